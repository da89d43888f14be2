import { record } from "#app/domain/audit/record.server.ts";
import { next } from "#app/domain/lifecycle.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { sheetLifecycle, type SheetEvent } from "./lifecycle.ts";

type Standing = Pick<Prisma.SheetModel, "id" | "status"> & { groupId: string };

/** The one writer of `Sheet.status`; false where the event is not possible (any more). */
export async function moveSheet(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  { id, status, groupId }: Standing,
  event: SheetEvent,
  fields: Prisma.SheetUncheckedUpdateManyInput = {},
) {
  const to = next(sheetLifecycle, status, event);
  if (!to) return false;

  const { count } = await tx.sheet.updateMany({
    where: { id, status },
    data: { ...fields, status: to, changedAt: ctx.now() },
  });
  if (count === 0) return false;

  await record(tx, ctx, { groupId, kind: `sheet.${event}`, subject: id });
  return true;
}
