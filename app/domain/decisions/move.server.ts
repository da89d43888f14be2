import { type AuditFact, record } from "#app/domain/audit/record.server.ts";
import { next } from "#app/domain/lifecycle.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { listLifecycle, type ListEvent } from "./lifecycle.ts";

type Standing = Pick<Prisma.RankedListModel, "id" | "status"> & { groupId: string };

/** The one writer of `RankedList.status`; false where the event is not possible (any more). */
export async function moveList(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  { id, status, groupId }: Standing,
  event: ListEvent,
  fields: Prisma.RankedListUncheckedUpdateManyInput = {},
  about: AuditFact["data"] = {},
) {
  const to = next(listLifecycle, status, event);
  if (!to) return false;

  const { count } = await tx.rankedList.updateMany({
    where: { id, status },
    data: { ...fields, status: to },
  });
  if (count === 0) return false;

  await record(tx, ctx, { groupId, kind: `list.${event}`, subject: id, data: about });
  return true;
}
