import type { CallRules } from "#app/domain/calls/definition.ts";

type Rules = Pick<CallRules, "budgetCents" | "partialMinShareBp">;

export type FundingOutcome =
  | { kind: "SELECTED" }
  | { kind: "PARTIAL"; offerCents: number }
  /** `place` counts from 1. */
  | { kind: "RESERVE"; place: number };

export interface BudgetLine {
  /** How many are funded in full: the line stands after them. */
  cutIndex: number;
  /** What is left at the line, cents. */
  remainderCents: number;
  /** The remainder is offered to the first below the line. */
  isOffered: boolean;
}

const isWorthOffering = (remainder: number, asked: number, { partialMinShareBp }: Rules) =>
  partialMinShareBp !== null &&
  remainder > 0 &&
  BigInt(remainder) * 10_000n >= BigInt(partialMinShareBp) * BigInt(asked);

/**
 * Where the money ends on the way down the list of requests (cents; domain.md §5). The first that
 * does not fit stops the way, so a smaller one further down is never taken before it.
 */
export function budgetLine(requests: readonly number[], rules: Rules): BudgetLine {
  let remainderCents = rules.budgetCents;
  let cutIndex = 0;
  for (const asked of requests) {
    if (asked > remainderCents) break;
    remainderCents -= asked;
    cutIndex += 1;
  }
  const next = requests[cutIndex];
  const isOffered = next !== undefined && isWorthOffering(remainderCents, next, rules);
  return { cutIndex, remainderCents, isOffered };
}

/** What is proposed for the request at an index (from 0) of the list. */
export function outcomeAt(index: number, line: BudgetLine): FundingOutcome {
  const { cutIndex, isOffered, remainderCents } = line;
  if (index < cutIndex) return { kind: "SELECTED" };
  if (index === cutIndex && isOffered) return { kind: "PARTIAL", offerCents: remainderCents };
  return { kind: "RESERVE", place: isOffered ? index - cutIndex : index - cutIndex + 1 };
}
