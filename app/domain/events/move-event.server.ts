import { record } from "#app/domain/audit/record.server.ts";
import { next } from "#app/domain/lifecycle.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type EventEvent, eventLifecycle } from "./lifecycle.ts";

type Standing = Pick<Prisma.EventModel, "id" | "state" | "groupId">;

/** The one writer of `Event.state`; false where the event is not possible (any more). */
export async function moveEvent(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  { id, state, groupId }: Standing,
  event: EventEvent,
  fields: Prisma.EventUncheckedUpdateManyInput = {},
) {
  const to = next(eventLifecycle, state, event);
  if (!to) return false;

  const { count } = await tx.event.updateMany({
    where: { id, state },
    data: { ...fields, state: to, revision: { increment: 1 }, changedAt: ctx.now() },
  });
  if (count === 0) return false;

  await record(tx, ctx, { groupId, kind: `event.${event}`, subject: id });
  return true;
}
