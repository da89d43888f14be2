import type { Criterion } from "#app/domain/calls/definition.ts";
import type { aggregate } from "./aggregate.ts";
import {
  type Assigned,
  type EvaluatorState,
  evaluatorState,
  neededEvaluators,
} from "./assigned-sheets.ts";
import type { Scores } from "./sheet-total.ts";

export interface EvaluatorProgress {
  assignmentId: string;
  name: string;
  state: EvaluatorState;
  /** How many criteria have points; a draft's points are its author's alone. */
  filled: number;
  /** Hundredths; only once every sheet of the proposal is in. */
  total: number | null;
}

export interface ProposalProgress {
  evaluators: EvaluatorProgress[];
  needed: number;
  /** Assigned and not recused. */
  active: number;
  submitted: number;
  /** Every needed sheet is in. */
  complete: boolean;
  /** The evaluators disagree by more than the call allows. */
  third: boolean;
}

interface OneSheet extends Assigned {
  id: string;
  evaluatorName: string;
  sheet:
    | (NonNullable<Assigned["sheet"]> & {
        scores: Scores;
        filled: number;
        totalPoints: number | null;
      })
    | null;
}

/**
 * How far the evaluation of one proposal is. Totals appear only when all its sheets are in, so that
 * nobody can lean on an unfinished result.
 */
export function proposalProgress(
  criteria: readonly Criterion[],
  rules: Parameters<typeof aggregate>[2],
  sheets: readonly OneSheet[],
): ProposalProgress {
  const active = sheets.filter(({ declared }) => declared !== "conflict");
  const submitted = active.flatMap(({ sheet }) => (sheet?.status === "SUBMITTED" ? [sheet] : []));
  const needed = neededEvaluators(
    criteria,
    submitted.map(({ scores }) => scores),
    rules,
  );
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
    third: needed > rules.evaluatorsPerProposal,
  };
}
