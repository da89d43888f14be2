import { record } from "#app/domain/audit/record.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { approvalParts } from "./approval-parts.server.ts";
import { freezeHead } from "./approve-decisions.server.ts";
import { freezeLetters } from "./freeze-letters.server.ts";
import { listFingerprint } from "./list-fingerprint.server.ts";
import { moneyLeft } from "./money-left.server.ts";
import { moveList } from "./move.server.ts";
import { readyVersion } from "./ready-version.server.ts";
import { secondPerson } from "./two-persons.ts";
import { waitingVersion } from "./waiting-version.server.ts";

interface Asked {
  number: string;
  /** The number of the version that the page showed. */
  n: number;
}

/**
 * The second of the two who approve a later version of a list. Its offers and their letters are
 * frozen under one hash, and the money is taken from call and action. Nobody is told yet.
 */
export function approveVersion(ctx: Ctx, { number, n }: Asked) {
  return ctx.transact(async (tx) => {
    const call = await findStaffCall(tx, ctx, number);
    if (!call?.rights.decide) return refuse("not-found");
    const money = await moneyLeft(tx, call);
    if ((await lockCall(tx, call.id, "alone")) !== "DECIDED") return refuse("reserve-not-decided");
    const version = await waitingVersion(tx, call.id);
    if (version?.status !== "PROPOSED" || version.n !== n) return refuse("not-proposed");
    const word = secondPerson(ctx.actor.userId, await approvalParts(tx, version));
    if (word !== "ok") return refuse(`approval-${word}`);
    const ready = await readyVersion(tx, ctx, call, version, money);
    if (!ready.ok) return ready;

    await freezeLetters(tx, ready.value.call, ready.value.letters);
    const { groupId } = call;
    const frozenSha256 = await listFingerprint(tx, version.id);
    const moved = await moveList(
      tx,
      ctx,
      { ...version, groupId },
      "approve",
      { approvedAt: ctx.now(), approvedById: ctx.actor.userId, frozenSha256 },
      { sha256: frozenSha256 },
    );
    if (!moved) return refuse("changed-meanwhile");
    await freezeHead(tx, version.id, groupId);
    return ok({ number });
  });
}

/** Takes a version back that is not released; the one in force stays in force. */
export function dropVersion(ctx: Ctx, { number, n }: Asked) {
  return ctx.transact(async (tx) => {
    const call = await findStaffCall(tx, ctx, number);
    if (!call?.rights.decide) return refuse("not-found");
    await lockCall(tx, call.id, "alone");
    const version = await waitingVersion(tx, call.id);
    if (!version || version.n !== n) return refuse("changed-meanwhile");
    if (version.releaseAt) return refuse("reserve-release-set");
    const { id } = version;
    await tx.decision.deleteMany({ where: { listId: id } });
    await tx.rankedList.delete({ where: { id }, select: { id: true } });
    const { groupId } = call;
    const data = { n, why: version.changeWhy, sha256: version.frozenSha256 ?? "" };
    await record(tx, ctx, { groupId, kind: "list.drop-version", subject: id, data });
    return ok({ number });
  });
}
