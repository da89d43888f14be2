import type { CallRules, Criterion } from "#app/domain/calls/definition.ts";
import type { Aggregate } from "#app/domain/evaluation/aggregate.ts";
import { addsPoints } from "#app/domain/evaluation/sheet-total.ts";
import { type BudgetLine, budgetLine, type FundingOutcome, outcomeAt } from "./budget-line.ts";
import {
  compareTied,
  type Contender,
  tieOrder,
  type TieRule,
  type TieStep,
  tieTrace,
} from "./tie-break.ts";

type Rules = Pick<
  CallRules,
  "budgetCents" | "partialMinShareBp" | "thresholdPoints" | "tieBreakers"
>;

/** A proposal as the ranking needs it. */
export interface RankEntry {
  id: string;
  /** The number in the call's register, from 1; unique. */
  registrationNumber: number;
  requestedCents: number;
  jobs: number;
  submittedAt: Date;
  /** Null while the sheets are not in. */
  score: Pick<Aggregate, "total" | "minimaMet" | "means"> | null;
}

/** BELOW_THRESHOLD is also the outcome of a proposal that misses a gate or a criterion's minimum. */
export type Outcome = FundingOutcome | { kind: "BELOW_THRESHOLD" } | { kind: "NO_SCORE" };

export interface RankedEntry<T extends RankEntry = RankEntry> {
  entry: T;
  /** From 1; null for proposals that cannot be funded. */
  place: number | null;
  /** The requests down to this place together, cents. */
  cumulativeCents: number | null;
  outcome: Outcome;
  /** Where the total equals that of the proposal above: which rules put it above, to the deciding one. */
  tie: { aboveId: string; steps: TieStep[] } | null;
}

export interface Ranking<T extends RankEntry = RankEntry> {
  /** By place; then those that cannot be funded, then those without a score. */
  entries: RankedEntry<T>[];
  /** Where the money ends among them. */
  line: BudgetLine;
}

type Group = "fundable" | "below" | "unscored";

interface Scored<T> extends Contender {
  entry: T;
  total: number;
  group: Group;
}

function groupOf({ score }: RankEntry, { thresholdPoints }: Rules): Group {
  if (!score) return "unscored";
  return score.minimaMet && score.total >= thresholdPoints ? "fundable" : "below";
}

function scored<T extends RankEntry>(entry: T, rules: Rules, firstCriterionId?: string): Scored<T> {
  const { requestedCents, jobs, submittedAt, registrationNumber, score } = entry;
  const first = score?.means.find(({ criterionId }) => criterionId === firstCriterionId);
  return {
    entry,
    total: score?.total ?? 0,
    group: groupOf(entry, rules),
    requestedCents,
    firstCriterionPoints: first?.mean ?? 0,
    jobs,
    submittedAt,
    registrationNumber,
  };
}

function tieWith<T extends RankEntry>(
  above: Scored<T> | undefined,
  own: Scored<T>,
  order: readonly TieRule[],
) {
  if (above?.total !== own.total) return null;
  return { aboveId: above.entry.id, steps: tieTrace(above, own, order) };
}

const withoutPlace = <T extends RankEntry>(
  { entry }: Scored<T>,
  kind: "BELOW_THRESHOLD" | "NO_SCORE",
): RankedEntry<T> => ({
  entry,
  place: null,
  cumulativeCents: null,
  outcome: { kind },
  tie: null,
});

/**
 * The ranked list of a call by its frozen rules: by total (hundredths, as rounded), ties by the
 * call's tie-breakers and then by submission, with a proposed outcome for each proposal. It is the
 * same for the entries in any order. Below the threshold nothing is funded or put in reserve.
 */
export function rank<T extends RankEntry>(
  rules: Rules,
  criteria: readonly Pick<Criterion, "id" | "kind">[],
  entries: readonly T[],
): Ranking<T> {
  const order = tieOrder(rules.tieBreakers);
  const firstCriterionId = criteria.find(addsPoints)?.id;
  const all = entries
    .map((entry) => scored(entry, rules, firstCriterionId))
    .sort((a, b) => b.total - a.total || compareTied(a, b, order));
  const inGroup = (group: Group) => all.filter((own) => own.group === group);
  const fundable = inGroup("fundable");
  const requests = fundable.map(({ requestedCents }) => requestedCents);
  const line = budgetLine(requests, rules);

  let cumulativeCents = 0;
  const placed = fundable.map((own, index): RankedEntry<T> => {
    cumulativeCents += own.requestedCents;
    const outcome = outcomeAt(index, line);
    const tie = tieWith(fundable[index - 1], own, order);
    return { entry: own.entry, place: index + 1, cumulativeCents, outcome, tie };
  });
  const below = inGroup("below").map((own) => withoutPlace(own, "BELOW_THRESHOLD"));
  const unscored = inGroup("unscored").map((own) => withoutPlace(own, "NO_SCORE"));
  return { entries: [...placed, ...below, ...unscored], line };
}
