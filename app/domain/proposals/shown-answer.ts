import type { FieldOf } from "#app/domain/calls/definition.ts";
import { type AnsweredField, blankLine, blankRow } from "./blank-row.ts";
import { type RawAnswer, type RawOf, rawOf } from "./raw-answer.ts";

const FIRST_BUDGET_LINES = 3;

function repeated<T>(count: number, make: (id: string) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(`r${index + 1}`));
}

function shownRows(field: FieldOf<"rows">, rows: RawOf<"rows">): RawOf<"rows"> {
  if (rows.length === 0) return repeated(Math.max(1, field.minRows), (id) => blankRow(field, id));
  return rows.map(({ id, cells }) => ({
    id,
    cells: Object.fromEntries(field.columns.map(({ key }) => [key, cells[key] ?? ""])),
  }));
}

/**
 * The stored answer in the shape that the page of its field shows: every place to type is there,
 * blank where nothing was typed; lists begin with blank rows.
 */
export function shownAnswer(field: AnsweredField, stored: unknown): RawAnswer {
  switch (field.kind) {
    case "rows":
      return shownRows(field, rawOf("rows", stored) ?? []);
    case "budget": {
      const lines = rawOf("budget", stored) ?? [];
      return lines.length > 0 ? lines : repeated(FIRST_BUDGET_LINES, blankLine);
    }
    case "financing": {
      const raw = rawOf("financing", stored);
      return {
        requested: raw?.requested ?? "",
        sources: Object.fromEntries(
          field.sources.map(({ value }) => [value, raw?.sources[value] ?? ""]),
        ),
      };
    }
    case "indicators": {
      const raw = rawOf("indicators", stored);
      const blank = { target: "", basis: "" };
      return Object.fromEntries(field.items.map(({ id }) => [id, raw?.[id] ?? blank]));
    }
    case "declarations":
      return rawOf("declarations", stored) ?? [];
    case "text":
    case "number":
    case "money":
    case "date":
    case "choice":
    case "yesNo":
    case "email":
    case "phone":
    case "legalCode":
      return rawOf(field.kind, stored) ?? "";
  }
}
