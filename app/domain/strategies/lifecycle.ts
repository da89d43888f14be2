import type { Lifecycle } from "#app/domain/lifecycle.ts";
import type { StrategyState } from "#app/platform/generated/prisma/enums.ts";

export type { StrategyState };

export type StrategyEvent = "approve" | "select" | "implement" | "complete";

/**
 * Every way a strategy can change state (domain.md §2.1): the general meeting approves it, an order of
 * the minister selects it, a contract begins it, and its last project completes it.
 */
export const strategyLifecycle: Lifecycle<StrategyState, StrategyEvent> = {
  approve: { from: ["DRAFTED"], to: "APPROVED" },
  select: { from: ["APPROVED"], to: "SELECTED" },
  implement: { from: ["SELECTED"], to: "IMPLEMENTED" },
  complete: { from: ["IMPLEMENTED"], to: "COMPLETED" },
};

/** In the order in which a strategy goes through them. */
export const strategyStates = [
  "DRAFTED",
  "APPROVED",
  "SELECTED",
  "IMPLEMENTED",
  "COMPLETED",
] as const satisfies readonly StrategyState[];

/** Steps that a document of somebody else takes; approval is that of the amendment (putInForce). */
export type StrategyStep = Exclude<StrategyEvent, "approve">;

/** The step that may come next by a document; null where none does. */
export const nextStep = (state: StrategyState): StrategyStep | null =>
  (["select", "implement", "complete"] as const).find((event) =>
    strategyLifecycle[event].from.includes(state),
  ) ?? null;
