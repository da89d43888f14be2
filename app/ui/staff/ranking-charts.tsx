import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { formatMoney } from "#app/domain/values/money.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import { formatWhole } from "#app/domain/values/number.ts";
import { useLocale, useT } from "../use-t.ts";

const [width, height] = [720, 230];
const edge = { left: 46, right: 12, top: 14, bottom: 24 };

/** One proposal of the list, in its order; points are hundredths. */
export interface Plotted {
  result: { min: number; max: number; total: number } | null;
  /** Null for proposals without a place. */
  cumulativeCents: number | null;
}

interface Frame {
  rows: readonly Plotted[];
  /** After so many rows the money ends. */
  cutIndex: number;
}

const xOf = (count: number) =>
  scaleLinear([0, Math.max(1, count)], [edge.left, width - edge.right]);
const yOf = (top: number) => scaleLinear([0, Math.max(1, top)], [height - edge.bottom, edge.top]);

/** The axes, the line where the money ends, and what stands in between. */
function Plot({
  title,
  text,
  rows,
  cutIndex,
  top,
  unit,
  mark,
  children,
}: Frame & {
  title: string;
  text: string;
  top: number;
  /** What one of the numbers at the axis stands for. */
  unit: number;
  /** A level that matters, with its words. */
  mark: { at: number; label: string };
  children: ReactNode;
}) {
  const t = useT();
  const locale = useLocale();
  const [x, y] = [xOf(rows.length), yOf(top)];
  return (
    <figure className="chart">
      <figcaption>
        <b>{title}</b>
        <small className="block">{text}</small>
      </figcaption>
      {/* The box takes the focus so that it can be scrolled by keyboard (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="scroll-x" tabIndex={0} aria-label={title}>
        <svg className="plot" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
          {y.ticks(5).map((tick) => (
            <g key={tick}>
              <line
                className="axis"
                x1={edge.left}
                x2={width - edge.right}
                y1={y(tick)}
                y2={y(tick)}
              />
              <text x={edge.left - 6} y={y(tick) + 4} textAnchor="end">
                {formatWhole(Math.round(tick / unit), locale)}
              </text>
            </g>
          ))}
          {x.ticks(Math.min(12, rows.length)).map(
            (tick) =>
              tick > 0 &&
              Number.isInteger(tick) && (
                <text key={tick} x={x(tick - 0.5)} y={height - 7} textAnchor="middle">
                  {tick}
                </text>
              ),
          )}
          {children}
          <line
            className="threshold"
            x1={edge.left}
            x2={width - edge.right}
            y1={y(mark.at)}
            y2={y(mark.at)}
          />
          <text x={width - edge.right} y={y(mark.at) - 5} textAnchor="end">
            {mark.label}
          </text>
          <line
            className="cut"
            x1={x(cutIndex)}
            x2={x(cutIndex)}
            y1={edge.top}
            y2={height - edge.bottom}
          />
          <text x={x(cutIndex) + 4} y={height - edge.bottom - 6}>
            {t("chart.line")}
          </text>
        </svg>
      </section>
    </figure>
  );
}

/** From the lowest to the highest sheet of each proposal, with the means; one path for all. */
export function PointsChart({
  rows,
  cutIndex,
  max,
  threshold,
}: Frame & { max: number; threshold: number }) {
  const t = useT();
  const locale = useLocale();
  const [x, y] = [xOf(rows.length), yOf(max)];
  const ranges = rows.map(({ result }, index) =>
    result ? `M${round(x(index + 0.5))} ${round(y(result.min))}V${round(y(result.max))}` : "",
  );
  const means = rows.map(({ result }, index) =>
    result ? `M${round(x(index + 0.5))} ${round(y(result.total))}h0` : "",
  );
  return (
    <Plot
      title={t("chart.points")}
      text={t("chart.pointsText")}
      rows={rows}
      cutIndex={cutIndex}
      top={max}
      unit={100}
      mark={{
        at: threshold,
        label: t("chart.threshold", { min: formatPoints(threshold, locale) }),
      }}
    >
      <path className="range" d={ranges.join("")} />
      <path className="mean" d={means.join("")} />
    </Plot>
  );
}

/** The sums down to each place against the money of the call. */
export function SumsChart({ rows, cutIndex, budgetCents }: Frame & { budgetCents: number }) {
  const t = useT();
  const locale = useLocale();
  const sums = rows.flatMap(({ cumulativeCents }) =>
    cumulativeCents === null ? [] : [cumulativeCents],
  );
  const top = Math.max(budgetCents, ...sums.slice(-1));
  const [x, y] = [xOf(rows.length), yOf(top)];
  const steps = sums.map((sum, index) => `V${round(y(sum))}H${round(x(index + 1))}`);
  return (
    <Plot
      title={t("chart.sums")}
      text={t("chart.sumsText")}
      rows={rows}
      cutIndex={cutIndex}
      top={top}
      unit={100_000}
      mark={{
        at: budgetCents,
        label: t("chart.budget", { sum: formatMoney(budgetCents, locale) }),
      }}
    >
      <path className="steps-of-sums" d={`M${round(x(0))} ${round(y(0))}${steps.join("")}`} />
    </Plot>
  );
}

const round = (coordinate: number) => Math.round(coordinate * 10) / 10;
