import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

/** An assignment of the actor's with the rights to its proposal; null where they may not know it. */
export async function findAssignment(tx: Tx, ctx: Pick<Ctx, "actor" | "now">, id: string) {
  const evaluatorId = ctx.actor.userId;
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
          callId: true,
          call: {
            select: {
              groupId: true,
              status: true,
              currentVersion: { select: { id: true, sha256: true } },
            },
          },
          submissions: { orderBy: { n: "desc" }, take: 1, select: { sha256: true } },
        },
      },
    },
  });
  const version = found?.proposal.call.currentVersion;
  if (!found || !version) return null;

  const rights = await accessToProposal(tx, ctx, found.proposalId);
  if (!rights.know) return null;

  const { call, submissions, ...proposal } = found.proposal;
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
    rights,
  };
}
