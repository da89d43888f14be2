import { scaleLinear } from "d3-scale";
import type { Aggregate } from "#app/domain/evaluation/aggregate.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import { useLocale, useT } from "../use-t.ts";

const width = 152;
const height = 20;
const middle = height / 2;

/**
 * The totals of the sheets on one line: a dot each (hollow where it does not count), the mean as a
 * stroke, the threshold dashed. All points are hundredths.
 */
export function ScoreDots({
  result: { sheetTotals, counted, total },
  max,
  threshold,
}: {
  result: Pick<Aggregate, "sheetTotals" | "counted" | "total">;
  max: number;
  threshold: number;
}) {
  const t = useT();
  const locale = useLocale();
  const x = scaleLinear([0, max], [8, width - 8]);
  const totals = sheetTotals.map((one) => formatPoints(one, locale)).join("; ");
  return (
    <svg
      className="dots"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t("ranking.dots", { totals, threshold: formatPoints(threshold, locale) })}
    >
      <line className="axis" x1={x(0)} x2={x(max)} y1={middle} y2={middle} />
      <line className="threshold" x1={x(threshold)} x2={x(threshold)} y1={3} y2={height - 3} />
      {sheetTotals.map((one, index) => (
        <circle
          // oxlint-disable-next-line react/no-array-index-key -- sheets have the order of their assignments
          key={index}
          className={counted[index] ? "counted" : "outlier"}
          cx={x(one)}
          cy={middle}
          r={4.5}
        />
      ))}
      <line className="mean" x1={x(total)} x2={x(total)} y1={2} y2={height - 2} />
    </svg>
  );
}
