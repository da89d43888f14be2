import { fileLabel } from "#app/domain/proposals/file-label.ts";
import { keepFile } from "#app/domain/proposals/keep-file.server.ts";
import { refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type EnclosedFile, tooMuchOf } from "./enclosed-file.ts";

type Of =
  | { messageId: string }
  | { complaintId: string }
  | { noteId: string }
  | { eventId: string }
  | { strategyId: string; title: string; addedAt: Date }
  | { periodId: string }
  | { projectId: string; dutyKey: string };

/**
 * Puts stored files beside what they belong to, in their order, after so many as are there already;
 * null, or why they cannot be.
 */
export async function enclose(
  tx: Tx,
  ctx: Ctx,
  of: Of,
  files: readonly EnclosedFile[],
  before = 0,
) {
  const tooMuch = tooMuchOf(files);
  if (tooMuch) return refuse(tooMuch);
  for (const [index, { name, ...file }] of files.entries()) {
    const kept = await keepFile(tx, ctx, file);
    if (!kept.ok) return kept;
    await tx.enclosure.create({
      data: { ...of, position: before + index + 1, name: fileLabel(name), sha256: file.sha256 },
    });
  }
  return null;
}
