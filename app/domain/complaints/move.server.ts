import { record } from "#app/domain/audit/record.server.ts";
import { next } from "#app/domain/lifecycle.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { complaintLifecycle, type ComplaintEvent } from "./lifecycle.ts";

type Standing = Pick<Prisma.ComplaintModel, "id" | "status" | "groupId">;

/** The one writer of `Complaint.status`; false where the event is not possible (any more). */
export async function moveComplaint(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  { id, status, groupId }: Standing,
  event: ComplaintEvent,
  fields: Prisma.ComplaintUncheckedUpdateManyInput = {},
) {
  const to = next(complaintLifecycle, status, event);
  if (!to) return false;

  const { count } = await tx.complaint.updateMany({
    where: { id, status },
    data: { ...fields, status: to },
  });
  if (count === 0) return false;

  await record(tx, ctx, { groupId, kind: `complaint.${event}`, subject: id });
  return true;
}
