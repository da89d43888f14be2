import { record } from "#app/domain/audit/record.server.ts";
import { ok } from "#app/domain/result.ts";
import type { ArchiveKind } from "#app/platform/generated/prisma/enums.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** An archive whose making has not gone on for so long is begun again. */
const brokenOffMs = 5 * 60_000;

/** Takes an archive up for making, unless it is made, over, or being made by somebody else. */
export async function beginArchive(db: Ctx["db"], now: Ctx["now"], id: string) {
  const at = now();
  const { count } = await db.callArchive.updateMany({
    where: {
      id,
      madeAt: null,
      isRefused: false,
      expiresAt: { gt: at },
      OR: [{ beatAt: null }, { beatAt: { lt: new Date(at.getTime() - brokenOffMs) } }],
    },
    data: { beatAt: at, done: 0 },
  });
  const found = await db.callArchive.findUnique({
    where: { id },
    include: {
      call: { select: { id: true, number: true, groupId: true } },
      strategy: {
        select: { id: true, slug: true, groupId: true, group: { select: { slug: true } } },
      },
    },
  });
  const isOver = !found || found.madeAt !== null || found.isRefused || found.expiresAt <= at;
  if (isOver) return { state: "over" as const };
  if (count === 0) return { state: "elsewhere" as const };
  const { kind, call, strategy, year, addressee, note, askedById, askedAt } = found;
  const base = { state: "begun" as const, id, addressee, note, askedById, askedAt };
  if (kind === "STRATEGY_YEAR") {
    if (!strategy || year === null) throw new Error(`the archive ${id} is of no year`);
    const { slug, group, groupId, id: subject } = strategy;
    return { ...base, kind, year, slug, group: group.slug, groupId, subject };
  }
  if (!call) throw new Error(`the archive ${id} is of no call`);
  return { ...base, kind, number: call.number, groupId: call.groupId, subject: call.id };
}

/** Puts down how far the making has come, and that it goes on; null leaves it to be begun again. */
export const goOn = (db: Ctx["db"], id: string, done: number, beatAt: Date | null) =>
  db.callArchive.update({ where: { id }, data: { done, beatAt }, select: { id: true } });

interface Begun {
  id: string;
  /** The call or the strategy that it is of. */
  subject: string;
  groupId: string;
  kind: ArchiveKind;
}

const isYear = ({ kind }: Begun) => kind === "STRATEGY_YEAR";

/** Puts down that the file of an archive is stored, with its hash, on record for good. */
export const finishArchive = (
  ctx: Ctx,
  begun: Begun,
  file: { sha256: string; size: number; done: number; proposalIds: string[] },
) =>
  ctx.transact(async (tx) => {
    const { id, subject, groupId, kind } = begun;
    await tx.callArchive.update({
      where: { id },
      data: { ...file, madeAt: ctx.now() },
      select: { id: true },
    });
    const data = { what: kind, sha256: file.sha256, proposals: file.proposalIds.length };
    const done = isYear(begun) ? "strategy.make-archive" : "call.make-archive";
    await record(tx, ctx, { groupId, kind: done, subject, data });
    return ok(null);
  });

/** Ends an archive that may not be made: whoever asked may no longer read all that belongs in it. */
export const refuseArchive = (ctx: Ctx, begun: Begun) =>
  ctx.transact(async (tx) => {
    const { id, subject, groupId, kind } = begun;
    await tx.callArchive.update({
      where: { id },
      data: { isRefused: true, beatAt: null },
      select: { id: true },
    });
    const refused = isYear(begun) ? "strategy.refuse-archive" : "call.refuse-archive";
    await record(tx, ctx, { groupId, kind: refused, subject, data: { what: kind } });
    return ok(null);
  });
