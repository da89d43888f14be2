import { ok, refuse } from "#app/domain/result.ts";
import type { ArrivedPart, Ctx } from "#app/platform/ports.ts";
import { type FoundUpload, partName } from "./find-upload.server.ts";
import { partEnd } from "./upload-parts.ts";

interface Told {
  /** Where in the file the part begins, bytes. */
  start: number;
  /** SHA-256 of the part, hex. */
  sha256: string;
}

/**
 * Keeps the next part of an upload. Parts follow each other: of two that claim the same place one is
 * kept, and the other is told where to go on. The bytes are there for good before the row says so.
 */
export function keepPart(ctx: Ctx, upload: FoundUpload, told: Told, part: ArrivedPart) {
  return ctx.transact(async (tx) => {
    const [row] = await tx.$queryRaw<{ received: bigint }[]>`
      SELECT received FROM "Upload" WHERE id = ${upload.id}::uuid AND "attachmentId" IS NULL
      FOR UPDATE`;
    if (!row) return refuse("not-found");
    const offset = Number(row.received);
    if (told.start !== offset) return refuse("wrong-offset", { offset });
    const isWhole = part.size === partEnd(offset, upload.size) - offset;
    if (!isWhole || part.sha256 !== told.sha256) return refuse("part-broken", { offset });

    await part.keep(partName(upload.id, offset));
    await tx.uploadPart.create({
      data: { uploadId: upload.id, start: offset, size: part.size },
      select: { uploadId: true },
    });
    const received = offset + part.size;
    const data = { received, changedAt: ctx.now() };
    await tx.upload.update({ where: { id: upload.id }, data, select: { id: true } });
    return ok({ offset: received });
  });
}
