import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { SlotState } from "./slot-state.ts";
import { UNDO_DAYS } from "./upload-parts.ts";

const select = {
  id: true,
  field: true,
  name: true,
  sha256: true,
  uploadedAt: true,
  file: { select: { size: true, scan: true, signed: true } },
} as const;

/**
 * The files of a draft as its pages show them: those that are there, those that can be brought back,
 * and those that the actor has begun to send. Of one field, or of all.
 */
export async function slotFiles(ctx: Ctx, { id, field }: { id: string; field?: string }) {
  if (!(await accessToProposal(ctx.db, ctx, id)).own) return refuse("not-found");
  const of = { proposalId: id, ...(field !== undefined && { field }) };
  const since = new Date(ctx.now().getTime() - UNDO_DAYS * 24 * 60 * 60 * 1000);
  const [attachments, uploads] = await Promise.all([
    ctx.db.attachment.findMany({
      where: { ...of, OR: [{ removedAt: null }, { removedAt: { gte: since } }] },
      orderBy: [{ field: "asc" }, { position: "asc" }, { id: "asc" }],
      select: { ...select, removedAt: true },
    }),
    ctx.db.upload.findMany({
      where: { ...of, userId: ctx.actor.userId ?? "", attachmentId: null },
      orderBy: { id: "asc" },
      select: { id: true, field: true, name: true, size: true, received: true },
    }),
  ]);
  const shown = attachments.map(({ file, ...one }) => ({
    ...one,
    ...file,
    size: Number(file.size),
  }));
  const files = shown.filter(({ removedAt }) => removedAt === null);
  const isThere = (sha256: string, key: string) =>
    files.some((one) => one.sha256 === sha256 && one.field === key);
  return ok<SlotState>({
    files,
    removed: shown.filter(
      ({ removedAt, sha256, field: key, scan }) =>
        removedAt !== null && scan !== "INFECTED" && !isThere(sha256, key),
    ),
    unfinished: uploads.map(({ size, received, ...upload }) => ({
      ...upload,
      size: Number(size),
      received: Number(received),
    })),
  });
}
