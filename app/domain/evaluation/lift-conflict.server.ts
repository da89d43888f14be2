import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { lockProposal } from "#app/domain/proposals/lock-proposal.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findSheets } from "./find-sheets.server.ts";
import { proposalProgress } from "./progress.ts";

interface Lifted {
  proposalId: string;
  personId: string;
  reason: string;
}

/**
 * Staff lift a conflict with a written reason; never of themselves, for who is conflicted has no
 * right to the proposal (evaluation.md P14). The person has to declare anew before reading anything;
 * both reasons stay in the register.
 */
export function liftConflict(ctx: Ctx, { proposalId, personId, reason }: Lifted) {
  return ctx.transact(async (tx) => {
    if (!isId(personId) || !(await accessToProposal(tx, ctx, proposalId)).assign)
      return refuse("not-found");
    const liftedById = ctx.actor.userId;
    if (liftedById === null || personId === liftedById) return refuse("not-found");
    const { callId, callVersionId, call } = await tx.proposal.findUniqueOrThrow({
      where: { id: proposalId },
      select: { callId: true, callVersionId: true, call: { select: { groupId: true } } },
    });
    if ((await lockCall(tx, callId, "alone")) !== "EVALUATION") return refuse("not-in-evaluation");
    const status = await lockProposal(tx, proposalId);
    const row = await tx.conflictDeclaration.findUnique({
      where: { proposalId_personId: { proposalId, personId } },
    });
    if (!row?.conflict) return refuse("not-conflicted");

    const sheets = await findSheets(tx, { id: proposalId });
    if (sheets.some(({ evaluatorId }) => evaluatorId === personId)) {
      if (status !== "ELIGIBLE") return refuse("scoring-closed");
      const { criteria, rules } = await definitionOf(tx, callVersionId);
      const { active, needed } = proposalProgress(criteria, rules, sheets);
      if (active >= needed) return refuse("seat-taken");
    }
    await tx.liftedConflict.create({
      data: {
        id: row.id,
        proposalId,
        personId,
        reason: row.reason,
        declaredAt: row.declaredAt,
        pinnedById: row.pinnedById,
        liftedAt: ctx.now(),
        liftedById,
        liftReason: reason,
      },
    });
    await tx.conflictDeclaration.delete({ where: { id: row.id } });
    const { groupId } = call;
    const data = { personId, reason };
    await record(tx, ctx, { groupId, kind: "declaration.lift", subject: proposalId, data });
    return ok({ proposalId });
  });
}
