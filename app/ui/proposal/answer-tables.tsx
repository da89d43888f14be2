import type { CallRules } from "#app/domain/calls/definition.ts";
import type { ReadableOf } from "#app/domain/proposals/readable-answer.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import { formatPercent } from "#app/domain/values/number.ts";
import { ScrollTable } from "#app/ui/table.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";

/** The budget for reading, with its computed amounts; what cannot be read stands as typed. */
export function BudgetTable({
  label,
  budget: { lines, sums },
  rules,
}: {
  label: string;
  budget: ReadableOf<"budget">;
  rules: Pick<CallRules, "indirectFlatRateBp">;
}) {
  const t = useT();
  const locale = useLocale();
  const total = (label: string, cents: number) => (
    <tr>
      <th scope="row" colSpan={5}>
        {label}
      </th>
      <td className="num">{formatAmount(cents, locale)}</td>
    </tr>
  );
  return (
    <ScrollTable label={label}>
      <thead>
        <tr>
          <th scope="col">{t("budget.category")}</th>
          <th scope="col">{t("budget.description")}</th>
          <th scope="col">{t("budget.unit")}</th>
          <th scope="col" className="num">
            {t("budget.quantity")}
          </th>
          <th scope="col" className="num">
            {t("budget.unitPrice")}
          </th>
          <th scope="col" className="num">
            {t("budget.amount")}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, category, description, unit, quantity, unitPrice, amount }) => (
          <tr key={id}>
            <td>{category}</td>
            <td>{description}</td>
            <td>{unit}</td>
            <td className="num">{quantity}</td>
            <td className="num">{unitPrice}</td>
            <td className="num">{amount}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {total(t("budget.direct"), sums.directCents)}
        {rules.indirectFlatRateBp > 0 &&
          total(
            t("budget.indirect", { rate: formatPercent(rules.indirectFlatRateBp, locale) }),
            sums.indirectCents,
          )}
        {total(t("budget.total"), sums.totalCents)}
      </tfoot>
    </ScrollTable>
  );
}

/** The targets of the indicators for reading. */
export function IndicatorTable({
  label,
  items,
}: { label: string } & Pick<ReadableOf<"indicators">, "items">) {
  const t = useT();
  return (
    <ScrollTable label={label}>
      <thead>
        <tr>
          <th scope="col">{t("indicators.name")}</th>
          <th scope="col" className="num">
            {t("indicators.target")}
          </th>
          <th scope="col">{t("indicators.basis")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, name, target, basis }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="num">{target}</td>
            <td>{basis}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
