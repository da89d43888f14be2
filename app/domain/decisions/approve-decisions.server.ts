import { sealNow } from "#app/domain/audit/chain-head.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { findCallToApprove } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { approvalParts } from "./approval-parts.server.ts";
import { findList } from "./find-list.server.ts";
import { freezeLetters } from "./freeze-letters.server.ts";
import { listFingerprint } from "./list-fingerprint.server.ts";
import { moneyLeft } from "./money-left.server.ts";
import { moveList } from "./move.server.ts";
import { readyToApprove } from "./ready-to-approve.server.ts";
import { secondPerson } from "./two-persons.ts";
import { undeclaredBy } from "./undeclared.server.ts";

/**
 * The second of the two who approve. The decisions and what their letters say are frozen under one
 * hash, and the money is taken from the action. The applicant still knows nothing.
 */
export function approveDecisions(ctx: Ctx, { number }: { number: string }) {
  return ctx.transact(async (tx) => {
    const call = await findCallToApprove(tx, ctx, number);
    if (!call) return refuse("not-found");
    if ((await undeclaredBy(tx, ctx, call)) > 0) return refuse("approval-declare-first");
    const money = await moneyLeft(tx, call);
    if ((await lockCall(tx, call.id, "alone")) !== "EVALUATION") return refuse("not-in-evaluation");
    const ready = await readyToApprove(tx, ctx, call, await findList(tx, call.id), money);
    if (!ready.ok) return ready;
    const { list, call: common, letters } = ready.value;
    const word = secondPerson(ctx.actor.userId, await approvalParts(tx, list));
    if (word !== "ok") return refuse(`approval-${word}`);

    await freezeLetters(tx, common, letters);
    const frozenSha256 = await listFingerprint(tx, list.id);
    const moved = await moveList(
      tx,
      ctx,
      { ...list, groupId: call.groupId },
      "approve",
      { approvedAt: ctx.now(), approvedById: ctx.actor.userId, frozenSha256 },
      { sha256: frozenSha256 },
    );
    if (!moved) return refuse("changed-meanwhile");
    await freezeHead(tx, list.id, call.groupId);
    return ok({ number });
  });
}

/** The list keeps the place of its approval in the audit chain: a chain cut or made anew shows. */
export async function freezeHead(tx: Tx, id: string, groupId: string) {
  const head = await sealNow(tx, groupId);
  const data = { auditN: head.n, auditHash: head.hash };
  await tx.rankedList.update({ where: { id }, data, select: { id: true } });
}
