import type { Ctx } from "#app/platform/ports.ts";
import { actionSteps } from "./ledger-steps.server.ts";
import { emptyLine, type LedgerLine, type LedgerView, sumLines } from "./ledger.ts";
import { contentNow } from "./content-now.server.ts";
import { actionsOf, readContent } from "./strategy-content.ts";

/**
 * What a strategy planned, called for, was asked for, selected, contracted and paid: from its
 * actions up to the whole, cents. Computed from the rows of calls, decisions, projects and payments
 * each time; `elsewhere` holds projects of which no source names the action. Until an instant it is
 * the ledger of that time, with the sums that the strategy had then; states of projects are those of
 * now. Null where there is no such strategy.
 */
export async function strategyLedger(
  ctx: Pick<Ctx, "db" | "now">,
  strategyId: string,
  view: LedgerView,
  until: Date | null = null,
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
  const steps = await actionSteps(ctx, { actionIds, strategyId, view, until });
  const planned = until ? await plannedUntil(ctx, strategyId, until) : null;
  const goals = strategy.goals.map(({ objectives, ...goal }) => {
    const lines = objectives.map(({ actions, ...objective }) => {
      const rows = actions.map(({ budgetCents, plannedProjects, ...action }) => ({
        ...action,
        line: {
          ...emptyLine(
            planned?.get(action.id) ?? {
              plannedCents: budgetCents === null ? null : Number(budgetCents),
              plannedProjects,
            },
          ),
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
  const whole = sumLines(goals.map(({ line }) => line));
  const { plannedCents, plannedProjects } = whole;
  const total = elsewhere
    ? { ...sumLines([whole, elsewhere]), plannedCents, plannedProjects }
    : whole;
  return { goals, elsewhere, total };
}

/** What the version of an instant planned for each action; null where the strategy was never amended. */
async function plannedUntil({ db }: Pick<Ctx, "db">, strategyId: string, until: Date) {
  const versions = await db.strategyVersion.findMany({
    where: { strategyId, inForceAt: { not: null } },
    orderBy: { n: "asc" },
    select: { content: true, inForceAt: true },
  });
  const then = versions.findLast(({ inForceAt }) => inForceAt && inForceAt <= until) ?? versions[0];
  if (!then) return null;
  const actions = actionsOf(readContent(then.content, await contentNow(db, strategyId)));
  return new Map(
    actions.map(({ id, budgetCents, plannedProjects }) => [
      id,
      { plannedCents: budgetCents, plannedProjects },
    ]),
  );
}
