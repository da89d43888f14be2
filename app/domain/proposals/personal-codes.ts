import type { Field, SimpleField } from "#app/domain/calls/definition.ts";
import { seemsToHoldPersonalCode } from "#app/domain/values/personal-code.ts";
import { rawOf, type StoredAnswers } from "./raw-answer.ts";

const inText = ({ kind }: SimpleField, text: string) =>
  kind === "text" && seemsToHoldPersonalCode(text);

function within(field: Field, answer: unknown): string[] {
  if (field.kind === "text") return inText(field, rawOf("text", answer) ?? "") ? [field.key] : [];
  if (field.kind === "rows")
    return (rawOf("rows", answer) ?? []).flatMap(({ cells }, row) =>
      field.columns
        .filter((column) => inText(column, cells[column.key] ?? ""))
        .map((column) => `${field.key}.${row}.${column.key}`),
    );
  return [];
}

/** Where free text seems to hold somebody's personal code, as paths of controls; for a warning only. */
export const personalCodesIn = (fields: readonly Field[], answers: StoredAnswers) =>
  fields.flatMap((field) => within(field, answers[field.key]));
