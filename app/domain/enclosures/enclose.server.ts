import { fileLabel } from "#app/domain/proposals/file-label.ts";
import { refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type EnclosedFile, tooMuchOf } from "./enclosed-file.ts";

type Of = { messageId: string } | { complaintId: string };

/** Puts stored files beside a message or a complaint, in their order; null, or why they cannot be. */
export async function enclose(tx: Tx, ctx: Ctx, of: Of, files: readonly EnclosedFile[]) {
  const tooMuch = tooMuchOf(files);
  if (tooMuch) return refuse(tooMuch);
  for (const [index, { name, ...file }] of files.entries()) {
    await tx.file.createMany({ data: [{ ...file, createdAt: ctx.now() }], skipDuplicates: true });
    // The same content may just have been removed as unused by the nightly work.
    await tx.$executeRaw`SELECT 1 FROM "File" WHERE sha256 = ${file.sha256} FOR KEY SHARE`;
    if (!(await ctx.files.has(file))) return refuse("upload-broken");
    await tx.enclosure.create({
      data: { ...of, position: index + 1, name: fileLabel(name), sha256: file.sha256 },
    });
  }
  return null;
}
