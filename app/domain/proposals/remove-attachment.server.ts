import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { mayChangeFiles, slotOf } from "./file-slot.server.ts";
import { holdDraft } from "./hold-draft.server.ts";

/** Takes a file out of a draft; a second request for the same one changes nothing. */
export function removeAttachment(ctx: Ctx, { id, attachment }: { id: string; attachment: string }) {
  return ctx.transact(async (tx) => {
    const may = mayChangeFiles(ctx, await holdDraft(tx, id));
    if (!may.ok) return may;
    if (!isId(attachment)) return refuse("not-found");
    const found = await tx.attachment.findUnique({
      where: { id: attachment, proposalId: id },
      select: { field: true, removedAt: true },
    });
    const slot = found && (await slotOf(tx, may.value, found.field));
    if (!found || !slot) return refuse("not-found");
    const place = { section: slot.section, field: found.field };
    if (found.removedAt) return ok(place);

    const at = ctx.now();
    await tx.attachment.update({ where: { id: attachment }, data: { removedAt: at } });
    await tx.proposal.update({ where: { id }, data: { changedAt: at }, select: { id: true } });
    await record(tx, ctx, {
      groupId: may.value.groupId,
      kind: "attachment.remove",
      subject: attachment,
      data: { proposalId: id },
    });
    return ok(place);
  });
}
