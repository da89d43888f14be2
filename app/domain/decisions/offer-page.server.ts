import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** The sum offered to the applicant, smaller than asked or from the reserve, and whether it can still be answered. Sums in cents. */
export async function offerPage(ctx: Ctx, { id }: { id: string }) {
  if (!isId(id)) return refuse("not-found");
  const rights = await accessToProposal(ctx.db, ctx, id);
  if (!rights.own) return refuse("not-found");
  const offer = await ctx.db.releasedDecision.findFirst({
    where: { proposalId: id, outcome: { in: ["SELECTED", "PARTIAL"] } },
    orderBy: { listN: "desc" },
    select: {
      registration: true,
      title: true,
      requestedCents: true,
      grantCents: true,
      answerBy: true,
      proposal: { select: { offerReply: { select: { answer: true, at: true } } } },
    },
  });
  if (!offer?.answerBy) return refuse("not-found");
  const answerBy = offer.answerBy.toISOString().slice(0, 10);
  const { proposal, ...shown } = offer;
  return ok({
    ...shown,
    answer: proposal.offerReply?.answer ?? null,
    answeredAt: proposal.offerReply?.at ?? null,
    id,
    answerBy,
    requestedCents: Number(offer.requestedCents),
    grantCents: Number(offer.grantCents),
    mayAnswer: rights.answerOffer && vilniusDay(ctx.now()) <= answerBy,
  });
}
