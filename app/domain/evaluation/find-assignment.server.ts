import type { Actor } from "#app/domain/policy.ts";
import type { Tx } from "#app/platform/ports.ts";

/** An assignment of the actor's with all that its rights are judged by, or null. */
export async function findAssignment(tx: Tx, actor: Actor, id: string) {
  const evaluatorId = actor.userId;
  if (!evaluatorId) return null;
  const found = await tx.assignment.findFirst({
    where: { id, evaluatorId },
    select: {
      id: true,
      proposalId: true,
      round: true,
      proposal: {
        select: {
          status: true,
          registration: true,
          organisationId: true,
          callId: true,
          call: {
            select: {
              groupId: true,
              status: true,
              currentVersion: { select: { definition: true, sha256: true } },
            },
          },
          submissions: { orderBy: { n: "desc" }, take: 1, select: { sha256: true } },
          declarations: { where: { personId: evaluatorId }, select: { conflict: true } },
        },
      },
    },
  });
  if (!found) return null;

  const { call, declarations, submissions, ...proposal } = found.proposal;
  const [declaration] = declarations;
  return {
    ...proposal,
    id: found.id,
    proposalId: found.proposalId,
    round: found.round,
    evaluatorId,
    groupId: call.groupId,
    callStatus: call.status,
    definition: call.currentVersion?.definition,
    versionSha256: call.currentVersion?.sha256 ?? "",
    submissionSha256: submissions[0]?.sha256 ?? "",
    declared: !declaration
      ? ("none" as const)
      : declaration.conflict
        ? ("conflict" as const)
        : ("noConflict" as const),
  };
}
