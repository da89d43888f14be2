import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { lockProposal } from "#app/domain/proposals/lock-proposal.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

interface Pinned {
  proposalId: string;
  personId: string;
  reason: string;
}

/**
 * Staff recuse somebody with a role in the group from a proposal: it disappears for that person, a
 * sheet no longer counts, and only the reason stays for the register and the minutes. A computed
 * list keeps the sheets that it was made of, so evaluators are recused before.
 */
export const pinConflict = (ctx: Ctx, pinned: Pinned) => ctx.transact((tx) => pin(tx, ctx, pinned));

/** The same by the assignment of an evaluator. */
export const recuseAssigned = (
  ctx: Ctx,
  { assignmentId, reason }: { assignmentId: string; reason: string },
) =>
  ctx.transact(async (tx) => {
    if (!isId(assignmentId)) return refuse("not-found");
    const assignment = await tx.assignment.findUnique({
      where: { id: assignmentId },
      select: { evaluatorId: true, proposalId: true },
    });
    if (!assignment) return refuse("not-found");
    const { evaluatorId: personId, proposalId } = assignment;
    return pin(tx, ctx, { proposalId, personId, reason });
  });

async function pin(tx: Tx, ctx: Ctx, { proposalId, personId, reason }: Pinned) {
  if (!isId(personId) || !(await accessToProposal(tx, ctx, proposalId)).assign)
    return refuse("not-found");
  if (personId === ctx.actor.userId) return refuse("own-conflict");
  const { callId, call, assignments } = await tx.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: {
      callId: true,
      call: { select: { groupId: true } },
      assignments: { where: { evaluatorId: personId }, select: { id: true } },
    },
  });
  const { groupId } = call;
  if ((await lockCall(tx, callId, "shared")) !== "EVALUATION") return refuse("not-in-evaluation");
  const status = await lockProposal(tx, proposalId);
  if (assignments.length > 0 && status !== "ELIGIBLE") return refuse("scoring-closed");
  const roles = await tx.groupMember.count({ where: { groupId, userId: personId } });
  if (roles === 0 && assignments.length === 0) return refuse("not-a-member");

  const pinned = { conflict: true, reason, pinnedById: ctx.actor.userId, declaredAt: ctx.now() };
  const before = await tx.conflictDeclaration.findUnique({
    where: { proposalId_personId: { proposalId, personId } },
    select: { conflict: true, declaredAt: true },
  });
  if (before?.conflict) return refuse("already-conflicted");
  const { count } = before
    ? await tx.conflictDeclaration.updateMany({
        where: { proposalId, personId, conflict: false },
        data: { ...pinned, noneAt: before.declaredAt },
      })
    : await tx.conflictDeclaration.createMany({
        data: [{ ...pinned, proposalId, personId }],
        skipDuplicates: true,
      });
  if (count === 0) return refuse("already-conflicted");

  const data = { personId, reason };
  await record(tx, ctx, { groupId, kind: "declaration.pin", subject: proposalId, data });
  return ok({ proposalId });
}
