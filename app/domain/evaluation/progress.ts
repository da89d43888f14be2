import type { Criterion } from "#app/domain/calls/definition.ts";
import { halfUp } from "#app/domain/values/rounding.ts";
import { aggregate } from "./aggregate.ts";
import {
  type Assigned,
  type EvaluatorState,
  evaluatorState,
  neededEvaluators,
} from "./assigned-sheets.ts";
import { maxTotal, type Scores } from "./sheet-total.ts";

export interface EvaluatorProgress {
  assignmentId: string;
  name: string;
  state: EvaluatorState;
  /** How many criteria have points; a draft's points are its author's alone. */
  filled: number;
  /** Hundredths; only once every sheet of the proposal is in. */
  total: number | null;
}

/** Two sheets that disagree by more than the call allows; all points are hundredths. */
export interface Divergence {
  /** Of the sheets that disagree, in their order. */
  totals: number[];
  spread: number;
  /** The spread that the call allows. */
  allowed: number;
  /** One of them reaches the threshold, the other does not. */
  isSplit: boolean;
  /** `third`: a third evaluator has been invited, or has scored. */
  answer: "none" | "third" | "waived";
}

export interface ProposalProgress {
  evaluators: EvaluatorProgress[];
  needed: number;
  /** Assigned and not recused. */
  active: number;
  submitted: number;
  /** Every needed sheet is in. */
  complete: boolean;
  /** A third evaluator is needed. */
  third: boolean;
  /** Known as soon as both sheets are in. */
  divergence: Divergence | null;
}

interface OneSheet extends Assigned {
  id: string;
  evaluatorName: string;
  sheet:
    | (NonNullable<Assigned["sheet"]> & {
        scores: Scores;
        filled: number;
        totalPoints: number | null;
        isWaived: boolean;
      })
    | null;
}

type Rules = Parameters<typeof aggregate>[2];

function divergenceOf(
  criteria: readonly Criterion[],
  rules: Rules,
  sheets: readonly { scores: Scores; isWaived: boolean }[],
  active: number,
): Divergence | null {
  const first = sheets.slice(0, rules.evaluatorsPerProposal);
  const scores = first.map((sheet) => sheet.scores);
  if (neededEvaluators(criteria, scores, rules) === rules.evaluatorsPerProposal) return null;
  const result = aggregate(criteria, scores, rules);
  if (!result) return null;

  const isWaived = first.every((sheet) => sheet.isWaived);
  const { sheetTotals, spread, min, max } = result;
  return {
    totals: sheetTotals,
    spread,
    allowed: halfUp(BigInt(rules.divergenceBp) * BigInt(maxTotal(criteria)), 10_000n),
    isSplit: min < rules.thresholdPoints && max >= rules.thresholdPoints,
    answer: active > first.length ? "third" : isWaived ? "waived" : "none",
  };
}

/**
 * How far the evaluation of one proposal is. Totals appear only when all its sheets are in, so that
 * nobody can lean on an unfinished result; those of two that diverge stand in `divergence`, because
 * staff have to answer it.
 */
export function proposalProgress(
  criteria: readonly Criterion[],
  rules: Rules,
  sheets: readonly OneSheet[],
): ProposalProgress {
  const active = sheets.filter(({ declared }) => declared !== "conflict");
  const submitted = active.flatMap(({ sheet }) => (sheet?.status === "SUBMITTED" ? [sheet] : []));
  const divergence = divergenceOf(criteria, rules, submitted, active.length);
  const third = divergence !== null && divergence.answer !== "waived";
  const needed = rules.evaluatorsPerProposal + (third ? 1 : 0);
  const complete = submitted.length >= needed && submitted.length === active.length;
  return {
    evaluators: sheets.map((one) => ({
      assignmentId: one.id,
      name: one.evaluatorName,
      state: evaluatorState(one),
      filled: one.sheet?.filled ?? 0,
      total: complete && one.declared !== "conflict" ? (one.sheet?.totalPoints ?? null) : null,
    })),
    needed,
    active: active.length,
    submitted: submitted.length,
    complete,
    third,
    divergence,
  };
}
