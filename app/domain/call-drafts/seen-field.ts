import type { Field } from "#app/domain/calls/definition.ts";
import type { TypedField } from "./field-schema.ts";
import { fieldFrom } from "./typed-field.ts";

/** A question as what is typed would make it, nothing saved; of a column the rows around it. */
export function seenField({
  field,
  whole,
  typed,
}: {
  field: Field;
  /** The question itself, or the rows that it is a column of. */
  whole: Field;
  typed: TypedField;
}): Field {
  let made = 0;
  const next = fieldFrom(field, typed, {
    newKey: () => `new${(made += 1)}`,
    nextVersion: () => 1,
  });
  if (whole.kind !== "rows" || whole.key === field.key) return next;
  const columns = whole.columns.map((column) => (column.key === field.key ? next : column));
  return { ...whole, columns } as Field;
}
