import { scaleLinear } from "d3-scale";
import { formatPercent, formatWhole } from "#app/domain/values/number.ts";
import { useLocale, useT } from "../use-t.ts";

interface Row {
  id: string;
  label: string;
  value: number;
  target: number | null;
}

/**
 * How far each target is reached: the bar is what is reached, the line the target. Values stand in
 * the table beside it.
 */
export function ReachedBars({ title, rows }: { title: string; rows: readonly Row[] }) {
  const t = useT();
  const locale = useLocale();
  const known = rows.flatMap(({ target, ...row }) => (target ? [{ ...row, target }] : []));
  if (known.length === 0) return null;
  return (
    <figure className="chart">
      <figcaption>
        <b>{title}</b>
        <small className="block">{t("monitoring.barsText")}</small>
      </figcaption>
      <ol className="plain-list">
        {known.map(({ id, label, value, target }) => {
          const at = scaleLinear([0, Math.max(value, target)], [0, 99]);
          const bp = Math.round((value * 100) / target) * 100;
          return (
            <li key={id}>
              <span className="block">
                {label}: {t("monitoring.ofTarget", { value: formatWhole(value, locale) })}{" "}
                {formatWhole(target, locale)} ({formatPercent(bp, locale, "table")})
              </span>
              <svg
                className="meter"
                viewBox="0 0 100 6"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect width={100} height={6} fill="var(--line)" />
                <rect width={at(value)} height={6} fill="var(--brand)" />
                <rect x={at(target)} width={1} height={6} fill="var(--ink)" />
              </svg>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
