import { record } from "#app/domain/audit/record.server.ts";
import { next } from "#app/domain/lifecycle.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { callLifecycle, type CallEvent } from "./lifecycle.ts";

type Standing = Pick<Prisma.CallModel, "id" | "status" | "groupId">;

/** The one writer of `Call.status`; false where the event is not possible (any more). */
export async function moveCall(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  { id, status, groupId }: Standing,
  event: CallEvent,
  fields: Prisma.CallUncheckedUpdateManyInput = {},
  /** What the entry of the log keeps besides. */
  data: Record<string, string> = {},
) {
  const to = next(callLifecycle, status, event);
  if (!to) return false;

  const { count } = await tx.call.updateMany({
    where: { id, status },
    data: { ...fields, status: to },
  });
  if (count === 0) return false;

  await record(tx, ctx, { groupId, kind: `call.${event}`, subject: id, data });
  return true;
}
