import { record } from "#app/domain/audit/record.server.ts";
import { ok } from "#app/domain/result.ts";
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
    include: { call: { select: { id: true, number: true, groupId: true } } },
  });
  const isOver = !found || found.madeAt !== null || found.isRefused || found.expiresAt <= at;
  if (isOver) return { state: "over" as const };
  if (count === 0) return { state: "elsewhere" as const };
  if (!found.call) throw new Error(`no maker of archives of kind ${found.kind}`);
  const { kind, call, addressee, note, askedById, askedAt } = found;
  return {
    state: "begun" as const,
    ...{ id, kind, addressee, note, askedById, askedAt },
    callId: call.id,
    number: call.number,
    groupId: call.groupId,
  };
}

/** Puts down how far the making has come, and that it goes on; null leaves it to be begun again. */
export const goOn = (db: Ctx["db"], id: string, done: number, beatAt: Date | null) =>
  db.callArchive.update({ where: { id }, data: { done, beatAt }, select: { id: true } });

interface Begun {
  id: string;
  callId: string;
  groupId: string;
  kind: string;
}

/** Puts down that the file of an archive is stored, with its hash, on record for good. */
export const finishArchive = (
  ctx: Ctx,
  { id, callId, groupId, kind }: Begun,
  file: { sha256: string; size: number; proposalIds: string[] },
) =>
  ctx.transact(async (tx) => {
    await tx.callArchive.update({
      where: { id },
      data: { ...file, done: file.proposalIds.length, madeAt: ctx.now() },
      select: { id: true },
    });
    const data = { what: kind, sha256: file.sha256, proposals: file.proposalIds.length };
    await record(tx, ctx, { groupId, kind: "call.make-archive", subject: callId, data });
    return ok(null);
  });

/** Ends an archive that may not be made: whoever asked may no longer read all that belongs in it. */
export const refuseArchive = (ctx: Ctx, { id, callId, groupId, kind }: Begun) =>
  ctx.transact(async (tx) => {
    await tx.callArchive.update({
      where: { id },
      data: { isRefused: true, beatAt: null },
      select: { id: true },
    });
    const data = { what: kind };
    await record(tx, ctx, { groupId, kind: "call.refuse-archive", subject: callId, data });
    return ok(null);
  });
