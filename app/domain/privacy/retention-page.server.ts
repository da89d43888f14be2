import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { ProposalRule } from "./retention.ts";

const pageSize = 50;
const dayOf = (date: Date) => date.toISOString().slice(0, 10);
const named = {
  registration: true,
  title: true,
  organisation: { select: { legalForm: true, name: true } },
} as const;

/**
 * What is due and what is held in the actor's groups; proposals that the actor is tied to are in
 * neither list. `after` is the id of the last proposal of the page before.
 */
export async function retentionPage(
  { db, actor }: Pick<Ctx, "db" | "actor">,
  after: string | null,
) {
  const seen = staffProposals(actor);
  const [due, held] = await Promise.all([
    db.retentionDue.findMany({
      where: {
        proposal: { AND: [seen, { holdReason: null }] },
        ...(after && { proposalId: { gt: after } }),
      },
      orderBy: { proposalId: "asc" },
      take: pageSize + 1,
      select: {
        proposalId: true,
        rule: true,
        retainUntil: true,
        listedAt: true,
        proposal: { select: named },
      },
    }),
    db.proposal.findMany({
      where: { AND: [seen, { holdReason: { not: null } }] },
      orderBy: { heldAt: "desc" },
      take: 200,
      select: { id: true, holdReason: true, heldAt: true, ...named },
    }),
  ]);
  const page = due.slice(0, pageSize);
  return {
    due: page.map(({ proposalId, rule, retainUntil, listedAt, proposal }) => ({
      id: proposalId,
      registration: proposal.registration ?? "",
      title: proposal.title,
      organisation: printedName(proposal.organisation),
      rule: rule as Exclude<ProposalRule, "drafts">,
      until: dayOf(retainUntil),
      listedAt,
    })),
    next: due.length > pageSize ? (page.at(-1)?.proposalId ?? null) : null,
    held: held.map(({ id, registration, title, organisation, holdReason, heldAt }) => ({
      id,
      registration: registration ?? "",
      title,
      organisation: printedName(organisation),
      reason: holdReason ?? "",
      heldAt,
    })),
  };
}
