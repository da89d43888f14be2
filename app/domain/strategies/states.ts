import type { Lifecycle } from "#app/domain/lifecycle.ts";
import type { StrategyState } from "#app/platform/generated/prisma/enums.ts";

export type { StrategyState };

export type StrategyEvent = "approve" | "select" | "implement" | "complete";

/** Every way a strategy can change state: by the general meeting, the order of the minister, its start and its end. */
export const strategyLifecycle: Lifecycle<StrategyState, StrategyEvent> = {
  approve: { from: ["DRAFTED"], to: "APPROVED" },
  select: { from: ["APPROVED"], to: "SELECTED" },
  implement: { from: ["SELECTED"], to: "IMPLEMENTED" },
  complete: { from: ["IMPLEMENTED"], to: "COMPLETED" },
};

/** Whether everybody may know of a strategy: from its approval on. */
export const isPublicStrategy = ({ state }: { state: StrategyState }) => state !== "DRAFTED";

/** The same as a condition of a query. */
export const publicStrategies = { state: { not: "DRAFTED" } } as const;
