import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

export interface Stored {
  /** SHA-256 of the content, hex. */
  sha256: string;
  /** Bytes. */
  size: number;
  mime: string;
  extension: string;
  signed?: boolean;
}

/**
 * The row of a stored file, which waits for the scanner where there is one. Content that came once
 * keeps what was found in it; what had been damaged in the storage is whole again.
 */
export async function keepFile(tx: Tx, ctx: Ctx, file: Stored) {
  const at = ctx.now();
  const scan = ctx.scanner ? "PENDING" : "NOT_SCANNED";
  await tx.file.createMany({ data: [{ ...file, scan, createdAt: at }], skipDuplicates: true });
  // The same content may just have been removed as unused by the nightly work.
  await tx.$executeRaw`SELECT 1 FROM "File" WHERE sha256 = ${file.sha256} FOR KEY SHARE`;
  if (!(await ctx.files.has(file))) return refuse("upload-broken");
  const { sha256 } = file;
  const row = await tx.file.findUniqueOrThrow({ where: { sha256 }, select: { scan: true } });
  if (row.scan === "INFECTED") return refuse("file-infected");
  if (row.scan === "CLEAN") return ok(null);
  await tx.file.update({ where: { sha256 }, data: { scan }, select: { sha256: true } });
  if (ctx.scanner)
    await enqueue(tx, ctx, `scan:${sha256}:${at.toISOString()}`, { kind: "file.scan", sha256 });
  return ok(null);
}
