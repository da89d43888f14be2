import { formatPoints } from "#app/domain/values/points.ts";
import { Meter } from "#app/ui/status.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";

interface Bar {
  title: string;
  /** Hundredths of a point. */
  mean: number;
  max: number;
}

/** The mean of each criterion against its greatest value; the same numbers stand in the table below. */
export function ScoreChart({ bars }: { bars: readonly Bar[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <ul className="score-chart" aria-label={t("result.chart")}>
      {bars.map(({ title, mean, max }) => {
        const points = `${formatPoints(mean, locale)} / ${formatPoints(max, locale)}`;
        return (
          <li key={title}>
            <span>{title}</span> <span className="nowrap">{points}</span>
            <Meter part={mean} whole={max} label={`${title}: ${points}`} />
          </li>
        );
      })}
    </ul>
  );
}
