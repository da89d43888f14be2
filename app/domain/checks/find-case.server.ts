import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { settingsOf } from "#app/domain/groups/settings.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type CheckBasis, checkItems, unmetRequirement } from "./check-schema.ts";
import { checklistOf } from "./checklist.ts";
import { type CheckFacts, findingsOf } from "./findings.ts";
import { secondItems } from "./second-schema.ts";

const others = (tx: Tx, { actor }: Pick<Ctx, "actor">, id: string, callId: string) =>
  tx.proposal.findMany({
    where: {
      AND: [
        staffProposals(actor),
        { callId, id: { not: id }, status: { not: "WITHDRAWN" }, number: { not: null } },
      ],
    },
    orderBy: { number: "asc" },
    select: { registration: true, partnerCodes: true, organisation: { select: { code: true } } },
  });

const rounds = (tx: Tx, proposalId: string) =>
  tx.check.findMany({ where: { proposalId }, orderBy: { n: "desc" } });

/** A round of a check with its JSON read. */
const readRound = (row: Awaited<ReturnType<typeof rounds>>[number]) => ({
  ...row,
  items: checkItems.parse(row.items),
  reason: unmetRequirement
    .partial()
    .catch({})
    .parse(row.reason ?? {}),
  secondItems: secondItems.catch({}).parse(row.secondItems ?? {}),
});
export type Round = ReturnType<typeof readRound>;

/**
 * All that the check of a proposal rests on, with its rounds, the last one first; null for whoever
 * may not check it. Other proposals count as far as the actor knows them.
 */
export async function findCase(tx: Tx, ctx: Pick<Ctx, "actor" | "now">, id: string) {
  const rights = await accessToProposal(tx, ctx, id);
  if (!rights.check) return null;
  const found = await tx.proposal.findUniqueOrThrow({
    where: { id },
    select: {
      status: true,
      registration: true,
      organisationId: true,
      callId: true,
      callVersionId: true,
      call: {
        select: {
          groupId: true,
          number: true,
          status: true,
          group: { select: { city: true, settings: true } },
        },
      },
      submissions: { orderBy: { n: "desc" }, take: 1 },
      clarifications: { orderBy: { n: "desc" }, select: { state: true } },
    },
  });
  const [submission] = found.submissions;
  if (!submission) return null;

  const definition = await definitionOf(tx, found.callVersionId);
  const { group, ...call } = found.call;
  const settings = settingsOf(group.settings);
  const frozen = snapshot.parse(submission.snapshot);
  const facts: CheckFacts = {
    requestedCents: Number(submission.requestedCents),
    totalCents: Number(submission.totalCents),
    city: group.city,
    ceilingCents: settings.deMinimisCeilingCents.value,
    others: (await others(tx, ctx, id, found.callId)).map(({ organisation, ...other }) => ({
      registration: other.registration ?? "",
      partnerCodes: other.partnerCodes,
      code: organisation.code,
    })),
  };
  const list = checklistOf(definition);
  const [lastClarification] = found.clarifications;
  const basis: CheckBasis = {
    list,
    findings: findingsOf(list, { definition, frozen, facts }),
    wasAsked: lastClarification !== undefined && lastClarification.state !== "ASKED",
  };
  return {
    id,
    status: found.status,
    registration: found.registration ?? "",
    organisationId: found.organisationId,
    callId: found.callId,
    call,
    groupId: call.groupId,
    definition,
    frozen,
    facts,
    basis,
    clarification: lastClarification?.state ?? null,
    clarifications: found.clarifications.length,
    maxClarifications: settings.clarificationRounds.value,
    needsSecond: settings.secondChecker.value,
    rounds: (await rounds(tx, id)).map(readRound),
  };
}
export type CheckCase = NonNullable<Awaited<ReturnType<typeof findCase>>>;
