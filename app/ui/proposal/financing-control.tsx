import type { FieldOf } from "#app/domain/calls/definition.ts";
import { financingOf, maxRequest } from "#app/domain/proposals/financing.ts";
import type { RawOf } from "#app/domain/proposals/raw-answer.ts";
import { ceilOfRate, formatMoney } from "#app/domain/values/money.ts";
import { formatPercent } from "#app/domain/values/number.ts";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { usePageAnswers } from "./page-answers.tsx";
import { SimpleControl } from "./simple-control.tsx";

/** Where the money comes from, with the most that may be asked and the least to add. */
export function FinancingControl({
  field,
  initial,
  typed,
}: {
  field: FieldOf<"financing">;
  initial: RawOf<"financing">;
  typed: RawOf<"financing">;
}) {
  const t = useT();
  const locale = useLocale();
  const { rules, totalCents } = usePageAnswers();
  const money = (cents: number) => formatMoney(cents, locale);
  const most = maxRequest(totalCents, rules);
  const least = ceilOfRate(totalCents, rules.ownContributionMinBp);
  const { requestedCents, ownCents } = financingOf(field, typed);
  const difference = totalCents - (requestedCents ?? 0) - ownCents;
  const sum = { kind: "money", minCents: 0, maxCents: 0 } as const;
  const percent = formatPercent(rules.fundingRateBp, locale);
  const requestHint =
    totalCents > 0
      ? t("financing.most", { rate: percent, sum: money(most) })
      : t("financing.noBudget");
  return (
    <>
      <SimpleControl
        field={{
          ...sum,
          key: field.key,
          label: { lt: t("financing.requested"), en: t("financing.requested") },
          hint: { lt: requestHint, en: requestHint },
          required: field.required,
        }}
        path={`${field.key}.requested`}
        initial={initial.requested}
        typed={typed.requested}
      />
      <fieldset className="field" id={field.key} tabIndex={-1}>
        <legend>{t("financing.own")}</legend>
        {totalCents > 0 && (
          <p className="hint">
            {t("financing.least", {
              rate: formatPercent(rules.ownContributionMinBp, locale),
              sum: money(least),
            })}
          </p>
        )}
        {field.sources.map(({ value, label }) => (
          <SimpleControl
            key={value}
            field={{ ...sum, key: value, label, required: true }}
            path={`${field.key}.sources.${value}`}
            initial={initial.sources[value] ?? ""}
            typed={typed.sources[value] ?? ""}
          />
        ))}
      </fieldset>
      <div className="card measured">
        <Facts
          facts={[
            { label: t("financing.total"), value: money(totalCents) },
            { label: t("financing.given"), value: money((requestedCents ?? 0) + ownCents) },
            {
              label: difference < 0 ? t("financing.tooMuch") : t("financing.lacks"),
              value: money(Math.abs(difference)),
              big: true,
            },
          ]}
        />
      </div>
    </>
  );
}
