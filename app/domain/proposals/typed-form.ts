import type { Field, FieldOf } from "#app/domain/calls/definition.ts";
import type { RawAnswer, RawBudgetLine, RawRow } from "./raw-answer.ts";
import { type AnsweredField, blankLine, blankRow, isAnswered, nextRowId } from "./blank-row.ts";
import { type Known, readKnown } from "./verdict.ts";

/**
 * Names of the controls on the page of a section. A control of an answer is named after the path
 * that problems point at (`budget.2.unitPrice`); what belongs to the form itself has a colon.
 */
export const controls = {
  intent: "form:intent",
  /** Whether the section is finished: yes or no. */
  done: "form:done",
  /** Whose page it is: nobody else's session may save what was typed on it. */
  user: "form:user",
  /** Where to go after saving. */
  next: "form:next",
  /** Present for each field of the page: `version.mark` of the answer that the page was made from. */
  known: (field: string) => `known:${field}`,
  /** Marks of what the page has sent already, separated by spaces, whether or not it was answered. */
  sent: (field: string) => `sent:${field}`,
  /** My text as JSON, where somebody else's stands against it. */
  mine: (field: string) => `mine:${field}`,
  /** Which of the two stays: mine or theirs. */
  choice: (field: string) => `choice:${field}`,
} as const;

/** The part of FormData that is needed to read a posted page. */
export interface Posted {
  get(name: string): FormDataEntryValue | null;
  getAll(name: string): FormDataEntryValue[];
  keys(): Iterable<string>;
}

/** Rows beyond this are not kept: no call asks for as many, and no page could show them. */
const MOST_ROWS = 200;

const asText = (value: FormDataEntryValue | null) => (typeof value === "string" ? value : "");
const textOf = (posted: Posted, name: string) => asText(posted.get(name)).replaceAll("\r\n", "\n");

function rowNumbers(posted: Posted, key: string): number[] {
  const found = new Set<number>();
  for (const name of posted.keys()) {
    if (!name.startsWith(`${key}.`)) continue;
    const [, digits] = /^\.(\d{1,6})\./.exec(name.slice(key.length)) ?? [];
    if (digits) found.add(Number(digits));
  }
  return [...found].sort((a, b) => a - b).slice(0, MOST_ROWS);
}

function typedRows(posted: Posted, { key, columns }: FieldOf<"rows">): RawRow[] {
  return rowNumbers(posted, key).map((n) => ({
    id: textOf(posted, `${key}.${n}.id`),
    cells: Object.fromEntries(
      columns.map((column) => [column.key, textOf(posted, `${key}.${n}.${column.key}`)]),
    ),
  }));
}

const lineCells = ["id", "category", "description", "unit", "quantity", "unitPrice"] as const;

const typedLines = (posted: Posted, key: string): RawBudgetLine[] =>
  rowNumbers(posted, key).map(
    (n) =>
      Object.fromEntries(
        lineCells.map((cell) => [cell, textOf(posted, `${key}.${n}.${cell}`)]),
      ) as unknown as RawBudgetLine,
  );

/** The answer that the controls of a field hold, letter for letter. */
export function typedAnswer(field: AnsweredField, posted: Posted): RawAnswer {
  const { key } = field;
  switch (field.kind) {
    case "rows":
      return typedRows(posted, field);
    case "budget":
      return typedLines(posted, key);
    case "financing":
      return {
        requested: textOf(posted, `${key}.requested`),
        sources: Object.fromEntries(
          field.sources.map(({ value }) => [value, textOf(posted, `${key}.sources.${value}`)]),
        ),
      };
    case "indicators":
      return Object.fromEntries(
        field.items.map(({ id }) => [
          id,
          {
            target: textOf(posted, `${key}.${id}.target`),
            basis: textOf(posted, `${key}.${id}.basis`),
          },
        ]),
      );
    case "declarations":
      return posted.getAll(key).map(asText).slice(0, MOST_ROWS);
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
      return textOf(posted, key);
  }
}

/** What the pressed button of a posted page is called; empty if none is. */
export const intentOf = (posted: Posted) => textOf(posted, controls.intent);

/** What a button beside a list asks for: `add:partners`, `up:partners.2`. */
export interface RowIntent {
  act: "add" | "remove" | "up" | "down";
  field: string;
  row: number;
}

export function rowIntent(intent: string): RowIntent | null {
  const [, act, field = "", row = "0"] =
    /^(add|remove|up|down):([A-Za-z0-9]+)(?:\.(\d{1,6}))?$/.exec(intent) ?? [];
  return act ? { act: act as RowIntent["act"], field, row: Number(row) } : null;
}

function moved<T>(rows: readonly T[], from: number, to: number): T[] {
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length) return [...rows];
  return rows.toSpliced(from, 1).toSpliced(to, 0, row);
}

function changed<T extends { id: string }>(
  rows: readonly T[],
  { act, row }: RowIntent,
  blank: (id: string) => T,
  maxRows: number,
): T[] {
  switch (act) {
    case "add":
      return rows.length < maxRows ? [...rows, blank(nextRowId(rows))] : [...rows];
    case "remove":
      return rows.filter((_, index) => index !== row);
    case "up":
      return moved(rows, row, row - 1);
    case "down":
      return moved(rows, row, row + 1);
  }
}

/** The rows of a list after one was added, removed or moved; any other answer stays as it is. */
export function afterIntent(field: AnsweredField, typed: RawAnswer, intent: RowIntent): RawAnswer {
  if (field.key !== intent.field || !Array.isArray(typed)) return typed;
  if (field.kind === "rows")
    return changed(typed as RawRow[], intent, (id) => blankRow(field, id), field.maxRows);
  if (field.kind === "budget")
    return changed(typed as RawBudgetLine[], intent, blankLine, field.maxRows);
  return typed;
}

/** One field of a posted page. */
export interface TypedField {
  key: string;
  typed: RawAnswer;
  known: Known;
}

function chosen(posted: Posted, { key }: AnsweredField): RawAnswer | null {
  if (textOf(posted, controls.choice(key)) !== "mine") return null;
  try {
    return JSON.parse(textOf(posted, controls.mine(key))) as RawAnswer;
  } catch {
    return null;
  }
}

/**
 * The fields of a section that a posted page holds, with its list button pressed. On the page that
 * puts two texts side by side a field is there only where mine was chosen.
 */
export function postedFields(fields: readonly Field[], posted: Posted): TypedField[] {
  const intent = rowIntent(intentOf(posted));
  return fields.filter(isAnswered).flatMap((field) => {
    const { key } = field;
    const token = posted.get(controls.known(key));
    if (token === null) return [];
    const known = readKnown(asText(token), textOf(posted, controls.sent(key)));
    if (posted.get(controls.mine(key)) !== null) {
      const mine = chosen(posted, field);
      return mine === null ? [] : [{ key, typed: mine, known }];
    }
    const typed = typedAnswer(field, posted);
    return [{ key, typed: intent ? afterIntent(field, typed, intent) : typed, known }];
  });
}

/** The id to stand at after a list button was pressed. */
export function placeAfter(fields: readonly Field[], posted: Posted): string {
  const intent = rowIntent(intentOf(posted));
  const field = fields.find(({ key }) => key === intent?.field);
  if (!intent || !field) return "";
  if (intent.act === "remove") return field.key;

  const last = rowNumbers(posted, field.key).length;
  const row = { add: last, up: Math.max(0, intent.row - 1), down: intent.row + 1 }[intent.act];
  const first = field.kind === "rows" ? field.columns[0]?.key : "category";
  return `${field.key}.${row}.${first}`;
}
