import { type BoardRow, grantedCents, reservePlaces } from "#app/domain/decisions/board-rows.ts";
import type { ShownComputation } from "#app/domain/decisions/computation.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

/** What the board decided, for reading. */
export function DecidedTable({
  computation,
  rows,
}: {
  computation: ShownComputation;
  rows: readonly BoardRow[];
}) {
  const t = useT();
  const locale = useLocale();
  const proposals = new Map(computation.proposals.map((one) => [one.id, one]));
  const totals = new Map(computation.places.map((one) => [one.proposalId, one.result?.total]));
  const reserve = reservePlaces(rows);
  return (
    <ScrollTable label={t("decision.title")} className="rank cards">
      <thead>
        <tr>
          <th scope="col" className="num">
            {t("ranking.place")}
          </th>
          <th scope="col" className="who">
            {t("staff.applicant")}
          </th>
          <th scope="col" className="num">
            {t("ranking.total")}
          </th>
          <th scope="col" className="num">
            {t("ranking.asked")}
          </th>
          <th scope="col" className="num">
            {t("decision.granted")}
          </th>
          <th scope="col">{t("decision.outcome")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ proposalId, place, outcome, grantCents, deviation }) => {
          const proposal = proposals.get(proposalId);
          return (
            <tr key={proposalId}>
              <td className="num" data-label={t("ranking.place")}>
                {place ?? "–"}
              </td>
              <td>
                <strong>
                  <Original>{proposal?.applicant}</Original>
                </strong>
                <small className="block">
                  {proposal?.registration} · <Original>{proposal?.title}</Original>
                </small>
                {deviation && (
                  <small className="block">
                    {t("decision.deviated")} <Original>{deviation}</Original>
                  </small>
                )}
              </td>
              <td className="num" data-label={t("ranking.total")}>
                {formatPoints(totals.get(proposalId) ?? 0, locale)}
              </td>
              <td className="num" data-label={t("ranking.asked")}>
                {formatAmount(proposal?.requestedCents ?? 0, locale)}
              </td>
              <td className="num" data-label={t("decision.granted")}>
                {grantCents > 0 ? formatAmount(grantCents, locale) : "–"}
              </td>
              <td data-label={t("decision.outcome")}>
                <span>
                  {t(`boardOutcome.${outcome}`)}
                  {outcome === "RESERVE" && ` R${reserve.get(proposalId)}`}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            {t("decision.sum")}
          </th>
          <td className="num">
            <strong>{formatAmount(grantedCents(rows), locale)}</strong>
          </td>
        </tr>
      </tfoot>
    </ScrollTable>
  );
}
