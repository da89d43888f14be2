import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** Days after which a clean file is looked at again, with what the scanner has learned since. */
const AGAIN = 30;
const DAY = 24 * 60 * 60 * 1000;
/** Files of one night. */
const MOST = 1000;

/**
 * Asks, once a day, for what was never scanned and for what was scanned long ago. Without a scanner
 * what was waiting for it is shown as not scanned.
 */
export async function askScans({ db, now, scanner }: Pick<Ctx, "db" | "now" | "scanner">) {
  if (!scanner) {
    await db.file.updateMany({ where: { scan: "PENDING" }, data: { scan: "NOT_SCANNED" } });
    return;
  }
  const due = await db.file.findMany({
    where: {
      AND: [
        {
          OR: [
            { attachments: { some: {} } },
            { enclosures: { some: {} } },
            { templates: { some: {} } },
            { pictures: { some: {} } },
            { previews: { some: {} } },
          ],
        },
        {
          OR: [
            { scan: { in: ["PENDING", "NOT_SCANNED"] } },
            { scan: "CLEAN", scannedAt: { lt: new Date(now().getTime() - AGAIN * DAY) } },
          ],
        },
      ],
    },
    orderBy: { scannedAt: { sort: "asc", nulls: "first" } },
    take: MOST,
    select: { sha256: true },
  });
  await db.file.updateMany({
    where: { sha256: { in: due.map(({ sha256 }) => sha256) }, scan: "NOT_SCANNED" },
    data: { scan: "PENDING" },
  });
  const day = vilniusDay(now());
  for (const { sha256 } of due)
    await db.$transaction((tx) =>
      enqueue(tx, { now }, `scan:${sha256}:${day}`, { kind: "file.scan", sha256 }),
    );
}
