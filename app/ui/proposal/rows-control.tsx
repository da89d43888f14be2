import type { FieldOf } from "#app/domain/calls/definition.ts";
import type { RawOf } from "#app/domain/proposals/raw-answer.ts";
import { controls } from "#app/domain/proposals/typed-form.ts";
import { Button } from "#app/ui/button.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { ErrorText } from "./error-text.tsx";
import { useErrors } from "./page-answers.tsx";
import { RowButtons } from "./row-buttons.tsx";
import { SimpleControl } from "./simple-control.tsx";

type RowsField = FieldOf<"rows">;

/** Repeating rows, each a small form of its own; its buttons work as plain submits. */
export function RowsControl({
  field,
  initial,
  typed,
}: {
  field: RowsField;
  initial: RawOf<"rows">;
  typed: RawOf<"rows">;
}) {
  const t = useT();
  const locale = useLocale();
  const errors = useErrors(field.key);
  const name = field.rowName[locale];
  return (
    <fieldset id={field.key} tabIndex={-1} className={errors.length > 0 ? "field bad" : "field"}>
      <legend className="hidden">{field.label[locale]}</legend>
      <ErrorText path={field.key} errors={errors} />
      {initial.map((row, index) => (
        <Row
          key={row.id}
          field={field}
          row={row}
          typed={typed.find(({ id }) => id === row.id) ?? row}
          index={index}
          count={initial.length}
        />
      ))}
      {initial.length < field.maxRows && (
        <p>
          <Button look="quiet" name={controls.intent} value={`add:${field.key}`}>
            {t("form.row.add", { name: name.toLocaleLowerCase(locale) })}
          </Button>
        </p>
      )}
    </fieldset>
  );
}

function Row({
  field,
  row,
  typed,
  index,
  count,
}: {
  field: RowsField;
  row: RawOf<"rows">[number];
  typed: RawOf<"rows">[number];
  index: number;
  count: number;
}) {
  const locale = useLocale();
  const path = `${field.key}.${index}`;
  const keys = new Set(field.columns.map(({ key }) => key));
  const top = field.columns.filter(({ when }) => !when || !keys.has(when.field));
  const control = (column: RowsField["columns"][number]) => (
    <SimpleControl
      key={column.key}
      field={column}
      path={`${path}.${column.key}`}
      initial={row.cells[column.key] ?? ""}
      typed={typed.cells[column.key] ?? ""}
      reveals={(value) => {
        const next = field.columns.filter(
          ({ when }) => when?.field === column.key && when.is === value,
        );
        return next.length > 0 ? next.map(control) : null;
      }}
    />
  );
  return (
    <fieldset className="entry" id={path}>
      <legend>{`${field.rowName[locale]} ${index + 1}`}</legend>
      <input type="hidden" name={`${path}.id`} value={row.id} />
      {top.map(control)}
      <RowButtons path={path} row={index} count={count} />
    </fieldset>
  );
}
