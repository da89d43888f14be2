import { refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { actionSteps } from "./ledger-steps.server.ts";
import { actionsOf, type StrategyContent } from "./strategy-content.ts";

/**
 * What forbids an amendment: no action may go that a call, a plan or a project is of, nor get less than
 * they hold, and no indicator that values are given for. Null where nothing does. Holds the actions.
 */
export async function whatHolds(
  tx: Tx,
  { now }: Pick<Ctx, "now">,
  { before, after }: { before: StrategyContent; after: StrategyContent },
) {
  const stood = actionsOf(before).map(({ id }) => id);
  for (const id of stood)
    await tx.$queryRaw`SELECT 1 FROM "Action" WHERE id = ${id}::uuid FOR UPDATE`;
  const stay = new Set(actionsOf(after).map(({ id }) => id));
  const tied = await tx.action.findFirst({
    where: {
      id: { in: stood.filter((id) => !stay.has(id)) },
      OR: [{ calls: { some: {} } }, { projects: { some: {} } }, { plannedCalls: { some: {} } }],
    },
    select: { number: true },
  });
  if (tied) return refuse("action-in-use", { number: tied.number });

  const indicators = new Set(after.indicators.map(({ id }) => id));
  const gone = before.indicators.flatMap(({ id }) => (indicators.has(id) ? [] : id));
  const measured = await tx.indicator.findFirst({
    where: {
      id: { in: gone },
      OR: [{ ofProjects: { some: {} } }, { NOT: { values: { equals: [] } } }],
    },
    select: { title: true },
  });
  if (measured) return refuse("indicator-in-use", { title: measured.title });

  const steps = await actionSteps({ db: tx, now }, { actionIds: stood, view: "staff" });
  for (const { id, number, budgetCents } of actionsOf(after)) {
    const heldCents = steps.get(id)?.heldCents ?? 0;
    if (budgetCents !== null && budgetCents < heldCents)
      return refuse("action-below-held", { number, heldCents });
  }
  return null;
}
