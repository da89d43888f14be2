import type { Field, FieldOf } from "#app/domain/calls/definition.ts";
import type { RawBudgetLine, RawRow } from "./raw-answer.ts";

/** A field whose answer is typed; files are uploaded one by one. */
export type AnsweredField = Exclude<Field, { kind: "file" }>;
export const isAnswered = (field: Field): field is AnsweredField => field.kind !== "file";

/** The id of a row to add: the first of r1, r2, … after all that are there. */
export function nextRowId(rows: readonly { id: string }[]): string {
  const numbers = rows.map(({ id }) => Number(/^r(\d{1,6})$/.exec(id)?.[1] ?? 0));
  return `r${Math.max(0, ...numbers) + 1}`;
}

export const blankRow = ({ columns }: FieldOf<"rows">, id: string): RawRow => ({
  id,
  cells: Object.fromEntries(columns.map(({ key }) => [key, ""])),
});

export const blankLine = (id: string): RawBudgetLine => ({
  id,
  category: "",
  description: "",
  unit: "",
  quantity: "",
  unitPrice: "",
});
