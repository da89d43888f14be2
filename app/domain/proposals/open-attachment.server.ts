import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** What the actor has said about the proposal as its evaluator; null for anybody else. */
async function assignmentOf({ db, actor }: Ctx, proposalId: string) {
  if (actor.userId === null) return null;
  const mine = { proposalId, personId: actor.userId };
  const [assigned, declared] = await Promise.all([
    db.assignment.count({ where: { proposalId, evaluatorId: actor.userId } }),
    db.conflictDeclaration.findUnique({ where: { proposalId_personId: mine } }),
  ]);
  if (assigned === 0) return null;
  const said = declared ? (declared.conflict ? "conflict" : "noConflict") : "none";
  return { evaluatorId: actor.userId, declared: said } as const;
}

/**
 * A file for whoever may read it: members of the organisation; once the proposal is handed in, the
 * group's impartial staff and the evaluators who have declared no conflict.
 */
export async function openAttachment(ctx: Ctx, { id }: { id: string }) {
  if (!isId(id)) return refuse("not-found");
  const attachment = await ctx.db.attachment.findUnique({
    where: { id },
    select: {
      name: true,
      removedAt: true,
      file: { select: { sha256: true, size: true, mime: true, scan: true } },
      proposal: {
        select: {
          id: true,
          number: true,
          organisationId: true,
          call: { select: { groupId: true } },
        },
      },
    },
  });
  if (!attachment || attachment.removedAt || attachment.file.scan === "INFECTED")
    return refuse("not-found");

  const { organisationId, call, id: proposalId, number } = attachment.proposal;
  const proposal = { organisationId, groupId: call.groupId };
  const isOwn = can(ctx.actor, "proposal:view", proposal);
  if (!isOwn) {
    const said = await assignmentOf(ctx, proposalId);
    const assignment = said && { ...proposal, ...said };
    const may = number !== null && can(ctx.actor, "attachment:download", proposal, assignment);
    if (!may) return refuse("not-found");
  }
  const { sha256, mime } = attachment.file;
  return ok({ name: attachment.name, sha256, mime, size: Number(attachment.file.size) });
}
