import type { Ctx, Tx } from "#app/platform/ports.ts";

/** Whether the strategy of an action is being implemented, which its calls wait for (domain.md §2.1). */
export async function isUnderWay(db: Ctx["db"] | Tx, actionId: string) {
  const running = await db.action.count({
    where: { id: actionId, objective: { goal: { strategy: { state: "IMPLEMENTED" } } } },
  });
  return running > 0;
}
