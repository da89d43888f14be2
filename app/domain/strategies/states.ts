import type { StrategyState } from "#app/platform/generated/prisma/enums.ts";

/** Whether everybody may know of a strategy: from its approval on. */
export const isPublicStrategy = ({ state }: { state: StrategyState }) => state !== "DRAFTED";

/** The same as a condition of a query. */
export const publicStrategies = { state: { not: "DRAFTED" } } as const;
