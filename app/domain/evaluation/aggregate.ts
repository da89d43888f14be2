import type { CallRules, Criterion } from "#app/domain/calls/definition.ts";
import { halfUp } from "#app/domain/values/rounding.ts";
import {
  addsPoints,
  maxTotal,
  pointsOf,
  type Scores,
  sheetTotal,
  weightedSum,
} from "./sheet-total.ts";

type Rules = Pick<CallRules, "thresholdPoints" | "evaluatorsPerProposal" | "divergenceBp">;

/** Why a proposal cannot be funded by its scores; points are hundredths. */
export type Shortfall =
  | { kind: "gate"; criterionId: string }
  | { kind: "minimum"; criterionId: string; mean: number; min: number }
  | { kind: "threshold"; total: number; min: number };

/** The result of a proposal, from its submitted sheets; all points are hundredths. */
export interface Aggregate {
  /** The mean of the counted sheets, rounded once half up; this value is compared and ranked. */
  total: number;
  /** In the order of the sheets. */
  sheetTotals: number[];
  /** Which of the sheets count, in their order. */
  counted: boolean[];
  min: number;
  max: number;
  spread: number;
  /** The means of the counted sheets, each rounded half up, of all criteria but gates. */
  means: { criterionId: string; mean: number }[];
  /** The evaluators disagree by more than the call allows (domain.md §5). */
  divergent: boolean;
  /** A third evaluator has to score. */
  needsThirdSheet: boolean;
  /** Every gate is passed and every criterion's minimum is reached. */
  minimaMet: boolean;
  /** Minima are met and the total reaches the threshold. */
  passed: boolean;
  shortfalls: Shortfall[];
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

/**
 * Which sheets make the mean: all, but where a third one had to settle a dispute of two, the two
 * whose totals are closest (all three if the middle one is as far from either).
 */
function countedOf(totals: readonly number[], evaluators: number): boolean[] {
  const [low = 0, middle = 0, high = 0] = totals.toSorted((a, b) => a - b);
  const [below, above] = [middle - low, high - middle];
  if (totals.length !== 3 || evaluators > 2 || below === above) return totals.map(() => true);
  const outlier = totals.indexOf(below < above ? high : low);
  return totals.map((_, index) => index !== outlier);
}

/** A gate is passed by more than half of all sheets: two must agree, a third one decides. */
const isPassed = (sheets: readonly Scores[], gateId: string) =>
  2 * yesCount(sheets, gateId) > sheets.length;

const yesCount = (sheets: readonly Scores[], gateId: string) =>
  sheets.filter((sheet) => pointsOf(sheet, gateId) > 0).length;

function isDivergent(
  criteria: readonly Criterion[],
  sheets: readonly Scores[],
  { min, max }: { min: number; max: number },
  { divergenceBp, thresholdPoints }: Rules,
): boolean {
  const limit = BigInt(divergenceBp) * BigInt(maxTotal(criteria));
  if (BigInt(max - min) * 10_000n > limit) return true;
  if (min < thresholdPoints && max >= thresholdPoints) return true;

  const gates = criteria.filter((criterion) => !addsPoints(criterion));
  return gates.some(({ id }) => ![0, sheets.length].includes(yesCount(sheets, id)));
}

function minimumShortfall({ id, minPoints }: Criterion, counted: readonly Scores[]): Shortfall[] {
  const points = sum(counted.map((sheet) => pointsOf(sheet, id)));
  if (minPoints === null || points >= minPoints * counted.length) return [];
  const mean = halfUp(BigInt(points), BigInt(counted.length));
  return [{ kind: "minimum", criterionId: id, mean, min: minPoints }];
}

/**
 * The result of a proposal by the rules of its call: the mean of the counted sheets by each
 * criterion, then their weighted sum, kept exact and rounded once; null without a sheet.
 */
export function aggregate(
  criteria: readonly Criterion[],
  sheets: readonly Scores[],
  rules: Rules,
): Aggregate | null {
  if (sheets.length === 0) return null;

  const sheetTotals = sheets.map((sheet) => sheetTotal(criteria, sheet));
  const [min, max] = [Math.min(...sheetTotals), Math.max(...sheetTotals)];
  const counted = countedOf(sheetTotals, rules.evaluatorsPerProposal);
  const valid = sheets.filter((_, index) => counted[index]);
  const exact = valid.reduce((all, sheet) => all + weightedSum(criteria, sheet), 0n);
  const total = halfUp(exact, 10_000n * BigInt(valid.length));

  const scored = criteria.filter(addsPoints);
  const means = scored.map(({ id }) => {
    const points = sum(valid.map((sheet) => pointsOf(sheet, id)));
    return { criterionId: id, mean: halfUp(BigInt(points), BigInt(valid.length)) };
  });
  const gates = criteria.filter((criterion) => !addsPoints(criterion));
  const shortfalls: Shortfall[] = [
    ...gates
      .filter(({ id }) => !isPassed(sheets, id))
      .map(({ id }) => ({ kind: "gate" as const, criterionId: id })),
    ...scored.flatMap((criterion) => minimumShortfall(criterion, valid)),
  ];
  const minimaMet = shortfalls.length === 0;
  if (total < rules.thresholdPoints) {
    shortfalls.push({ kind: "threshold", total, min: rules.thresholdPoints });
  }

  const divergent = isDivergent(criteria, sheets, { min, max }, rules);
  return {
    total,
    sheetTotals,
    counted,
    min,
    max,
    spread: max - min,
    means,
    divergent,
    needsThirdSheet: divergent && sheets.length === 2 && rules.evaluatorsPerProposal === 2,
    minimaMet,
    passed: shortfalls.length === 0,
    shortfalls,
  };
}
