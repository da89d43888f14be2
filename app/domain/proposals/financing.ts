import type { CallRules, FieldOf } from "#app/domain/calls/definition.ts";
import { ceilOfRate, floorOfRate, parseMoney } from "#app/domain/values/money.ts";
import { tidy } from "#app/domain/values/typed.ts";
import { lacking, type Problem, wrong } from "./problem.ts";
import type { RawOf } from "./raw-answer.ts";

type FinancingRules = Pick<
  CallRules,
  "minGrantCents" | "maxGrantCents" | "fundingRateBp" | "ownContributionMinBp"
>;

/** What is asked and what others pay, cents; what cannot be read is null. A blank source is 0. */
export interface Financing {
  requestedCents: number | null;
  sources: { value: string; cents: number | null }[];
  /** The readable sources together. */
  ownCents: number;
}

/** The most that may be asked for a budget, cents: the rate of its total, rounded down, and the cap. */
export const maxRequest = (
  totalCents: number,
  rules: Pick<FinancingRules, "fundingRateBp" | "maxGrantCents">,
) => Math.min(rules.maxGrantCents, floorOfRate(totalCents, rules.fundingRateBp));

const notNegative = (cents: number | null) => (cents !== null && cents >= 0 ? cents : null);

/** The financing as typed, read into cents. */
export function financingOf(field: FieldOf<"financing">, raw: RawOf<"financing">): Financing {
  const sources = field.sources.map(({ value }) => {
    const typed = tidy(raw.sources[value] ?? "");
    return { value, cents: typed === "" ? 0 : notNegative(parseMoney(typed)) };
  });
  const ownCents = sources.reduce((sum, { cents }) => sum + (cents ?? 0), 0);
  return { requestedCents: notNegative(parseMoney(raw.requested)), sources, ownCents };
}

function requestProblems(at: string, cents: number, totalCents: number, rules: FinancingRules) {
  const { maxGrantCents, fundingRateBp: rateBp } = rules;
  const minCents = Math.max(1, rules.minGrantCents);
  const maxCents = floorOfRate(totalCents, rateBp);
  const problems: Problem[] = [];
  if (cents < minCents) problems.push(wrong(at, "problem.requestedBelowMin", { minCents }));
  if (cents > maxGrantCents) {
    problems.push(wrong(at, "problem.requestedAboveMax", { maxCents: maxGrantCents }));
  }
  if (totalCents > 0 && cents > maxCents) {
    problems.push(wrong(at, "problem.requestedAboveRate", { maxCents, rateBp }));
  }
  return problems;
}

function sumProblems(
  field: FieldOf<"financing">,
  financing: Financing,
  totalCents: number,
  rules: FinancingRules,
) {
  const { ownCents, requestedCents, sources } = financing;
  const isReadable = requestedCents !== null && sources.every(({ cents }) => cents !== null);
  if (!isReadable || totalCents === 0) return [];

  const at = `${field.key}.sources.${sources[0]?.value}`;
  const minCents = ceilOfRate(totalCents, rules.ownContributionMinBp);
  const givenCents = requestedCents + ownCents;
  const problems: Problem[] = [];
  if (ownCents < minCents) {
    const params = { minCents, minBp: rules.ownContributionMinBp };
    problems.push(wrong(at, "problem.ownContributionTooSmall", params));
  }
  if (givenCents !== totalCents) {
    const params = { givenCents, totalCents, differenceCents: totalCents - givenCents };
    problems.push(wrong(at, "problem.sourcesDoNotAddUp", params));
  }
  return problems;
}

/**
 * What is wrong with the financing of a budget's total by the rules of the call, in exact cents.
 * Against a total of nothing only the sums themselves are judged.
 */
export function financingProblems(
  field: FieldOf<"financing">,
  raw: RawOf<"financing">,
  totalCents: number,
  rules: FinancingRules,
): Problem[] {
  const financing = financingOf(field, raw);
  const { requestedCents, sources } = financing;
  const at = `${field.key}.requested`;
  const problems = sources
    .filter(({ cents }) => cents === null)
    .map(({ value }) => wrong(`${field.key}.sources.${value}`, "problem.notMoney"));

  if (requestedCents !== null) {
    problems.unshift(...requestProblems(at, requestedCents, totalCents, rules));
  } else if (tidy(raw.requested) !== "") {
    problems.unshift(wrong(at, "problem.notMoney"));
  } else if (field.required) {
    problems.unshift(lacking(at, "problem.required"));
  }
  return [...problems, ...sumProblems(field, financing, totalCents, rules)];
}
