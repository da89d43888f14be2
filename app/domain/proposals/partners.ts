import { fieldsOf } from "#app/domain/calls/definition.ts";
import { tidyLegalCode } from "#app/domain/values/legal-code.ts";
import { isBlankRow } from "./blank.ts";
import { rawOf } from "./raw-answer.ts";
import type { Snapshot } from "./snapshot.ts";

export interface Partner {
  name: string;
  code: string;
}

/** The partners that a proposal names: rows with a code of a legal person, named by their first column. */
export const partnersOf = ({ form, answers }: Pick<Snapshot, "form" | "answers">): Partner[] =>
  fieldsOf(form).flatMap((field) => {
    if (field.kind !== "rows") return [];
    const code = field.columns.find(({ kind }) => kind === "legalCode");
    const [name] = field.columns;
    if (!code || !name) return [];
    const rows = rawOf("rows", answers[field.key]) ?? [];
    return rows
      .filter((row) => !isBlankRow(row))
      .map(({ cells }) => ({
        name: (cells[name.key] ?? "").trim(),
        code: tidyLegalCode(cells[code.key] ?? ""),
      }));
  });
