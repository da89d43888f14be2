import type { FieldOf } from "#app/domain/calls/definition.ts";
import { type BudgetLine, budgetOf } from "#app/domain/proposals/budget.ts";
import type { RawBudgetLine, RawOf } from "#app/domain/proposals/raw-answer.ts";
import { controls } from "#app/domain/proposals/typed-form.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import { formatPercent } from "#app/domain/values/number.ts";
import { Button } from "#app/ui/button.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { ErrorText } from "./error-text.tsx";
import { useErrors, usePageAnswers } from "./page-answers.tsx";
import { RowButtons } from "./row-buttons.tsx";

type BudgetField = FieldOf<"budget">;
const cells = ["category", "description", "unit", "quantity", "unitPrice"] as const;

/** The budget as a table: amounts and totals are computed, after each save and while typing. */
export function BudgetControl({
  field,
  initial,
  typed,
}: {
  field: BudgetField;
  initial: RawOf<"budget">;
  typed: RawOf<"budget">;
}) {
  const t = useT();
  const locale = useLocale();
  const { rules } = usePageAnswers();
  const errors = useErrors(field.key);
  const { directCents, indirectCents, totalCents, lines } = budgetOf(field, typed, rules);
  const amount = (cents: number) => formatAmount(cents, locale);
  const rate = formatPercent(rules.indirectFlatRateBp, locale);
  return (
    <fieldset id={field.key} tabIndex={-1} className={errors.length > 0 ? "field bad" : "field"}>
      <legend className="hidden">{field.label[locale]}</legend>
      <ErrorText path={field.key} errors={errors} />
      <ScrollTable label={field.label[locale]} className="lines budget">
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
            <th scope="col">
              <span className="hidden">{t("form.row.acts")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {initial.map((line, index) => (
            <Line
              key={line.id}
              field={field}
              line={line}
              computed={lines.find(({ id }) => id === line.id)}
              index={index}
              count={initial.length}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={5}>
              {t("budget.direct")}
            </th>
            <td className="num">{amount(directCents)}</td>
          </tr>
          {rules.indirectFlatRateBp > 0 && (
            <tr className="minor">
              <th scope="row" colSpan={5}>
                {t("budget.indirect", { rate })}
              </th>
              <td className="num">{amount(indirectCents)}</td>
            </tr>
          )}
          <tr>
            <th scope="row" colSpan={5}>
              {t("budget.total")}
            </th>
            <td className="num">{amount(totalCents)}</td>
          </tr>
        </tfoot>
      </ScrollTable>
      {initial.length < field.maxRows && (
        <p>
          <Button look="quiet" name={controls.intent} value={`add:${field.key}`}>
            {t("budget.addLine")}
          </Button>
        </p>
      )}
    </fieldset>
  );
}

function Line({
  field,
  line,
  computed,
  index,
  count,
}: {
  field: BudgetField;
  line: RawBudgetLine;
  computed: BudgetLine | undefined;
  index: number;
  count: number;
}) {
  const t = useT();
  const locale = useLocale();
  const { errors } = usePageAnswers();
  const path = `${field.key}.${index}`;
  const wrong = cells.flatMap((cell) => {
    const sentences = errors.get(`${path}.${cell}`) ?? [];
    return sentences.map((text) => ({ cell, text }));
  });
  const about = (cell: (typeof cells)[number]) => ({
    id: `${path}.${cell}`,
    name: `${path}.${cell}`,
    defaultValue: line[cell],
    "aria-label": `${t(`budget.${cell}`)}, ${t("form.row.which", { row: index + 1 })}`,
    ...(wrong.some((one) => one.cell === cell) && {
      "aria-invalid": true,
      "aria-describedby": `${path}.${cell}-error`,
    }),
  });
  const cents = computed?.amountCents ?? null;
  return (
    <>
      {wrong.length > 0 && (
        <tr className="line-errors">
          <td colSpan={7}>
            {wrong.map(({ cell, text }) => (
              <p className="error" id={`${path}.${cell}-error`} key={cell}>
                {text}
              </p>
            ))}
          </td>
        </tr>
      )}
      <tr>
        <td className="category">
          <input type="hidden" name={`${path}.id`} value={line.id} />
          <select {...about("category")}>
            <option value="">{t("word.choose")}</option>
            {field.categories.map(({ value, label }) => (
              <option key={value} value={value}>
                {label[locale]}
              </option>
            ))}
          </select>
        </td>
        <td className="description">
          <input {...about("description")} />
        </td>
        <td className="narrow">
          <input {...about("unit")} />
        </td>
        <td className="narrow">
          <input {...about("quantity")} className="money" inputMode="decimal" />
        </td>
        <td className="price">
          <input {...about("unitPrice")} className="money" inputMode="decimal" />
        </td>
        <td className="num">{cents === null ? "–" : formatAmount(cents, locale)}</td>
        <td>
          <RowButtons path={path} row={index} count={count} />
        </td>
      </tr>
    </>
  );
}
