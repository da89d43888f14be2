import { record } from "#app/domain/audit/record.server.ts";
import { next } from "#app/domain/lifecycle.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type StrategyEvent, strategyLifecycle, type StrategyState } from "./lifecycle.ts";

interface Standing {
  id: string;
  groupId: string;
  state: StrategyState;
}

/** The one writer of `Strategy.state`; false where the event is not possible (any more). */
export async function moveStrategy(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  { id, groupId, state }: Standing,
  event: StrategyEvent,
  data: Record<string, string | number> = {},
) {
  const to = next(strategyLifecycle, state, event);
  if (!to) return false;
  const { count } = await tx.strategy.updateMany({ where: { id, state }, data: { state: to } });
  if (count === 0) return false;
  await record(tx, ctx, { groupId, kind: `strategy.${event}`, subject: id, data });
  return true;
}
