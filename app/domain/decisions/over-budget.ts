import type { CallDefinition } from "#app/domain/calls/definition.ts";
import { refuse } from "#app/domain/result.ts";
import { ofRate } from "#app/domain/values/money.ts";
import { type BoardRow, grantedCents } from "./board-rows.ts";

/** The money that grants may take. */
export interface Money {
  /** Cents that other calls leave of the action; null where the strategy gives it no sum. */
  left: number | null;
  /** By how much of the call's budget more may be promised than there is, basis points: a setting of the group. */
  overcommitBp: number;
}

/** The refusal where the grants exceed the money of the call or of its action. */
export function overBudget(
  { definition: { rules } }: { definition: Pick<CallDefinition, "rules"> },
  rows: readonly Pick<BoardRow, "grantCents">[],
  { left, overcommitBp }: Money,
) {
  const granted = grantedCents(rows);
  const most = rules.budgetCents + ofRate(rules.budgetCents, overcommitBp);
  if (granted > most) return refuse("over-call-budget", { overCents: granted - most });
  if (left !== null && granted > left)
    return refuse("over-action-budget", { overCents: granted - left });
  return null;
}
