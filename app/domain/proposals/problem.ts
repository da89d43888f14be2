import type { Field, LocalText } from "#app/domain/calls/definition.ts";

/**
 * What may be wrong with an answer: keys of the catalogue with their parameters.
 * `…Cents` are money, `…Bp` are rates, `row` counts from 1 and stands with every problem of a row.
 */
export const PROBLEM_CODES = [
  "problem.required",
  /** max, by: characters */
  "problem.tooLong",
  "problem.notWholeNumber",
  /** min */
  "problem.belowMin",
  /** max */
  "problem.aboveMax",
  "problem.notMoney",
  /** minCents */
  "problem.belowMinMoney",
  /** maxCents */
  "problem.aboveMaxMoney",
  "problem.notDate",
  /** earliest: ISO day */
  "problem.beforeSubmission",
  "problem.notAnOption",
  "problem.notEmail",
  "problem.notPhone",
  "problem.legalCodeFormat",
  "problem.legalCodeCheckDigit",
  "problem.notIban",
  "problem.notWebsite",
  /** min */
  "problem.tooFewRows",
  /** max */
  "problem.tooManyRows",
  "problem.budgetEmpty",
  "problem.budgetCategory",
  "problem.budgetDescription",
  "problem.budgetUnit",
  "problem.budgetQuantity",
  "problem.budgetUnitPrice",
  "problem.budgetLineTooLarge",
  /** partCents, maxCents, capBp */
  "problem.crossFinancingAboveCap",
  /** minCents */
  "problem.requestedBelowMin",
  /** maxCents */
  "problem.requestedAboveMax",
  /** maxCents, rateBp */
  "problem.requestedAboveRate",
  /** minCents, minBp */
  "problem.ownContributionTooSmall",
  /** givenCents, totalCents, differenceCents (positive: lacking) */
  "problem.sourcesDoNotAddUp",
  "problem.indicatorTarget",
  "problem.indicatorBasis",
  "problem.declarationRequired",
  "problem.fileRequired",
  "problem.fileInfected",
  "problem.fileDamaged",
  /** max */
  "problem.tooManyFiles",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  /** Where, as a path of an anchor with indexes from 0: `budget.2.unitPrice`, `partners.0.code`. */
  at: string;
  code: ProblemCode;
  params?: Record<string, string | number>;
  /** True if something is only not there yet, false if what is there is wrong. */
  missing: boolean;
}

export const wrong = (at: string, code: ProblemCode, params?: Problem["params"]): Problem => ({
  at,
  code,
  ...(params && { params }),
  missing: false,
});

export const lacking = (at: string, code: ProblemCode, params?: Problem["params"]): Problem => ({
  ...wrong(at, code, params),
  missing: true,
});

/** The label of what a problem of the field points at: a column, a source, an indicator, itself. */
export function labelAt(field: Field, at: string): LocalText {
  const [, second, third] = at.split(".");
  if (field.kind === "rows")
    return field.columns.find(({ key }) => key === third)?.label ?? field.label;
  if (field.kind === "indicators")
    return field.items.find(({ id }) => id === second)?.name ?? field.label;
  if (field.kind === "financing")
    return field.sources.find(({ value }) => value === third)?.label ?? field.label;
  return field.label;
}
