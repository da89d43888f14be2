import type { ComputedPlace, ComputedProposal } from "#app/domain/decisions/computation.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import { useLocale, useT } from "../use-t.ts";

/** How a place came about: its sheets and their means by criterion. */
export function Why({
  place: { result },
  waiver,
}: {
  place: ComputedPlace;
  /** Why two sheets that diverge were left to stand. */
  waiver: ComputedProposal["waiver"];
}) {
  const t = useT();
  const locale = useLocale();
  if (!result) return null;
  const points = (hundredths: number) => formatPoints(hundredths, locale);
  const means = result.means.map(({ mean }, index) => `${index + 1}) ${points(mean)}`).join("; ");
  return (
    <details className="why">
      <summary>{t("why.title")}</summary>
      <p>
        {t("why.mean", {
          totals: result.sheetTotals
            .filter((_, index) => result.counted[index])
            .map(points)
            .join(" + "),
          n: result.counted.filter(Boolean).length,
          total: points(result.total),
        })}
        {result.counted.includes(false) &&
          ` ${t("why.outlier", {
            totals: result.sheetTotals
              .filter((_, index) => !result.counted[index])
              .map(points)
              .join(", "),
          })}`}
      </p>
      {result.divergent && <p>{t("why.divergent", { spread: points(result.spread) })}</p>}
      {waiver && (
        <p>
          {t("divergence.waiver", {
            at: formatInstantSeconds(new Date(waiver.at), locale),
            reason: waiver.reason,
          })}
        </p>
      )}
      <p>{t("why.means", { means })}</p>
    </details>
  );
}
