import type { Ctx } from "#app/platform/ports.ts";
import { actionSteps } from "./ledger-steps.server.ts";
import { emptyLine, type LedgerLine, type LedgerView, sumLines } from "./ledger.ts";

/**
 * What a strategy planned, called for, was asked for, selected, contracted and paid: from its
 * actions up to the whole, cents. Computed from the rows of calls, decisions, projects and payments
 * each time; `elsewhere` holds projects of which no source names the action. Null where there is no
 * such strategy.
 */
export async function strategyLedger(
  ctx: Pick<Ctx, "db" | "now">,
  strategyId: string,
  view: LedgerView,
) {
  const strategy = await ctx.db.strategy.findUnique({
    where: { id: strategyId },
    select: {
      goals: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          title: true,
          objectives: {
            orderBy: { position: "asc" },
            select: {
              id: true,
              number: true,
              title: true,
              actions: {
                orderBy: { position: "asc" },
                select: {
                  id: true,
                  number: true,
                  title: true,
                  budgetCents: true,
                  plannedProjects: true,
                },
              },
            },
          },
        },
      },
    },
  });
  if (!strategy) return null;

  const actionIds = strategy.goals
    .flatMap(({ objectives }) => objectives)
    .flatMap(({ actions }) => actions.map(({ id }) => id));
  const steps = await actionSteps(ctx, { actionIds, strategyId, view });
  const goals = strategy.goals.map(({ objectives, ...goal }) => {
    const lines = objectives.map(({ actions, ...objective }) => {
      const rows = actions.map(({ budgetCents, plannedProjects, ...action }) => ({
        ...action,
        line: {
          ...emptyLine({
            plannedCents: budgetCents === null ? null : Number(budgetCents),
            plannedProjects,
          }),
          ...steps.get(action.id),
        },
      }));
      return { ...objective, actions: rows, line: sumLines(rows.map(({ line }) => line)) };
    });
    return { ...goal, objectives: lines, line: sumLines(lines.map(({ line }) => line)) };
  });
  const without = steps.get(null);
  const elsewhere: LedgerLine | null = without
    ? { ...emptyLine({ plannedCents: null, plannedProjects: null }), ...without }
    : null;
  const planned = sumLines(goals.map(({ line }) => line));
  const { plannedCents, plannedProjects } = planned;
  const total = elsewhere
    ? { ...sumLines([planned, elsewhere]), plannedCents, plannedProjects }
    : planned;
  return { goals, elsewhere, total };
}
