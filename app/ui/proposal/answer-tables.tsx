import type { CallRules, FieldOf } from "#app/domain/calls/definition.ts";
import { isBlankLine } from "#app/domain/proposals/blank.ts";
import { budgetOf } from "#app/domain/proposals/budget.ts";
import { rawOf } from "#app/domain/proposals/raw-answer.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import { formatPercent, formatQuantity } from "#app/domain/values/number.ts";
import { ScrollTable } from "#app/ui/table.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";

/** The budget for reading, with its computed amounts; what cannot be read stands as typed. */
export function BudgetTable({
  field,
  stored,
  rules,
}: {
  field: FieldOf<"budget">;
  stored: unknown;
  rules: Pick<CallRules, "indirectFlatRateBp">;
}) {
  const t = useT();
  const locale = useLocale();
  const typed = (rawOf("budget", stored) ?? []).filter((line) => !isBlankLine(line));
  const budget = budgetOf(field, typed, rules);
  const category = (value: string) =>
    field.categories.find((one) => one.value === value)?.label[locale] ?? value;
  const total = (label: string, cents: number) => (
    <tr>
      <th scope="row" colSpan={5}>
        {label}
      </th>
      <td className="num">{formatAmount(cents, locale)}</td>
    </tr>
  );
  return (
    <ScrollTable label={field.label[locale]}>
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
        {budget.lines.map((line, index) => (
          <tr key={line.id}>
            <td>{category(line.category)}</td>
            <td>{line.description}</td>
            <td>{line.unit}</td>
            <td className="num">
              {line.quantity === null
                ? typed[index]?.quantity
                : formatQuantity(line.quantity, locale)}
            </td>
            <td className="num">
              {line.unitPriceCents === null
                ? typed[index]?.unitPrice
                : formatAmount(line.unitPriceCents, locale)}
            </td>
            <td className="num">
              {line.amountCents === null ? "–" : formatAmount(line.amountCents, locale)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {total(t("budget.direct"), budget.directCents)}
        {rules.indirectFlatRateBp > 0 &&
          total(
            t("budget.indirect", { rate: formatPercent(rules.indirectFlatRateBp, locale) }),
            budget.indirectCents,
          )}
        {total(t("budget.total"), budget.totalCents)}
      </tfoot>
    </ScrollTable>
  );
}

/** The targets of the indicators for reading. */
export function IndicatorTable({
  field,
  stored,
}: {
  field: FieldOf<"indicators">;
  stored: unknown;
}) {
  const t = useT();
  const locale = useLocale();
  const raw = rawOf("indicators", stored) ?? {};
  return (
    <ScrollTable label={field.label[locale]}>
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
        {field.items.map(({ id, code, name, unit }) => (
          <tr key={id}>
            <th scope="row">{[code, name[locale]].filter(Boolean).join(" ")}</th>
            <td className="num">
              {raw[id]?.target.trim() ? `${raw[id].target.trim()} ${unit[locale]}` : "–"}
            </td>
            <td>{raw[id]?.basis}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
