import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { mayChangeFiles, slotOf } from "./file-slot.server.ts";
import { holdDraft } from "./hold-draft.server.ts";

interface MoveInput {
  id: string;
  attachment: string;
  to: "up" | "down";
}

/** Changes places of a file of a draft with its neighbour; at the end of the list nothing changes. */
export function moveAttachment(ctx: Ctx, { id, attachment, to }: MoveInput) {
  return ctx.transact(async (tx) => {
    const may = mayChangeFiles(ctx, await holdDraft(tx, id));
    if (!may.ok) return may;
    if (!isId(attachment)) return refuse("not-found");
    const found = await tx.attachment.findUnique({
      where: { id: attachment, proposalId: id, removedAt: null },
      select: { field: true },
    });
    const slot = found && (await slotOf(tx, may.value, found.field));
    if (!found || !slot) return refuse("not-found");
    const place = { section: slot.section, field: found.field };

    const ids = slot.files.map((file) => file.id);
    const from = ids.indexOf(attachment);
    const target = from + (to === "up" ? -1 : 1);
    if (target < 0 || target >= ids.length) return ok(place);
    const order = ids.toSpliced(from, 1).toSpliced(target, 0, attachment);
    for (const [index, one] of order.entries())
      await tx.attachment.update({
        where: { id: one },
        data: { position: index + 1 },
        select: { id: true },
      });
    const changedAt = ctx.now();
    await tx.proposal.update({ where: { id }, data: { changedAt }, select: { id: true } });
    await record(tx, ctx, {
      groupId: may.value.groupId,
      kind: "attachment.move",
      subject: attachment,
      data: { proposalId: id, position: target + 1 },
    });
    return ok(place);
  });
}
