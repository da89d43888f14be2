import { record } from "#app/domain/audit/record.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { lockProposal } from "#app/domain/proposals/lock-proposal.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";

export interface PinnedConflict {
  assignmentId: string;
  reason: string;
}

/**
 * Staff recuse an evaluator from a proposal: it disappears for that person, a sheet already handed
 * in no longer counts, and only the reason stays for the minutes.
 */
export function pinConflict(ctx: Ctx, { assignmentId, reason }: PinnedConflict) {
  return ctx.transact(async (tx) => {
    if (!isId(assignmentId)) return refuse("not-found");
    const assignment = await tx.assignment.findUnique({
      where: { id: assignmentId },
      select: {
        evaluatorId: true,
        proposalId: true,
        proposal: {
          select: { callId: true, call: { select: { groupId: true } } },
        },
      },
    });
    if (!assignment) return refuse("not-found");
    const { evaluatorId: personId, proposalId, proposal } = assignment;
    const { groupId } = proposal.call;
    if (!(await accessToProposal(tx, ctx, proposalId)).assign) return refuse("not-found");
    if ((await lockCall(tx, proposal.callId, "shared")) !== "EVALUATION")
      return refuse("not-in-evaluation");
    if ((await lockProposal(tx, proposalId)) !== "ELIGIBLE") return refuse("scoring-closed");

    const pinned = { conflict: true, reason, pinnedById: ctx.actor.userId };
    const { count } = await tx.conflictDeclaration.updateMany({
      where: { proposalId, personId, conflict: false },
      data: pinned,
    });
    const created =
      count === 0 &&
      (await tx.conflictDeclaration.createMany({
        data: [{ ...pinned, proposalId, personId, declaredAt: ctx.now() }],
        skipDuplicates: true,
      }));
    if (created && created.count === 0) return refuse("already-conflicted");

    await record(tx, ctx, {
      groupId,
      kind: "declaration.pin",
      subject: proposalId,
      data: { personId, reason },
    });
    return ok({ proposalId });
  });
}
