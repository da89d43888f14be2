import { scoringDefinition } from "#app/domain/evaluation/scoring-definition.ts";
import { refuse } from "#app/domain/result.ts";
import { type BoardRow, grantedCents } from "./board-rows.ts";

/** The refusal where the grants exceed the money of the call or of its action (cents left). */
export function overBudget(
  { version }: { version: { definition: unknown } },
  rows: readonly Pick<BoardRow, "grantCents">[],
  left: number | null,
) {
  const { rules } = scoringDefinition.parse(version.definition);
  const granted = grantedCents(rows);
  if (granted > rules.budgetCents)
    return refuse("over-call-budget", { overCents: granted - rules.budgetCents });
  if (left !== null && granted > left)
    return refuse("over-action-budget", { overCents: granted - left });
  return null;
}
