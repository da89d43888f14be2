import { Form } from "react-router";
import type { BoardOutcome } from "#app/domain/decisions/board-rows.ts";
import type { SecondPerson } from "#app/domain/decisions/two-persons.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { Button, ButtonLink } from "../button.tsx";
import { Facts } from "../facts.tsx";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

interface Version {
  n: number;
  status: "DRAFT" | "PROPOSED" | "APPROVED" | "RELEASED" | "REPLACED";
  changeWhy: string;
  askedAt: Date | null;
  askedBy: string | null;
  approvedAt: Date | null;
  approvedBy: string | null;
  releaseAt: Date | null;
  sha256: string;
  /** What stands against the viewer's second word; null where none is asked for. */
  word: SecondPerson | null;
  changes: readonly {
    proposalId: string;
    registration: string;
    applicant: string;
    outcome: BoardOutcome | "INELIGIBLE";
    grantCents: number;
    reservePlace: number | null;
    conditions: string;
    deviation: string;
  }[];
}

/** The version of a list that waits: what it changes, whose work it is, and the word that it waits for. */
export function WaitingVersion({ number, version }: { number: string; version: Version }) {
  const t = useT();
  const locale = useLocale();
  const base = `/staff/calls/${number}`;
  const by = (name: string | null, at: Date | null) =>
    at && t("approval.by", { name: name ?? "–", at: formatInstant(at, locale) });
  const facts = [
    { label: t("reserve.changeWhy"), value: <Original>{version.changeWhy}</Original> },
    { label: t("approval.askedBy"), value: by(version.askedBy, version.askedAt) },
    { label: t("approval.approvedBy"), value: by(version.approvedBy, version.approvedAt) },
    { label: t("approval.sha"), value: <code>{version.sha256}</code> },
  ];
  return (
    <section aria-labelledby="waiting-version">
      <h2 id="waiting-version">{t("reserve.waiting", { n: version.n })}</h2>
      <div className="card">
        <Facts facts={facts.filter(({ value }) => value)} />
      </div>
      <ScrollTable label={t("reserve.changes")} className="cards">
        <thead>
          <tr>
            <th scope="col">{t("staff.number")}</th>
            <th scope="col" className="who">
              {t("staff.applicant")}
            </th>
            <th scope="col">{t("decision.outcome")}</th>
            <th scope="col" className="num">
              {t("decision.granted")}
            </th>
            <th scope="col">{t("reserve.wordsShort")}</th>
          </tr>
        </thead>
        <tbody>
          {version.changes.map((row) => (
            <tr key={row.proposalId}>
              <td data-label={t("staff.number")}>{row.registration}</td>
              <td>
                <Original>{row.applicant}</Original>
              </td>
              <td data-label={t("decision.outcome")}>
                {row.outcome === "RESERVE"
                  ? t("reserve.passedOver")
                  : t(`boardOutcome.${row.outcome}`)}
              </td>
              <td className="num" data-label={t("decision.granted")}>
                {row.grantCents > 0 ? formatMoney(row.grantCents, locale) : "–"}
              </td>
              <td className="long" data-label={t("reserve.wordsShort")}>
                <Original>{row.deviation || row.conditions || "–"}</Original>
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {version.word === "ok" && <p>{t("reserve.approveText")}</p>}
      {version.word === "same-person" && <p>{t("approval.waitText")}</p>}
      {version.word === "not-asked" && <p>{t("reserve.changedText")}</p>}
      <div className="toolbar">
        {version.word === "ok" && (
          <Form method="post">
            <input type="hidden" name="n" value={version.n} />
            <Button type="submit" name="intent" value="approve">
              {t("reserve.approve")}
            </Button>
          </Form>
        )}
        {version.status === "APPROVED" && (
          <ButtonLink to={`${base}/release`}>{t("letters.toRelease")}</ButtonLink>
        )}
        <ButtonLink to={`${base}/letters`} look="quiet">
          {t("decision.readLetters")}
        </ButtonLink>
        {!version.releaseAt && (
          <Form method="post">
            <input type="hidden" name="n" value={version.n} />
            <Button type="submit" name="intent" value="drop" look="quiet">
              {t("reserve.drop")}
            </Button>
          </Form>
        )}
      </div>
    </section>
  );
}
