import { record } from "#app/domain/audit/record.server.ts";
import { next } from "#app/domain/lifecycle.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type ItemEvent, itemLifecycle } from "./lifecycle.ts";

type Standing = Pick<Prisma.AgendaItemModel, "id" | "status" | "meetingId" | "position"> & {
  groupId: string;
};

/** The one writer of `AgendaItem.status`; false where the event is not possible (any more). */
export async function moveItem(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  { id, status, meetingId, position, groupId }: Standing,
  event: ItemEvent,
  fields: Prisma.AgendaItemUncheckedUpdateManyInput = {},
  data: Record<string, number | boolean> = {},
) {
  const to = next(itemLifecycle, status, event);
  if (!to) return false;

  const { count } = await tx.agendaItem.updateMany({
    where: { id, status },
    data: { ...fields, status: to },
  });
  if (count === 0) return false;

  await record(tx, ctx, {
    groupId,
    kind: `meeting.item-${event}`,
    subject: meetingId,
    data: { item: id, position, ...data },
  });
  return true;
}
