import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";

type Keeper = Pick<Ctx, "db" | "files" | "transact">;

const DAY = 24 * 60 * 60 * 1000;
const batch = 200;
const unused = {
  attachments: { none: {} },
  letters: { none: {} },
  enclosures: { none: {} },
  templates: { none: {} },
  pictures: { none: {} },
  previews: { none: {} },
};

/**
 * Removes a file that nothing refers to; content that somebody
 * else uploaded, too, stays. The bytes go before the commit: whoever attaches the same content meanwhile waits for it and
 * then looks whether they are there (attach-file.server.ts).
 */
const release = ({ transact, files }: Keeper, sha256: string) =>
  transact(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "File" WHERE sha256 = ${sha256} FOR UPDATE`;
    const { count } = await tx.file.deleteMany({
      where: { sha256, ...unused },
    });
    if (count === 0) return refuse("in-use");
    await files.remove(sha256);
    return ok(null);
  });

/** Removes every file that has been without a use for a day; answers how many. */
export async function releaseFiles(ctx: Keeper, now: Date): Promise<number> {
  const where = {
    createdAt: { lt: new Date(now.getTime() - DAY) },
    ...unused,
  };
  let released = 0;
  for (let after = ""; ;) {
    const found = await ctx.db.file.findMany({
      where: { ...where, sha256: { gt: after } },
      orderBy: { sha256: "asc" },
      take: batch,
      select: { sha256: true },
    });
    for (const { sha256 } of found) if ((await release(ctx, sha256)).ok) released += 1;
    const last = found.at(-1);
    if (!last || found.length < batch) return released;
    after = last.sha256;
  }
}
