import { record } from "#app/domain/audit/record.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { enqueueAll } from "#app/domain/outbox/enqueue.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** For so long after „release now“ nothing leaves, and all can be called off. */
export const undoMs = 2 * minute;
const mostAheadMs = 90 * day;

interface Setting {
  number: string;
  /** UTC; null for now, that is after the time to undo it. */
  at: Date | null;
  /** Hash of the list that the page showed. */
  seen: string;
  /** Proposals of whose letters no mail will tell, and why; their letters are issued all the same. */
  held?: readonly string[];
  why?: string;
}

const leastWhy = 10;

/** The newest list of a call with what its release depends on. */
export const findReleasing = (tx: Tx, callId: string) =>
  tx.rankedList.findFirst({
    where: { callId },
    orderBy: { n: "desc" },
    select: { id: true, n: true, status: true, frozenSha256: true, releaseAt: true },
  });

/**
 * Sets the minute at which an approved list will be released. Until then nothing reaches anybody,
 * and the release can be called off or set anew.
 */
export function setRelease(ctx: Ctx, { number, at, seen, held = [], why = "" }: Setting) {
  return ctx.transact(async (tx) => {
    const call = await findStaffCall(tx, ctx, number);
    if (!call?.rights.decide) return refuse("not-found");
    await lockCall(tx, call.id, "alone");
    const list = await findReleasing(tx, call.id);
    if (list?.status === "RELEASED") return refuse("already-released");
    if (list?.status !== "APPROVED") return refuse("not-approved");
    if (list.frozenSha256 !== seen) return refuse("changed-meanwhile");
    if (held.length > 0 && why.length < leastWhy) return refuse("held-why");

    const now = ctx.now();
    const releaseAt = at ?? new Date(now.getTime() + undoMs);
    if (releaseAt <= now) return refuse("release-in-past");
    if (releaseAt.getTime() - now.getTime() > mostAheadMs) return refuse("release-too-far");

    if (!(await holdMails(tx, list.id, held, why))) return refuse("changed-meanwhile");
    const releaseById = ctx.actor.userId;
    await tx.rankedList.update({
      where: { id: list.id },
      data: { releaseAt, releaseById, releaseFault: "" },
      select: { id: true },
    });
    const { id: listId } = list;
    const minuteSet = releaseAt.toISOString();
    const key = `list.release:${listId}:${minuteSet}:${now.toISOString()}`;
    const task = { kind: "list.release", listId, at: minuteSet } as const;
    await enqueueAll(tx, ctx, [{ key, task, at: releaseAt }]);
    const { groupId } = call;
    const data = {
      at: minuteSet,
      sha256: seen,
      ...(held.length > 0 && { held: held.length, why }),
    };
    await record(tx, ctx, { groupId, kind: "list.set-release", subject: listId, data });
    return ok({ number, releaseAt });
  });
}

/** Keeps which letters of a list no mail will tell of; false where a proposal is not on the list. */
async function holdMails(tx: Tx, listId: string, held: readonly string[], why: string) {
  const proposalIds = [...new Set(held)];
  if (!proposalIds.every(isId)) return false;
  await tx.decision.updateMany({
    where: { listId, heldWhy: { not: "" }, proposalId: { notIn: proposalIds } },
    data: { heldWhy: "" },
  });
  const { count } = await tx.decision.updateMany({
    where: { listId, proposalId: { in: proposalIds } },
    data: { heldWhy: why },
  });
  return count === proposalIds.length;
}

/** Calls a release off, as long as its minute has not come. */
export function cancelRelease(ctx: Ctx, { number }: { number: string }) {
  return ctx.transact(async (tx) => {
    const call = await findStaffCall(tx, ctx, number);
    if (!call?.rights.decide) return refuse("not-found");
    await lockCall(tx, call.id, "alone");
    const list = await findReleasing(tx, call.id);
    if (list?.status === "RELEASED") return refuse("already-released");
    if (list?.status !== "APPROVED" || !list.releaseAt) return refuse("release-not-set");
    if (list.releaseAt <= ctx.now()) return refuse("release-under-way");

    await tx.rankedList.update({
      where: { id: list.id },
      data: { releaseAt: null, releaseById: null },
      select: { id: true },
    });
    const { groupId } = call;
    const data = { at: list.releaseAt.toISOString() };
    await record(tx, ctx, { groupId, kind: "list.cancel-release", subject: list.id, data });
    return ok({ number });
  });
}
