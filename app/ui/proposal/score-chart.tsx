import { formatPoints } from "#app/domain/values/points.ts";
import { useLocale, useT } from "#app/ui/use-t.ts";

interface Bar {
  title: string;
  /** Hundredths of a point. */
  mean: number;
  max: number;
}

const ROW = 44;
const WIDTH = 640;

/** The mean of each criterion against its greatest value; the same numbers stand in the table below. */
export function ScoreChart({ bars }: { bars: readonly Bar[] }) {
  const t = useT();
  const locale = useLocale();
  const points = (hundredths: number) => formatPoints(hundredths, locale);
  const said = bars.map(({ title, mean, max }) => `${title}: ${points(mean)} / ${points(max)}`);
  return (
    <svg
      className="score-chart"
      viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`}
      role="img"
      aria-label={`${t("result.chart")}. ${said.join("; ")}`}
    >
      {bars.map(({ title, mean, max }, index) => {
        const part = max > 0 ? Math.min(WIDTH, Math.round((mean * WIDTH) / max)) : 0;
        return (
          <g key={title} transform={`translate(0 ${index * ROW})`}>
            <text y={16}>{title.length > 64 ? `${title.slice(0, 63)}…` : title}</text>
            <text y={16} x={WIDTH} textAnchor="end">
              {`${points(mean)} / ${points(max)}`}
            </text>
            <rect y={23} width={WIDTH} height={9} rx={3} className="track" />
            <rect y={23} width={part} height={9} rx={3} className="part" />
          </g>
        );
      })}
    </svg>
  );
}
