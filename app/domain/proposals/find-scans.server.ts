import type { Db } from "#app/platform/ports.ts";

/** The same files, each with what the virus scan says of its bytes now. */
export async function withScans<F extends { sha256: string }>(db: Db, files: readonly F[]) {
  const stored = await db.file.findMany({
    where: { sha256: { in: files.map(({ sha256 }) => sha256) } },
    select: { sha256: true, scan: true },
  });
  const scans = new Map(stored.map(({ sha256, scan }) => [sha256, scan]));
  return files.map((file) => ({ ...file, scan: scans.get(file.sha256) }));
}
