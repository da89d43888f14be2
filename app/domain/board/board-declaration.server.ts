import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { proposalCard } from "#app/domain/evaluation/proposal-card.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** All that a member of the board may know of a proposal before declaring, and of which call it is. */
export async function boardDeclaration(ctx: Ctx, { id }: { id: string }) {
  const rights = await accessToProposal(ctx.db, ctx, id);
  if (!rights.deliberate || !(rights.declare || rights.announce)) return refuse("not-found");
  const { call } = await ctx.db.proposal.findUniqueOrThrow({
    where: { id },
    select: { call: { select: { number: true } } },
  });
  return ok({
    ...(await proposalCard(ctx.db, id)),
    callNumber: call.number,
    hasDeclared: rights.announce,
  });
}
