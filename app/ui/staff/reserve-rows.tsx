import type { FieldMetadata } from "@conform-to/react";
import { formatMoney } from "#app/domain/values/money.ts";
import { Labelled } from "../form.tsx";
import { Original } from "../original.tsx";
import { useLocale, useT } from "../use-t.ts";

type TextMetadata = FieldMetadata<string | undefined>;
export type ChangeFields = Record<"proposalId" | "act" | "sum" | "words", TextMetadata>;

interface Row {
  proposalId: string;
  outcome: string;
  registration: string;
  applicant: string;
  title: string;
  reservePlace: number | null;
  requestedCents: number;
  grantCents: number;
}

const reserveActs = ["whole", "part", "skip"] as const;

/** The reserve in its order with what is offered to each, and those whose money may have come free. */
export function ReserveRows({
  rows,
  fields,
}: {
  rows: readonly Row[];
  fields: readonly ChangeFields[];
}) {
  const t = useT();
  const known = fields.flatMap((own) => {
    const row = rows.find(({ proposalId }) => proposalId === own.proposalId.initialValue);
    return row ? [{ own, row }] : [];
  });
  const reserve = known
    .filter(({ row }) => row.outcome === "RESERVE")
    .toSorted((a, b) => (a.row.reservePlace ?? 0) - (b.row.reservePlace ?? 0));
  const funded = known.filter(({ row }) => row.outcome !== "RESERVE");
  const isGoing = funded.some(
    ({ own }) => own.act.initialValue || own.act.errors || own.words.errors,
  );
  return (
    <>
      <ol className="decisions">
        {reserve.map(({ own, row }) => (
          <ReserveRow key={row.proposalId} fields={own} row={row} />
        ))}
      </ol>
      {funded.length > 0 && (
        <details open={isGoing}>
          <summary>{t("reserve.byLetter")}</summary>
          <p>{t("reserve.byLetterText")}</p>
          <ul className="decisions">
            {funded.map(({ own, row }) => (
              <FundedRow key={row.proposalId} fields={own} row={row} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Who({ row, sum }: { row: Row; sum: string }) {
  return (
    <p>
      <strong>
        <Original>{row.applicant}</Original>
      </strong>
      <small className="block">
        {row.registration} · <Original>{row.title}</Original> · {sum}
      </small>
    </p>
  );
}

function ReserveRow({ row, fields }: { row: Row; fields: ChangeFields }) {
  const t = useT();
  const locale = useLocale();
  const { act, sum, words } = fields;
  return (
    <li className="card">
      <input type="hidden" name={fields.proposalId.name} value={row.proposalId} />
      <p className="soft">{t("reserve.place", { n: row.reservePlace ?? 0 })}</p>
      <Who row={row} sum={t("reserve.asked", { sum: formatMoney(row.requestedCents, locale) })} />
      <div className="columns">
        <Labelled id={act.id} errors={act.errors} label={t("reserve.act")}>
          <select id={act.id} name={act.name} defaultValue={act.initialValue}>
            <option value="">{t("reserve.act.stay")}</option>
            {reserveActs.map((one) => (
              <option key={one} value={one}>
                {t(`reserve.act.${one}`)}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled id={sum.id} errors={sum.errors} label={t("reserve.sum")}>
          <input
            id={sum.id}
            name={sum.name}
            defaultValue={sum.initialValue}
            className="money"
            inputMode="decimal"
          />
        </Labelled>
      </div>
      <Labelled id={words.id} errors={words.errors} label={t("reserve.words")}>
        <textarea id={words.id} name={words.name} defaultValue={words.initialValue} rows={2} />
      </Labelled>
    </li>
  );
}

function FundedRow({ row, fields }: { row: Row; fields: ChangeFields }) {
  const t = useT();
  const locale = useLocale();
  const { act, words } = fields;
  return (
    <li className="card">
      <input type="hidden" name={fields.proposalId.name} value={row.proposalId} />
      <Who row={row} sum={formatMoney(row.grantCents, locale)} />
      <div className="field">
        <label className="check">
          <input
            type="checkbox"
            id={act.id}
            name={act.name}
            value="gaveUp"
            defaultChecked={act.initialValue === "gaveUp"}
          />{" "}
          {t("reserve.gaveUp")}
        </label>
      </div>
      <Labelled id={words.id} errors={words.errors} label={t("reserve.letter")}>
        <input id={words.id} name={words.name} defaultValue={words.initialValue} />
      </Labelled>
    </li>
  );
}
