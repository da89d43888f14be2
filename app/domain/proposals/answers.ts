import type { CallRules, Field, FieldOf } from "#app/domain/calls/definition.ts";
import type { IsoDay } from "#app/domain/values/date.ts";
import { parseWhole } from "#app/domain/values/number.ts";
import { tidy } from "#app/domain/values/typed.ts";
import { askedKeys } from "./asked.ts";
import { isBlankRow } from "./blank.ts";
import { type Budget, budgetOf, budgetProblems } from "./budget.ts";
import { declarationMark } from "./declaration-mark.ts";
import { type Financing, financingOf, financingProblems } from "./financing.ts";
import { lacking, type Problem, wrong } from "./problem.ts";
import { rawOf, type RawOf, type RawRow } from "./raw-answer.ts";
import { type Read, readSimple, type SimpleValue } from "./simple-answer.ts";
import { BASIS_MAX_CHARS, excessOf } from "./text-length.ts";

/** What answers are judged against. */
export interface ReadingContext {
  rules: CallRules;
  /** The day in Vilnius: the earliest one on which the proposal can still be submitted. */
  today: IsoDay;
  /** The total of the form's budget, cents. */
  totalCents: number;
}

/** A row of answers by the key of its column. */
export interface RowValue {
  id: string;
  values: Record<string, SimpleValue>;
}

export interface IndicatorValue {
  id: string;
  target: number | null;
  basis: string;
}

export type AnswerValue =
  | SimpleValue
  | RowValue[]
  | Budget
  | Financing
  | IndicatorValue[]
  | string[];

/** Reads repeating rows; blank ones are passed over but keep their number. */
export function readRows(
  field: FieldOf<"rows">,
  raw: readonly RawRow[],
  today: IsoDay,
): Read<RowValue[]> {
  const { columns, key, maxRows: max } = field;
  const rows = raw.flatMap((row, index) => (isBlankRow(row) ? [] : [{ ...row, index }]));
  const read = rows.map(({ id, cells, index }) => {
    const asked = askedKeys(columns, cells);
    const answers = columns
      .filter((column) => asked.has(column.key))
      .map((column) => ({
        key: column.key,
        ...readSimple(column, cells[column.key] ?? "", `${key}.${index}.${column.key}`, today),
      }));
    const values = Object.fromEntries(answers.map((answer) => [answer.key, answer.value]));
    const problems = answers.flatMap((answer) => answer.problems);
    return { id, values, problems: problems.map((found) => inRow(found, index + 1)) };
  });

  const problems = read.flatMap((row) => row.problems);
  const min = leastRows(field, rows.length);
  if (rows.length < min) problems.push(lacking(key, "problem.tooFewRows", { min }));
  if (rows.length > max) problems.push(wrong(key, "problem.tooManyRows", { max }));
  return { value: read.map(({ id, values }) => ({ id, values })), problems };
}

const inRow = (problem: Problem, row: number): Problem => ({
  ...problem,
  params: { ...problem.params, row },
});

const leastRows = ({ required, minRows }: FieldOf<"rows">, filled: number) => {
  if (required) return Math.max(1, minRows);
  return filled > 0 ? minRows : 0;
};

/** Reads the targets of indicators: whole numbers from 0, each with the basis of its count. */
export function readIndicators(
  field: FieldOf<"indicators">,
  raw: RawOf<"indicators">,
): Read<IndicatorValue[]> {
  const read = field.items.map(({ id, required }) => {
    const { target: typed, basis } = raw[id] ?? { target: "", basis: "" };
    const at = `${field.key}.${id}`;
    if (tidy(typed) === "") {
      const problems = required ? [lacking(`${at}.target`, "problem.indicatorTarget")] : [];
      return { value: { id, target: null, basis }, problems };
    }

    const number = parseWhole(typed);
    const target = number !== null && number >= 0 ? number : null;
    const by = excessOf(basis, BASIS_MAX_CHARS);
    const problems: Problem[] = [];
    if (target === null) problems.push(wrong(`${at}.target`, "problem.indicatorTarget"));
    if (tidy(basis) === "") problems.push(lacking(`${at}.basis`, "problem.indicatorBasis"));
    if (by > 0)
      problems.push(wrong(`${at}.basis`, "problem.tooLong", { max: BASIS_MAX_CHARS, by }));
    return { value: { id, target, basis }, problems };
  });

  const problems = read.flatMap((item) => item.problems);
  const isEmpty = read.every(({ value }) => value.target === null);
  if (field.required && isEmpty && problems.length === 0) {
    problems.push(lacking(field.key, "problem.required"));
  }
  return { value: read.map(({ value }) => value), problems };
}

/** Reads which declarations are accepted in the version that the call shows. */
export function readDeclarations(
  field: FieldOf<"declarations">,
  raw: readonly string[],
): Read<string[]> {
  const items = field.items.map(({ id, version }) => ({ id, mark: declarationMark(id, version) }));
  const absent = items.filter(({ mark }) => !raw.includes(mark));
  const problems = absent.map(({ id }) =>
    lacking(`${field.key}.${id}`, "problem.declarationRequired"),
  );
  return {
    value: items.map(({ mark }) => mark).filter((mark) => raw.includes(mark)),
    problems: field.required ? problems : [],
  };
}

/**
 * Reads the stored answer of a field that is asked: its value and all that is wrong with it.
 * What is stored in another shape is read as no answer. Files are judged by completeness.
 */
export function readAnswer(
  field: Field,
  stored: unknown,
  context: ReadingContext,
): Read<AnswerValue> {
  const { rules, today, totalCents } = context;
  switch (field.kind) {
    case "rows":
      return readRows(field, rawOf("rows", stored) ?? [], today);
    case "budget": {
      const raw = rawOf("budget", stored) ?? [];
      return { value: budgetOf(field, raw, rules), problems: budgetProblems(field, raw, rules) };
    }
    case "financing": {
      const raw = rawOf("financing", stored) ?? { requested: "", sources: {} };
      const problems = financingProblems(field, raw, totalCents, rules);
      return { value: financingOf(field, raw), problems };
    }
    case "indicators":
      return readIndicators(field, rawOf("indicators", stored) ?? {});
    case "declarations":
      return readDeclarations(field, rawOf("declarations", stored) ?? []);
    case "file":
      return { value: null, problems: [] };
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
      return readSimple(field, rawOf(field.kind, stored) ?? "", field.key, today);
  }
}
