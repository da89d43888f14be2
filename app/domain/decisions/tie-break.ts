import type { TieBreaker } from "#app/domain/calls/definition.ts";

/** The registration number is the last resort: no two proposals of a call share one. */
export type TieRule = TieBreaker | "registrationNumber";

/** What ties are decided by. */
export interface Contender {
  requestedCents: number;
  /** The mean by the first criterion that gives points, hundredths. */
  firstCriterionPoints: number;
  jobs: number;
  submittedAt: Date;
  /** The number in the call's register, from 1. */
  registrationNumber: number;
}

/** One rule tried on two neighbours; it decided if the values differ. */
export interface TieStep {
  rule: TieRule;
  /** Cents, hundredths of a point, jobs, epoch milliseconds or a number, by the rule. */
  above: number;
  below: number;
}

interface Preference {
  first: "smaller" | "greater";
  valueOf: (contender: Contender) => number;
}

const PREFERENCES: Record<TieRule, Preference> = {
  smallerRequest: { first: "smaller", valueOf: ({ requestedCents }) => requestedCents },
  higherFirstCriterion: { first: "greater", valueOf: (of) => of.firstCriterionPoints },
  moreJobs: { first: "greater", valueOf: ({ jobs }) => jobs },
  earlierSubmission: { first: "smaller", valueOf: ({ submittedAt }) => submittedAt.getTime() },
  registrationNumber: { first: "smaller", valueOf: (of) => of.registrationNumber },
};

/** The call's tie-breakers in their order and then the last resorts, each once. */
export const tieOrder = (tieBreakers: readonly TieBreaker[]): TieRule[] => [
  ...new Set<TieRule>([...tieBreakers, "earlierSubmission", "registrationNumber"]),
];

function compareBy(rule: TieRule, a: Contender, b: Contender): number {
  const { first, valueOf } = PREFERENCES[rule];
  const difference = valueOf(a) - valueOf(b);
  return first === "smaller" ? difference : -difference;
}

/** Below zero if `a` stands above `b`; zero only for proposals with the same number. */
export function compareTied(a: Contender, b: Contender, order: readonly TieRule[]): number {
  const deciding = order.find((rule) => compareBy(rule, a, b) !== 0);
  return deciding ? compareBy(deciding, a, b) : 0;
}

/** The rules tried on two neighbours up to the one that decided, with their values. */
export function tieTrace(above: Contender, below: Contender, order: readonly TieRule[]): TieStep[] {
  const deciding = order.findIndex((rule) => compareBy(rule, above, below) !== 0);
  return order.slice(0, deciding + 1).map((rule) => {
    const { valueOf } = PREFERENCES[rule];
    return { rule, above: valueOf(above), below: valueOf(below) };
  });
}
