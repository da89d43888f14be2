import { sealNow } from "#app/domain/audit/chain-head.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { gatherLetters } from "#app/domain/letters/gather-letters.server.ts";
import { draftOf } from "#app/domain/letters/preview-letters.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { compute } from "./computation.ts";
import { findList } from "./find-list.server.ts";
import { gatherComputation } from "./gather-computation.server.ts";
import { moneyLeft } from "./money-left.server.ts";
import { moveList } from "./move.server.ts";
import { overBudget } from "./over-budget.ts";

/**
 * Approves the decided list: the decisions and what their letters say are frozen, and the money is
 * taken from the action. The applicant still knows nothing.
 */
export function approveDecisions(ctx: Ctx, { number }: { number: string }) {
  return ctx.transact(async (tx) => {
    const call = await findStaffCall(tx, ctx, number);
    if (!call?.rights.decide) return refuse("not-found");
    const left = await moneyLeft(tx, call);
    if ((await lockCall(tx, call.id, "alone")) !== "EVALUATION") return refuse("not-in-evaluation");

    const list = await findList(tx, call.id);
    if (list?.status !== "PROPOSED") return refuse("not-proposed");
    const now = compute(await gatherComputation(tx, call));
    if (fingerprint(now) !== list.sha256) return refuse("list-stale");

    const { call: common, letters } = await gatherLetters(tx, call, list);
    const grants = letters.map(({ facts }) => facts.decision);
    const overspent = overBudget(call, grants, left);
    if (overspent) return overspent;
    const incomplete = letters.filter(
      ({ facts }) => draftOf(ctx, common, facts).missing.length > 0,
    );
    if (incomplete.length > 0) return refuse("letters-incomplete", { n: incomplete.length });

    for (const { decisionId, facts } of letters) {
      const frozen = { call: common, facts };
      await tx.decision.update({
        where: { id: decisionId },
        data: { letterModel: JSON.parse(JSON.stringify(frozen)) },
      });
    }
    const moved = await moveList(tx, ctx, { ...list, groupId: call.groupId }, "approve", {
      approvedAt: ctx.now(),
      approvedById: ctx.actor.userId,
    });
    if (!moved) return refuse("changed-meanwhile");
    await freezeHead(tx, list.id, call.groupId);
    return ok({ number });
  });
}

/** The list keeps the place of its approval in the audit chain: a chain cut or made anew shows. */
async function freezeHead(tx: Tx, id: string, groupId: string) {
  const head = await sealNow(tx, groupId);
  const data = { auditN: head.n, auditHash: head.hash };
  await tx.rankedList.update({ where: { id }, data, select: { id: true } });
}
