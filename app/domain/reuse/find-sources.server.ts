import { newestReleased } from "#app/domain/decisions/newest-released.server.ts";
import { ownProposals } from "#app/domain/access/known-proposals.server.ts";
import { findOwnProposal, type FoundProposal } from "#app/domain/documents/find-proposal.server.ts";
import type { Draft } from "#app/domain/proposals/find-draft.server.ts";
import { publicState } from "#app/domain/proposals/public-state.ts";
import { refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { CopyTarget } from "./copy-plan.ts";

const MOST_SHOWN = 50;
const MEGABYTE = 1024 * 1024;

const earlier = ({ actor }: Ctx, organisationId: string, id: string) => ({
  AND: [ownProposals(actor), { organisationId }],
  id: { not: id },
});

/** The other proposals of the same organisation, in whatever state and call, the newest first. */
export async function findSources(ctx: Ctx, { id, organisationId }: Draft) {
  const rows = await ctx.db.proposal.findMany({
    where: earlier(ctx, organisationId, id),
    orderBy: { id: "desc" },
    take: MOST_SHOWN,
    select: {
      id: true,
      title: true,
      registration: true,
      status: true,
      changedAt: true,
      call: { select: { number: true, title: true, titleEn: true } },
      released: newestReleased({ outcome: true }),
    },
  });
  return rows.map(({ released, status, ...row }) => ({
    ...row,
    state: publicState(status, released[0]?.outcome ?? null),
  }));
}

/** One of them with all that it holds. */
export async function findSource(ctx: Ctx, { id, organisationId }: Draft, from: string) {
  if (!isId(from) || from === id) return refuse("not-found");
  const where = { AND: [earlier(ctx, organisationId, id), { id: from }] };
  if ((await ctx.db.proposal.count({ where })) === 0) return refuse("not-found");
  return findOwnProposal(ctx, { id: from });
}

/** The draft as what is copied into it has to fit it. */
export const asTarget = ({ definition, answers, attachments }: Draft): CopyTarget => ({
  form: definition.form,
  answers,
  files: attachments,
  totalBytes: definition.rules.totalMegabytes * MEGABYTE,
});

/** A name by which people know a proposal. */
export const nameOf = ({ title, call, standing }: FoundProposal) => ({
  title: title || call.title,
  number: standing.kind === "draft" ? call.number : standing.registration,
});
