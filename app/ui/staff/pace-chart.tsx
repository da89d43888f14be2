import { scaleLinear } from "d3-scale";
import type { Forecast } from "#app/domain/evaluation/forecast.ts";
import type { IsoDay } from "#app/domain/values/date.ts";
import { useT } from "../use-t.ts";

const width = 640;
const height = 200;
const left = 4;
const bottom = 6;

const numberOf = (day: IsoDay) => Date.parse(day) / 86_400_000;

/**
 * The sheets that are in, day by day, carried on to the day of the last one, against the term. The same
 * figures stand in the table below it.
 */
export function PaceChart({
  forecast: { days, submitted, needed, endsOn },
  from,
  today,
  until,
}: {
  forecast: Forecast;
  from: IsoDay;
  today: IsoDay;
  until: IsoDay | null;
}) {
  const t = useT();
  const first = [from, ...days.map(({ day }) => day)].toSorted()[0] ?? from;
  const last = [today, until ?? today, endsOn ?? today].toSorted().at(-1) ?? today;
  if (needed === 0 || first >= last) return null;
  const x = scaleLinear([numberOf(first), numberOf(last)], [left, width - left]);
  const y = scaleLinear([0, needed], [height - bottom, 8]);
  const at = (day: IsoDay, total: number) =>
    `${x(numberOf(day)).toFixed(1)},${y(total).toFixed(1)}`;
  const steps = days.flatMap(({ day, total }, n) => [
    at(day, days[n - 1]?.total ?? 0),
    at(day, total),
  ]);
  const label = t("progress.chart", { n: submitted, of: needed });
  return (
    <figure className="chart pace">
      <figcaption>
        <b>{label}</b>
        <small className="block">{t("progress.chartText")}</small>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <line className="axis" x1={left} x2={width - left} y1={y(0)} y2={y(0)} />
        <line className="goal" x1={left} x2={width - left} y1={y(needed)} y2={y(needed)} />
        {until && (
          <line
            className="threshold"
            x1={x(numberOf(until))}
            x2={x(numberOf(until))}
            y1={4}
            y2={y(0)}
          />
        )}
        {endsOn && (
          <polyline className="ahead" points={`${at(today, submitted)} ${at(endsOn, needed)}`} />
        )}
        <polyline points={[at(first, 0), ...steps, at(today, submitted)].join(" ")} />
      </svg>
      <p className="pace-days">
        <span>{first}</span>
        <span>{last}</span>
      </p>
    </figure>
  );
}
