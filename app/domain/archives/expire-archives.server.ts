import type { Ctx } from "#app/platform/ports.ts";

/** Removes the files of archives whose time is over; that they were made stays on record. */
export async function expireArchives({ db, files, now }: Pick<Ctx, "db" | "files" | "now">) {
  const at = now();
  const over = await db.callArchive.findMany({
    where: { sha256: { not: null }, expiresAt: { lte: at } },
    select: { id: true, sha256: true },
  });
  for (const { id, sha256 } of over) {
    if (sha256 === null) continue;
    const others = await db.callArchive.count({ where: { sha256, id: { not: id } } });
    if (others === 0) await files.remove(sha256);
    await db.callArchive.update({
      where: { id },
      data: { sha256: null, size: null },
      select: { id: true },
    });
  }
}
