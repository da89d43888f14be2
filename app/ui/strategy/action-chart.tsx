import { scaleLinear } from "d3-scale";
import { formatMoney } from "#app/domain/values/money.ts";
import { useLocale, useT } from "../use-t.ts";

const width = 640;
const rowHeight = 34;
const labelWidth = 44;
const sumWidth = 130;

/** Planned sums (cents) as bars, each with its figure; the same figures stand in the table above. */
export function ActionChart({
  actions,
}: {
  actions: readonly { id: string; number: string; budgetCents: number | null }[];
}) {
  const t = useT();
  const locale = useLocale();
  const known = actions.flatMap(({ id, number, budgetCents }) =>
    budgetCents === null ? [] : [{ id, number, cents: budgetCents }],
  );
  if (known.length < 2) return null;

  const length = scaleLinear()
    .domain([0, Math.max(...known.map(({ cents }) => cents))])
    .range([0, width - labelWidth - sumWidth]);
  return (
    <figure className="chart">
      <figcaption>
        <b>{t("strategy.chart")}</b> <small>{t("strategy.chartText")}</small>
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${known.length * rowHeight}`}
        role="img"
        aria-label={t("strategy.chart")}
      >
        {known.map(({ id, number, cents }, index) => (
          <g key={id} transform={`translate(0 ${index * rowHeight})`}>
            <text x={0} y={22}>
              {number}
            </text>
            <rect x={labelWidth} y={6} width={length(cents)} height={22} rx={3} />
            <text x={labelWidth + length(cents) + 8} y={22}>
              {formatMoney(cents, locale)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
