import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { deadlineOf } from "./deadline.ts";
import { mayChangeFiles, MEGABYTE, roomFor, slotOf } from "./file-slot.server.ts";

interface Place {
  id: string;
  field: string;
}

/** A field of a draft whose files the actor may change now. */
export async function findPlace(ctx: Ctx, { id, field: key }: Place) {
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
  return slot ? ok(slot) : refuse("not-found");
}

/** What a file for a field has to be like, told before its bytes are read; `size` where it is known. */
export async function findSlot(
  ctx: Ctx,
  { replaces, size = 1, ...place }: Place & { replaces?: string | undefined; size?: number },
) {
  const found = await findPlace(ctx, place);
  if (!found.ok) return found;
  const slot = found.value;
  const room = roomFor(slot, size, replaces);
  if (!room.ok) return room;
  return ok({
    section: slot.section,
    limits: { maxBytes: slot.field.maxMegabytes * MEGABYTE, accept: slot.field.accept },
  });
}
