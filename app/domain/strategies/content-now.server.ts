import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { StrategyContent } from "./strategy-content.ts";

/** What of a strategy can be amended, as its rows stand; sums in cents. */
export async function contentNow(db: Ctx["db"] | Tx, strategyId: string): Promise<StrategyContent> {
  const strategy = await db.strategy.findUniqueOrThrow({
    where: { id: strategyId },
    select: {
      targetGroups: true,
      territory: true,
      funding: { orderBy: { position: "asc" }, select: { id: true, name: true, cents: true } },
    },
  });
  const actions = await db.action.findMany({
    where: { objective: { goal: { strategyId } } },
    orderBy: [
      { objective: { goal: { position: "asc" } } },
      { objective: { position: "asc" } },
      { position: "asc" },
    ],
    select: { id: true, number: true, title: true, budgetCents: true, plannedProjects: true },
  });
  return {
    actions: actions.map(({ budgetCents, ...action }) => ({
      ...action,
      budgetCents: budgetCents === null ? null : Number(budgetCents),
    })),
    funding: strategy.funding.map(({ cents, ...source }) => ({ ...source, cents: Number(cents) })),
    targetGroups: strategy.targetGroups,
    territory: strategy.territory,
  };
}
