import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { partName } from "./find-upload.server.ts";
import { UPLOAD_DAYS } from "./upload-parts.ts";

type Keeper = Pick<Ctx, "db" | "files" | "transact">;

const batch = 100;

/**
 * Removes what has arrived of an upload, and the upload itself unless it was finished: whoever asks to
 * finish it again is answered by its row. A part that was being kept when the process ended goes, too.
 */
export const dropUpload = ({ transact, files }: Keeper, id: string, keeps?: "row") =>
  transact(async (tx) => {
    const [row] = await tx.$queryRaw<{ received: bigint }[]>`
      SELECT received FROM "Upload" WHERE id = ${id}::uuid FOR UPDATE`;
    if (!row) return refuse("not-found");
    const parts = await tx.uploadPart.findMany({
      where: { uploadId: id },
      select: { start: true },
    });
    for (const start of [...parts.map((part) => part.start), row.received])
      await files.remove(partName(id, Number(start)));
    if (keeps) await tx.uploadPart.deleteMany({ where: { uploadId: id } });
    else await tx.upload.delete({ where: { id }, select: { id: true } });
    return ok(null);
  });

/** Removes uploads whose time is over or whose draft is gone; answers how many. */
export async function expireUploads(keeper: Keeper, now: Date): Promise<number> {
  const changedAt = { lt: new Date(now.getTime() - UPLOAD_DAYS * 24 * 60 * 60 * 1000) };
  for (let dropped = 0; ;) {
    const due = await keeper.db.upload.findMany({
      where: { OR: [{ changedAt }, { proposalId: null }] },
      orderBy: { id: "asc" },
      take: batch,
      select: { id: true },
    });
    for (const { id } of due) await dropUpload(keeper, id);
    dropped += due.length;
    if (due.length < batch) return dropped;
  }
}
