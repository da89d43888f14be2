import { scaleLinear } from "d3-scale";
import { formatMoney } from "#app/domain/values/money.ts";
import { useLocale, useT } from "../use-t.ts";

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

  const length = scaleLinear([0, Math.max(...known.map(({ cents }) => cents))], [0, 100]);
  return (
    <figure className="chart">
      <figcaption>
        <b>{t("strategy.chart")}</b>
        <small className="block">{t("strategy.chartText")}</small>
      </figcaption>
      <ol className="bars">
        {known.map(({ id, number, cents }) => (
          <li key={id}>
            <span>{number}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect width={length(cents)} height={10} />
            </svg>
            <span className="num">{formatMoney(cents, locale)}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
