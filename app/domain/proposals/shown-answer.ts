import type { FieldOf } from "#app/domain/calls/definition.ts";
import { formatQuantity, parseQuantity } from "#app/domain/values/number.ts";
import { type AnsweredField, blankLine, blankRow } from "./blank-row.ts";
import { type RawAnswer, type RawBudgetLine, type RawOf, rawOf } from "./raw-answer.ts";
import { spelled, spelledMoney } from "./spelled.ts";

const FIRST_BUDGET_LINES = 3;

function repeated<T>(count: number, make: (id: string) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(`r${index + 1}`));
}

function shownRows(field: FieldOf<"rows">, rows: RawOf<"rows">): RawOf<"rows"> {
  if (rows.length === 0) return repeated(Math.max(1, field.minRows), (id) => blankRow(field, id));
  return rows.map(({ id, cells }) => ({
    id,
    cells: Object.fromEntries(
      field.columns.map((column) => [column.key, spelled(column, cells[column.key] ?? "")]),
    ),
  }));
}

function shownLine(line: RawBudgetLine): RawBudgetLine {
  const quantity = parseQuantity(line.quantity);
  return {
    ...line,
    quantity: quantity === null ? line.quantity : formatQuantity(quantity, "lt"),
    unitPrice: spelledMoney(line.unitPrice),
  };
}

/**
 * The stored answer in the shape that the page of its field shows: every place to type is there,
 * blank where nothing was typed; lists begin with blank rows; what was understood stands in its one
 * spelling. To show what is shown already changes nothing.
 */
export function shownAnswer(field: AnsweredField, stored: unknown): RawAnswer {
  switch (field.kind) {
    case "rows":
      return shownRows(field, rawOf("rows", stored) ?? []);
    case "budget": {
      const lines = rawOf("budget", stored) ?? [];
      return lines.length > 0 ? lines.map(shownLine) : repeated(FIRST_BUDGET_LINES, blankLine);
    }
    case "financing": {
      const raw = rawOf("financing", stored);
      return {
        requested: spelledMoney(raw?.requested ?? ""),
        sources: Object.fromEntries(
          field.sources.map(({ value }) => [value, spelledMoney(raw?.sources[value] ?? "")]),
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
    case "iban":
    case "website":
      return spelled(field, rawOf(field.kind, stored) ?? "");
  }
}
