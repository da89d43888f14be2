import { partnersOf } from "#app/domain/proposals/partners.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import type { Tx } from "#app/platform/ports.ts";

/** Why a person may not evaluate a proposal: as declared, or a tie that leaves no doubt. */
export type ConflictCause = "declared" | "pinned" | "applicant" | "partner" | "author" | "employer";

export type Conflicts = ReadonlyMap<string, ConflictCause>;

export const conflictKey = (proposalId: string, personId: string) => `${proposalId}:${personId}`;

/**
 * The conflicts between people and the submitted proposals of a call, by `conflictKey`. A role in
 * an organisation counts even after it has ended.
 */
export async function findConflicts(
  tx: Tx,
  callId: string,
  personIds: readonly string[],
): Promise<Conflicts> {
  const inCall = { callId, status: { not: "DRAFT" as const } };
  const people = { in: [...personIds] };
  const declared = await tx.conflictDeclaration.findMany({
    where: { personId: people, conflict: true, proposal: inCall },
    select: { proposalId: true, personId: true, pinnedById: true },
  });
  const roles = await tx.organisationMember.findMany({
    where: { userId: people },
    select: { userId: true, organisationId: true, organisation: { select: { code: true } } },
  });
  const employed = await tx.groupMember.findMany({
    where: {
      userId: people,
      employerCode: { not: "" },
      group: { calls: { some: { id: callId } } },
    },
    select: { userId: true, employerCode: true },
  });
  const proposals = await tx.proposal.findMany({
    where: inCall,
    select: {
      id: true,
      createdById: true,
      organisation: { select: { code: true } },
      organisationId: true,
      submissions: { orderBy: { n: "desc" }, take: 1, select: { snapshot: true } },
    },
  });

  const found = new Map<string, ConflictCause>();
  for (const { id, organisationId, submissions, createdById, organisation: own } of proposals) {
    const partners = submissions.flatMap((one) => partnersOf(snapshot.parse(one.snapshot)));
    const partnerCodes = new Set(partners.map(({ code }) => code));
    for (const { userId, employerCode } of employed)
      if (employerCode === own.code || partnerCodes.has(employerCode))
        found.set(conflictKey(id, userId), "employer");
    if (personIds.includes(createdById)) found.set(conflictKey(id, createdById), "author");
    for (const { userId, organisation, ...role } of roles) {
      if (partnerCodes.has(organisation.code)) found.set(conflictKey(id, userId), "partner");
      if (role.organisationId === organisationId) found.set(conflictKey(id, userId), "applicant");
    }
  }
  for (const { proposalId, personId, pinnedById } of declared) {
    found.set(conflictKey(proposalId, personId), pinnedById ? "pinned" : "declared");
  }
  return found;
}
