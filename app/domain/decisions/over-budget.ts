import type { CallDefinition } from "#app/domain/calls/definition.ts";
import { refuse } from "#app/domain/result.ts";
import { type BoardRow, grantedCents } from "./board-rows.ts";

/** The refusal where the grants exceed the money of the call or of its action (cents left). */
export function overBudget(
  { definition: { rules } }: { definition: Pick<CallDefinition, "rules"> },
  rows: readonly Pick<BoardRow, "grantCents">[],
  left: number | null,
) {
  const granted = grantedCents(rows);
  if (granted > rules.budgetCents)
    return refuse("over-call-budget", { overCents: granted - rules.budgetCents });
  if (left !== null && granted > left)
    return refuse("over-action-budget", { overCents: granted - left });
  return null;
}
