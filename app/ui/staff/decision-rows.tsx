import type { FieldMetadata } from "@conform-to/react";
import type { BoardRow } from "#app/domain/decisions/board-rows.ts";
import type { ShownComputation } from "#app/domain/decisions/computation.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import { Labelled } from "../form.tsx";
import { Original } from "../original.tsx";
import { useLocale, useT } from "../use-t.ts";
import { OutcomeTag } from "./outcome-tag.tsx";

type TextMetadata = FieldMetadata<string | undefined>;
export type RowFields = Record<
  "proposalId" | "outcome" | "grant" | "place" | "conditions" | "deviation",
  TextMetadata
>;

const fundable = ["SELECTED", "PARTIAL", "RESERVE", "NOT_SELECTED"] as const;

/** One block for each proposal: what was computed, and what the board decided. */
export function DecisionRows({
  computation,
  computed,
  rows,
}: {
  computation: ShownComputation;
  computed: readonly BoardRow[];
  rows: readonly RowFields[];
}) {
  return (
    <ol className="decisions">
      {rows.map((fields) => {
        const id = fields.proposalId.initialValue;
        return (
          <Row
            key={fields.proposalId.id}
            fields={fields}
            computation={computation}
            own={computed.find(({ proposalId }) => proposalId === id)}
          />
        );
      })}
    </ol>
  );
}

function Row({
  fields,
  computation,
  own,
}: {
  fields: RowFields;
  computation: ShownComputation;
  own: BoardRow | undefined;
}) {
  const t = useT();
  const locale = useLocale();
  const id = own?.proposalId ?? "";
  const proposal = computation.proposals.find((one) => one.id === id);
  const place = computation.places.find(({ proposalId }) => proposalId === id);
  if (!proposal || !place || !own) return null;
  const options = own.place === null ? (["NOT_SELECTED"] as const) : fundable;
  const hasMore = own.outcome === "PARTIAL" || Object.values(fields).some(({ errors }) => errors);
  return (
    <li className="card">
      <input type="hidden" name={fields.proposalId.name} value={id} />
      <div className="row">
        <strong>
          {own.place === null ? "–" : `${own.place}.`} <Original>{proposal.applicant}</Original>
        </strong>
        <OutcomeTag outcome={place.outcome} threshold={computation.rules.thresholdPoints} />
      </div>
      <p className="soft">
        {proposal.registration} · <Original>{proposal.title}</Original> ·{" "}
        {t("decision.facts", {
          points: formatPoints(place.result?.total ?? 0, locale),
          asked: formatAmount(proposal.requestedCents, locale),
        })}
      </p>
      <div className="columns">
        <Labelled
          id={fields.outcome.id}
          errors={fields.outcome.errors}
          label={t("decision.outcome")}
        >
          <select
            id={fields.outcome.id}
            name={fields.outcome.name}
            defaultValue={fields.outcome.initialValue}
          >
            {options.map((outcome) => (
              <option key={outcome} value={outcome}>
                {t(`boardOutcome.${outcome}`)}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled id={fields.grant.id} errors={fields.grant.errors} label={t("decision.grant")}>
          <input
            id={fields.grant.id}
            name={fields.grant.name}
            defaultValue={fields.grant.initialValue}
            className="money"
            inputMode="decimal"
          />
        </Labelled>
        {own.place !== null && (
          <Labelled id={fields.place.id} errors={fields.place.errors} label={t("ranking.place")}>
            <input
              id={fields.place.id}
              name={fields.place.name}
              defaultValue={fields.place.initialValue}
              className="short"
              inputMode="numeric"
            />
          </Labelled>
        )}
      </div>
      <details open={hasMore || Boolean(fields.deviation.initialValue)}>
        <summary>{t("decision.words")}</summary>
        <Labelled
          id={fields.conditions.id}
          errors={fields.conditions.errors}
          label={t("decision.conditions")}
        >
          <textarea
            id={fields.conditions.id}
            name={fields.conditions.name}
            defaultValue={fields.conditions.initialValue}
            rows={2}
          />
        </Labelled>
        <Labelled
          id={fields.deviation.id}
          errors={fields.deviation.errors}
          label={t("decision.deviation")}
        >
          <textarea
            id={fields.deviation.id}
            name={fields.deviation.name}
            defaultValue={fields.deviation.initialValue}
            rows={2}
          />
        </Labelled>
      </details>
    </li>
  );
}
