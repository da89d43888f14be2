import { scaleLinear } from "d3-scale";
import type { LedgerLine } from "#app/domain/strategies/ledger.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { useLocale, useT } from "../use-t.ts";

/** From what was planned, drawn palest and first, to what was paid. */
const steps = ["planned", "called", "asked", "selected", "contracted", "paid"] as const;
const opacity = {
  planned: 0.2,
  called: 0.35,
  asked: 0.5,
  selected: 0.65,
  contracted: 0.8,
  paid: 1,
};
/** Units of the drawing: a bar, and a bar with the gap after it. */
const bar = 4;
const lane = 5;

const centsOf = (line: LedgerLine, step: (typeof steps)[number]) =>
  step === "planned" ? (line.plannedCents ?? 0) : line[step].cents;

/** The steps of each action's money as bars under one another; the same figures stand in the table. */
export function LedgerChart({
  actions,
}: {
  actions: readonly { id: string; number: string; line: LedgerLine }[];
}) {
  const t = useT();
  const locale = useLocale();
  const most = Math.max(
    0,
    ...actions.flatMap(({ line }) => steps.map((step) => centsOf(line, step))),
  );
  if (most === 0) return null;
  const length = scaleLinear([0, most], [0, 100]);
  return (
    <figure className="chart">
      <figcaption>
        <b>{t("ledger.chart")}</b>
        <small className="block">{t("ledger.chartText")}</small>
      </figcaption>
      <ul className="row legend soft">
        {steps.map((step) => (
          <li key={step}>
            <svg width="14" height="14" aria-hidden="true">
              <rect width={14} height={14} opacity={opacity[step]} />
            </svg>{" "}
            {t(`ledger.${step}`)}
          </li>
        ))}
      </ul>
      <ol className="bars lanes">
        {actions.map(({ id, number, line }) => (
          <li key={id}>
            <span>{number}</span>
            <svg
              viewBox={`0 0 100 ${lane * steps.length}`}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              {steps.map((step, index) => (
                <rect
                  key={step}
                  y={lane * index}
                  width={length(centsOf(line, step))}
                  height={bar}
                  opacity={opacity[step]}
                />
              ))}
            </svg>
            <span className="num">{formatMoney(line.paid.cents, locale)}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
