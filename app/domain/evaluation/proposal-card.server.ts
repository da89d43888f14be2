import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { partnersOf } from "#app/domain/proposals/partners.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import type { Tx } from "#app/platform/ports.ts";
import type { ProposalCard } from "./proposal-card.ts";

/** All that may be known of a proposal before declaring: number, title, applicant, partners. */
export async function proposalCard(tx: Tx, proposalId: string): Promise<ProposalCard> {
  const submission = await tx.submission.findFirstOrThrow({
    where: { proposalId },
    orderBy: { n: "desc" },
    select: { title: true, snapshot: true, proposal: { select: { registration: true } } },
  });
  const frozen = snapshot.parse(submission.snapshot);
  return {
    registration: submission.proposal.registration ?? "",
    title: submission.title,
    applicant: { name: printedName(frozen.organisation), code: frozen.organisation.code },
    partners: partnersOf(frozen),
  };
}
