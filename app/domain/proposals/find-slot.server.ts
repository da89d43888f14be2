import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { deadlineOf } from "./deadline.ts";
import { mayChangeFiles, MEGABYTE, roomFor, slotOf } from "./file-slot.server.ts";

/** What a file for a field has to be like, told before its bytes are read. */
export async function findSlot(
  ctx: Ctx,
  { id, field: key, replaces }: { id: string; field: string; replaces?: string | undefined },
) {
  if (!isId(id)) return refuse("not-found");
  const proposal = await ctx.db.proposal.findUnique({
    where: { id },
    select: {
      id: true,
      status: true,
      organisationId: true,
      callId: true,
      callVersionId: true,
      doneSections: true,
      copiedSections: true,
      reopenedAt: true,
      extendedUntil: true,
      clarifyUntil: true,
      unlocked: true,
      call: { select: { groupId: true, status: true, opensAt: true, closesAt: true } },
    },
  });
  const standing = proposal && {
    ...proposal,
    ...proposal.call,
    closesAt: deadlineOf({ ...proposal, ...proposal.call }),
    status: proposal.status,
    callStatus: proposal.call.status,
  };
  const may = mayChangeFiles(ctx, standing);
  if (!may.ok) return may;

  const slot = await slotOf(ctx.db, may.value, key);
  if (!slot) return refuse("not-found");
  const room = roomFor(slot, 1, replaces);
  if (!room.ok) return room;
  return ok({
    section: slot.section,
    limits: { maxBytes: slot.field.maxMegabytes * MEGABYTE, accept: slot.field.accept },
  });
}
