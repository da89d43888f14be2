import { actionSteps } from "#app/domain/strategies/ledger-steps.server.ts";
import { emptyLine, leftCents } from "#app/domain/strategies/ledger.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

/**
 * What calls and projects leave of the budgets of actions, cents, `besides` one of the calls; null where
 * an action has no sum: the figure of the strategy's ledger. Reads only: `leftOfAction` holds the action.
 */
export async function leftOfActions(
  db: Ctx["db"] | Tx,
  ids: readonly string[],
  now: Date,
  besides: string | null = null,
): Promise<Map<string, number | null>> {
  const actions = await db.action.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, budgetCents: true },
  });
  const reader = { db, now: () => now };
  const steps = await actionSteps(reader, { actionIds: ids, view: "staff", besides });
  return new Map(
    actions.map(({ id, budgetCents }) => {
      const plannedCents = budgetCents === null ? null : Number(budgetCents);
      const line = emptyLine({ plannedCents, plannedProjects: null });
      return [id, leftCents({ ...line, ...steps.get(id) })];
    }),
  );
}

/** The same of one action, which is held, so that two calls cannot take the same money. */
export async function leftOfAction(
  tx: Tx,
  id: string,
  now: Date,
  besides: string | null = null,
): Promise<number | null> {
  await tx.$queryRaw`SELECT 1 FROM "Action" WHERE id = ${id}::uuid FOR UPDATE`;
  return (await leftOfActions(tx, [id], now, besides)).get(id) ?? null;
}
