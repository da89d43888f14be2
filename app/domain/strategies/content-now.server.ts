import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { StrategyContent } from "./strategy-content.ts";

const byPosition = { orderBy: { position: "asc" } } as const;

/** What of a strategy can be amended, as its rows stand; sums in cents. */
export async function contentNow(db: Ctx["db"] | Tx, strategyId: string): Promise<StrategyContent> {
  const { goals, funding, ...rest } = await db.strategy.findUniqueOrThrow({
    where: { id: strategyId },
    select: {
      targetGroups: true,
      territory: true,
      goals: {
        ...byPosition,
        select: {
          id: true,
          title: true,
          objectives: {
            ...byPosition,
            select: {
              id: true,
              number: true,
              title: true,
              actions: {
                ...byPosition,
                select: {
                  id: true,
                  number: true,
                  title: true,
                  budgetCents: true,
                  plannedProjects: true,
                  targetGroups: true,
                  fundObjective: true,
                  interventionType: true,
                },
              },
            },
          },
        },
      },
      funding: { ...byPosition, select: { id: true, name: true, nameEn: true, cents: true } },
      indicators: {
        ...byPosition,
        select: { id: true, code: true, title: true, unit: true, target: true },
      },
    },
  });
  return {
    ...rest,
    goals: goals.map(({ objectives, ...goal }) => ({
      ...goal,
      objectives: objectives.map(({ actions, ...objective }) => ({
        ...objective,
        actions: actions.map(({ budgetCents, ...action }) => ({
          ...action,
          budgetCents: budgetCents === null ? null : Number(budgetCents),
        })),
      })),
    })),
    funding: funding.map(({ cents, ...source }) => ({ ...source, cents: Number(cents) })),
  };
}
