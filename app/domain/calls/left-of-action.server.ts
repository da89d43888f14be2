import type { Ctx, Tx } from "#app/platform/ports.ts";

/**
 * What the published calls of actions leave of their budgets, cents, `besides` one of them; null where
 * an action has no sum. Reads only: `leftOfAction` holds the action.
 */
export async function leftOfActions(
  db: Ctx["db"] | Tx,
  ids: readonly string[],
  besides: string | null = null,
): Promise<Map<string, number | null>> {
  const rows = await db.$queryRaw<{ id: string; left: number | null }[]>`
    SELECT action.id::text,
           (action."budgetCents" - coalesce((
             SELECT sum((version.definition #>> '{rules,budgetCents}')::bigint)
             FROM "Call" call JOIN "CallVersion" version ON version.id = call."currentVersionId"
             WHERE call."actionId" = action.id
               AND call.status IN ('PUBLISHED', 'EVALUATION', 'DECIDED')
               AND call.id IS DISTINCT FROM ${besides}::uuid), 0))::float8 AS "left"
    FROM "Action" action WHERE action.id = ANY (${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, left }) => [id, left]));
}

/** The same of one action, which is held, so that two calls cannot take the same money. */
export async function leftOfAction(
  tx: Tx,
  id: string,
  besides: string | null = null,
): Promise<number | null> {
  await tx.$queryRaw`SELECT 1 FROM "Action" WHERE id = ${id}::uuid FOR UPDATE`;
  return (await leftOfActions(tx, [id], besides)).get(id) ?? null;
}
