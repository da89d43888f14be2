import { newestReleased } from "#app/domain/decisions/newest-released.server.ts";
import { ownProposals } from "#app/domain/access/known-proposals.server.ts";
import { unreadByProposal } from "#app/domain/messages/unread.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { isId } from "#app/domain/values/id.ts";
import { deadlineOf } from "./deadline.ts";
import { publicState } from "./public-state.ts";

const PAGE = 50;

/** The proposals of the actor's organisations, the newest first, a page from `before` on. */
export async function listProposals(
  { actor, db, now }: Ctx,
  { before }: { before: string | null },
) {
  const rows = await db.proposal.findMany({
    where: {
      ...ownProposals(actor),
      ...(before !== null && isId(before) && { id: { lt: before } }),
    },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: {
      id: true,
      title: true,
      status: true,
      registration: true,
      reopenedAt: true,
      extendedUntil: true,
      organisation: { select: { legalForm: true, name: true } },
      call: { select: { number: true, title: true, titleEn: true, closesAt: true, status: true } },
      released: newestReleased({ outcome: true }),
    },
  });
  const page = rows.slice(0, PAGE);
  const unread = await unreadByProposal(
    { actor, db },
    page.map(({ id }) => id),
  );
  return {
    now: now(),
    hasOrganisations: actor.organisations.length > 0,
    proposals: page.map(({ organisation, released, status, call, extendedUntil, ...proposal }) => ({
      ...proposal,
      /** `closesAt` is the deadline in force for the proposal. */
      call: { ...call, closesAt: deadlineOf({ ...call, extendedUntil }) },
      organisation: printedName(organisation),
      state: publicState(status, released[0]?.outcome ?? null),
      unread: unread.get(proposal.id) ?? 0,
    })),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}
