import type { Criterion } from "#app/domain/calls/definition.ts";
import type { SheetStatus } from "#app/platform/generated/prisma/enums.ts";
import { aggregate } from "./aggregate.ts";
import type { Scores } from "./sheet-total.ts";

/** How far an evaluator is with one proposal. */
export type EvaluatorState =
  | "assigned"
  | "declared"
  | "drafting"
  | "returned"
  | "submitted"
  | "recused";

export interface Assigned {
  evaluatorId: string;
  declared: "none" | "noConflict" | "conflict";
  sheet: { status: SheetStatus } | null;
}

export function evaluatorState({ declared, sheet }: Omit<Assigned, "evaluatorId">): EvaluatorState {
  if (declared === "conflict") return "recused";
  if (sheet?.status === "SUBMITTED") return "submitted";
  if (sheet?.status === "RETURNED") return "returned";
  if (sheet) return "drafting";
  return declared === "noConflict" ? "declared" : "assigned";
}

type Rules = Parameters<typeof aggregate>[2];

/**
 * How many evaluators a proposal needs: as many as the call says, and one more where all of them
 * have handed in and disagree by more than the call allows.
 */
export function neededEvaluators(
  criteria: readonly Criterion[],
  submitted: readonly Scores[],
  rules: Rules,
) {
  const needed = rules.evaluatorsPerProposal;
  if (submitted.length < needed) return needed;
  const first = aggregate(criteria, submitted.slice(0, needed), rules);
  return first?.needsThirdSheet ? needed + 1 : needed;
}
