import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { fileLabel } from "./file-label.ts";
import { mayChangeFiles, roomFor, slotOf } from "./file-slot.server.ts";
import { holdDraft } from "./hold-draft.server.ts";
import { keepFile, type Stored } from "./keep-file.server.ts";

export interface AttachInput {
  id: string;
  field: string;
  /** The attachment whose place the file takes. */
  replaces?: string | undefined;
  /** As the sender called it. */
  name: string;
  /** What the storage has kept. */
  file: Stored;
  /** The upload in parts that the file came by. */
  upload?: string;
}

const finish = (tx: Tx, upload: string | undefined, attachmentId: string) =>
  upload && tx.upload.updateMany({ where: { id: upload }, data: { attachmentId } });

/**
 * Attaches a stored file to a field of a draft, within the limits of the field and the proposal. The
 * same content stands in a field once: sent again, after an answer that was lost, it changes nothing.
 */
export function attachFile(
  ctx: Ctx,
  { id, field: key, replaces, name, file, upload }: AttachInput,
) {
  return ctx.transact(async (tx) => {
    const may = mayChangeFiles(ctx, await holdDraft(tx, id));
    if (!may.ok) return may;
    const slot = await slotOf(tx, may.value, key);
    if (!slot) return refuse("not-found");
    const same = slot.files.find(({ sha256 }) => sha256 === file.sha256);
    if (same) {
      await finish(tx, upload, same.id);
      return ok({ id: same.id, section: slot.section });
    }
    const room = roomFor(slot, file.size, replaces);
    if (!room.ok) return room;
    const kept = await keepFile(tx, ctx, file);
    if (!kept.ok) return kept;

    const at = ctx.now();
    const old = room.value;
    if (old) await tx.attachment.update({ where: { id: old.id }, data: { removedAt: at } });
    const last = Math.max(0, ...slot.files.map(({ position }) => position));
    const { id: attachmentId } = await tx.attachment.create({
      data: {
        proposalId: id,
        field: key,
        position: old?.position ?? last + 1,
        name: fileLabel(name),
        sha256: file.sha256,
        uploadedAt: at,
        uploadedById: ctx.actor.userId ?? "",
      },
      select: { id: true },
    });
    await finish(tx, upload, attachmentId);
    await tx.proposal.update({ where: { id }, data: { changedAt: at }, select: { id: true } });
    const about = { proposalId: id, field: key, sha256: file.sha256, size: file.size };
    const { groupId } = may.value;
    await record(tx, ctx, {
      groupId,
      kind: "attachment.add",
      subject: attachmentId,
      data: { ...about, replaces: old?.id ?? null },
    });
    return ok({ id: attachmentId, section: slot.section });
  });
}
