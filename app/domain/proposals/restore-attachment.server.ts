import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { mayChangeFiles, roomFor, slotOf } from "./file-slot.server.ts";
import { holdDraft } from "./hold-draft.server.ts";

/** Brings a removed file of a draft back, to the end of its field, if there is room for it. */
export function restoreAttachment(
  ctx: Ctx,
  { id, attachment }: { id: string; attachment: string },
) {
  return ctx.transact(async (tx) => {
    const may = mayChangeFiles(ctx, await holdDraft(tx, id));
    if (!may.ok) return may;
    if (!isId(attachment)) return refuse("not-found");
    const found = await tx.attachment.findUnique({
      where: { id: attachment, proposalId: id },
      select: {
        field: true,
        removedAt: true,
        sha256: true,
        file: { select: { size: true, scan: true } },
      },
    });
    const slot = found && (await slotOf(tx, may.value, found.field));
    if (!found || !slot) return refuse("not-found");
    const place = { section: slot.section, field: found.field };
    const isThere = slot.files.some(({ sha256 }) => sha256 === found.sha256);
    if (!found.removedAt || isThere) return ok(place);
    if (found.file.scan === "INFECTED") return refuse("file-infected", place);
    const room = roomFor(slot, Number(found.file.size));
    if (!room.ok) return refuse(room.error.code, place);

    const position = 1 + Math.max(0, ...slot.files.map((file) => file.position));
    const data = { removedAt: null, position };
    await tx.attachment.update({ where: { id: attachment }, data, select: { id: true } });
    const changedAt = ctx.now();
    await tx.proposal.update({ where: { id }, data: { changedAt }, select: { id: true } });
    await record(tx, ctx, {
      groupId: may.value.groupId,
      kind: "attachment.restore",
      subject: attachment,
      data: { proposalId: id },
    });
    return ok(place);
  });
}
