import { type CallDefinition, fieldsOf } from "./definition.ts";
import type { Window } from "./window.ts";

export type PublishingProblem =
  | "threshold-above-maximum"
  | "no-anchor-of-maximum"
  | "no-required-file"
  | "over-action-budget"
  | "grant-above-budget"
  | "window-too-short";

interface Surroundings extends Window {
  /** What other published calls leave of the action's budget, cents; null where it has none. */
  actionLeftCents: number | null;
  /** The least number of days that a call must be open. */
  minCallDays: number;
}

const DAY = 24 * 60 * 60 * 1000;

/** What keeps a call from being published (domain.md §2.4); empty if nothing does. */
export function publishingProblems(
  { criteria, form, rules }: CallDefinition,
  { opensAt, closesAt, actionLeftCents, minCallDays }: Surroundings,
): PublishingProblem[] {
  const maximum = criteria.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
  const hasRequiredFile = fieldsOf(form).some(({ kind, required }) => kind === "file" && required);
  const broken: Record<PublishingProblem, boolean> = {
    "threshold-above-maximum": rules.thresholdPoints > maximum,
    "no-anchor-of-maximum": criteria.some(({ anchors, maxPoints, kind }) =>
      kind === "GATE" ? false : !anchors.some(({ points }) => points === maxPoints),
    ),
    "no-required-file": !hasRequiredFile,
    "over-action-budget": actionLeftCents !== null && rules.budgetCents > actionLeftCents,
    "grant-above-budget": rules.maxGrantCents > rules.budgetCents,
    "window-too-short": closesAt.getTime() - opensAt.getTime() < minCallDays * DAY,
  };
  return (Object.keys(broken) as PublishingProblem[]).filter((problem) => broken[problem]);
}
