import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import type { Actor } from "#app/domain/policy.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Tx } from "#app/platform/ports.ts";

/** An assignment of the actor's with all that its rights are judged by, or null. */
export async function findAssignment(tx: Tx, actor: Actor, id: string) {
  const evaluatorId = actor.userId;
  if (!evaluatorId || !isId(id)) return null;
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
              currentVersion: { select: { id: true, sha256: true } },
            },
          },
          submissions: { orderBy: { n: "desc" }, take: 1, select: { sha256: true } },
          declarations: { where: { personId: evaluatorId }, select: { conflict: true } },
        },
      },
    },
  });
  const version = found?.proposal.call.currentVersion;
  if (!found || !version) return null;

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
    definition: await definitionOf(tx, version.id),
    versionSha256: version.sha256,
    submissionSha256: submissions[0]?.sha256 ?? "",
    declared: !declaration
      ? ("none" as const)
      : declaration.conflict
        ? ("conflict" as const)
        : ("noConflict" as const),
  };
}
