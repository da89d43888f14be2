import type { CallRules, FieldOf } from "#app/domain/calls/definition.ts";
import { floorOfRate, ofRate, parseMoney } from "#app/domain/values/money.ts";
import { parseQuantity } from "#app/domain/values/number.ts";
import { halfUp } from "#app/domain/values/rounding.ts";
import { tidy } from "#app/domain/values/typed.ts";
import { isBlankLine } from "./blank.ts";
import { lacking, type Problem, type ProblemCode, wrong } from "./problem.ts";
import type { RawBudgetLine } from "./raw-answer.ts";
import { excessOf } from "./text-length.ts";

export const DESCRIPTION_MAX_CHARS = 300;
export const UNIT_MAX_CHARS = 30;
const LINE_MAX_CENTS = 10 ** 13;

type BudgetField = FieldOf<"budget">;
type BudgetRules = Pick<CallRules, "indirectFlatRateBp" | "crossFinancingCapBp">;

/** A line as understood; what cannot be read is null and counts as nothing in the sums. */
export interface BudgetLine {
  id: string;
  category: string;
  description: string;
  unit: string;
  /** Hundredths of the unit. */
  quantity: number | null;
  unitPriceCents: number | null;
  amountCents: number | null;
}

export interface Budget {
  /** One for each typed line, blank ones too. */
  lines: BudgetLine[];
  directCents: number;
  /** The part of the direct costs whose category is cross-financed. */
  crossFinancingCents: number;
  /** The flat rate of the direct costs. */
  indirectCents: number;
  totalCents: number;
}

const aboveZero = (value: number | null) => (value !== null && value > 0 ? value : null);

/** Quantity (hundredths) × price of a unit (cents), rounded once half up; null beyond 10^13. */
export function lineAmount(quantity: number, unitPriceCents: number): number | null {
  const cents = halfUp(BigInt(quantity) * BigInt(unitPriceCents), 100n);
  return cents <= LINE_MAX_CENTS ? cents : null;
}

function readLine({ quantity, unitPrice, ...texts }: RawBudgetLine): BudgetLine {
  const count = aboveZero(parseQuantity(quantity));
  const price = aboveZero(parseMoney(unitPrice));
  const amountCents = count === null || price === null ? null : lineAmount(count, price);
  return { ...texts, quantity: count, unitPriceCents: price, amountCents };
}

const sumOf = (lines: readonly BudgetLine[]) =>
  lines.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0);

/** The computed budget of the typed lines; the same in the browser, on the server and in letters. */
export function budgetOf(
  field: BudgetField,
  raw: readonly RawBudgetLine[],
  rules: Pick<CallRules, "indirectFlatRateBp">,
): Budget {
  const crossFinanced = new Set(
    field.categories.filter((category) => category.crossFinancing).map(({ value }) => value),
  );
  const lines = raw.map(readLine);
  const directCents = sumOf(lines);
  const indirectCents = ofRate(directCents, rules.indirectFlatRateBp);
  return {
    lines,
    directCents,
    crossFinancingCents: sumOf(lines.filter(({ category }) => crossFinanced.has(category))),
    indirectCents,
    totalCents: directCents + indirectCents,
  };
}

function lineProblems(field: BudgetField, raw: RawBudgetLine, index: number): Problem[] {
  const { quantity, unitPriceCents, amountCents } = readLine(raw);
  const row = index + 1;
  const at = (cell: keyof RawBudgetLine) => `${field.key}.${index}.${cell}`;

  const demand = (cell: keyof RawBudgetLine, isRight: boolean, code: ProblemCode) => {
    if (isRight) return [];
    const report = tidy(raw[cell]) === "" ? lacking : wrong;
    return [report(at(cell), code, { row })];
  };
  const limit = (cell: "description" | "unit", max: number) => {
    const by = excessOf(raw[cell], max);
    return by > 0 ? [wrong(at(cell), "problem.tooLong", { row, max, by })] : [];
  };
  const isCategory = field.categories.some(({ value }) => value === raw.category);
  const isTooLarge = quantity !== null && unitPriceCents !== null && amountCents === null;

  return [
    ...demand("category", isCategory, "problem.budgetCategory"),
    ...demand("description", tidy(raw.description) !== "", "problem.budgetDescription"),
    ...limit("description", DESCRIPTION_MAX_CHARS),
    ...demand("unit", tidy(raw.unit) !== "", "problem.budgetUnit"),
    ...limit("unit", UNIT_MAX_CHARS),
    ...demand("quantity", quantity !== null, "problem.budgetQuantity"),
    ...demand("unitPrice", unitPriceCents !== null, "problem.budgetUnitPrice"),
    ...demand("unitPrice", !isTooLarge, "problem.budgetLineTooLarge"),
  ];
}

/** What is wrong with the typed lines; blank lines are passed over. */
export function budgetProblems(
  field: BudgetField,
  raw: readonly RawBudgetLine[],
  rules: BudgetRules,
): Problem[] {
  const filled = raw.filter((line) => !isBlankLine(line)).length;
  const problems = raw.flatMap((line, index) =>
    isBlankLine(line) ? [] : lineProblems(field, line, index),
  );
  if (field.required && filled === 0) problems.push(lacking(field.key, "problem.budgetEmpty"));
  if (filled > field.maxRows) {
    problems.push(wrong(field.key, "problem.tooManyRows", { max: field.maxRows }));
  }

  const { crossFinancingCents: partCents, totalCents } = budgetOf(field, raw, rules);
  const capBp = rules.crossFinancingCapBp;
  const maxCents = floorOfRate(totalCents, capBp);
  if (partCents > maxCents) {
    const params = { partCents, maxCents, capBp };
    problems.push(wrong(field.key, "problem.crossFinancingAboveCap", params));
  }
  return problems;
}
