import { record } from "#app/domain/audit/record.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findList } from "./find-list.server.ts";
import { listFingerprint } from "./list-fingerprint.server.ts";
import { moneyLeft } from "./money-left.server.ts";
import { moveList } from "./move.server.ts";
import { type Change, changeProblems, nextVersion } from "./next-version.ts";
import { readyVersion } from "./ready-version.server.ts";
import { standingRows } from "./standing-rows.server.ts";
import { waitingVersion } from "./waiting-version.server.ts";

interface Proposed {
  number: string;
  /** The version that the page showed. */
  n: number;
  /** Why the list changes, in words for everybody. */
  why: string;
  changes: readonly Change[];
}

/**
 * Proposes the next version of a released list, in which money that came free is offered to the
 * reserve. It waits for the word of a second person; the version in force stays as it is.
 */
export function proposeVersion(ctx: Ctx, { number, n, why, changes }: Proposed) {
  return ctx.transact(async (tx) => {
    const call = await findStaffCall(tx, ctx, number);
    if (!call?.rights.decide) return refuse("not-found");
    const money = await moneyLeft(tx, call);
    if ((await lockCall(tx, call.id, "alone")) !== "DECIDED") return refuse("reserve-not-decided");
    if (await waitingVersion(tx, call.id)) return refuse("reserve-waits");
    const base = await findList(tx, call.id);
    if (base?.status !== "RELEASED" || base.n !== n) return refuse("changed-meanwhile");

    const before = await standingRows(tx, base);
    const problems = changeProblems(before, changes, call.definition.rules);
    if (problems.length > 0) return refuse("reserve-incomplete");
    if (!changes.some(({ act }) => act === "whole" || act === "part"))
      return refuse("reserve-nobody");

    const { groupId } = call;
    const { id, status } = await tx.rankedList.create({
      data: {
        callId: call.id,
        n: base.n + 1,
        replacesN: base.n,
        changeWhy: why,
        computation: JSON.parse(JSON.stringify(base.computation)),
        sha256: base.sha256,
        computedAt: base.computedAt,
        meetingId: base.meeting?.id ?? null,
      },
      select: { id: true, status: true },
    });
    await tx.decision.createMany({
      data: nextVersion(before, changes).map((row) => {
        const { requestedCents: _, isGivenUp: __, grantCents, ...decision } = row;
        return { ...decision, listId: id, grantCents: BigInt(grantCents) };
      }),
    });
    if (!(await moveList(tx, ctx, { id, status, groupId }, "propose")))
      return refuse("changed-meanwhile");
    const version = await waitingVersion(tx, call.id);
    const ready = version && (await readyVersion(tx, ctx, call, version, money));
    if (!ready) return refuse("changed-meanwhile");
    if (!ready.ok) return ready;

    const askedSha256 = await listFingerprint(tx, id);
    const asked = { askedById: ctx.actor.userId, askedAt: ctx.now(), askedSha256 };
    await tx.rankedList.update({ where: { id }, data: asked, select: { id: true } });
    const data = { rows: fingerprint(changes), replaces: base.n, sha256: askedSha256 };
    await record(tx, ctx, { groupId, kind: "list.ask-approval", subject: id, data });
    return ok({ number, n: base.n + 1 });
  });
}
