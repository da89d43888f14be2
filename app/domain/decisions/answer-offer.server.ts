import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import { holdDraft } from "#app/domain/proposals/hold-draft.server.ts";
import { moveProposal } from "#app/domain/proposals/move.server.ts";
import { giveNotice, peopleOf, staffOf } from "#app/domain/proposals/tell-people.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

const told = ["OWNER", "SIGNATORY"] as const;

async function offerOf(tx: Tx, proposalId: string) {
  const offer = await tx.releasedDecision.findFirst({
    where: { proposalId },
    orderBy: { listN: "desc" },
    select: { answerBy: true },
  });
  const reply = await tx.offerReply.findUnique({ where: { proposalId } });
  return offer && { answerBy: offer.answerBy, answer: reply?.answer ?? null };
}

/** Staff are told that there is an answer, or that the time for one is over; which it is stands on the page. */
async function tellStaff(
  tx: Tx,
  ctx: Pick<Ctx, "now">,
  { id, groupId }: { id: string; groupId: string },
) {
  const staff = await staffOf(tx, ctx, groupId);
  await giveNotice(tx, ctx, staff, { proposalId: id, what: "offer-answered" });
}

/** A signatory accepts or declines the sum offered, smaller than asked or from the reserve, until the end of its last day; once. */
export function answerOffer(
  ctx: Ctx,
  { id, answer }: { id: string; answer: "ACCEPTED" | "DECLINED" },
) {
  return ctx.transact(async (tx) => {
    const held = await holdDraft(tx, id);
    if (!held) return refuse("not-found");
    const rights = await accessToProposal(tx, ctx, id);
    const offer = rights.own ? await offerOf(tx, id) : null;
    if (!offer?.answerBy) return refuse("not-found");
    if (offer.answer) return refuse("offer-answered");
    if (!rights.answerOffer) return refuse("may-not-answer-offer");
    if (vilniusDay(ctx.now()) > offer.answerBy.toISOString().slice(0, 10))
      return refuse("offer-over");

    const event = answer === "ACCEPTED" ? "acceptOffer" : "declineOffer";
    if (!(await moveProposal(tx, ctx, held, event))) return refuse("changed-meanwhile");
    await tx.offerReply.create({
      data: { proposalId: id, answer, at: ctx.now(), byId: ctx.actor.userId },
    });
    const people = await peopleOf(tx, ctx, held.organisationId, told, "actor");
    const what = answer === "ACCEPTED" ? "offer-accepted" : "offer-declined";
    await giveNotice(tx, ctx, people, { proposalId: id, what });
    await tellStaff(tx, ctx, held);
    return ok({ id });
  });
}

/** Takes silence for a refusal; does nothing where it was answered, or the day is not the offer's any more. */
export function lapseOffer(
  { now, transact }: Pick<Ctx, "now" | "transact">,
  { proposalId: id, day }: { proposalId: string; day: string },
) {
  const ctx = { now, actor: anonymous };
  return transact(async (tx) => {
    const held = await holdDraft(tx, id);
    const offer = await offerOf(tx, id);
    if (!held || !offer || offer.answer) return ok(null);
    if (offer.answerBy?.toISOString().slice(0, 10) !== day) return ok(null);
    if (!(await moveProposal(tx, ctx, held, "offerLapsed"))) return ok(null);
    await tx.offerReply.create({ data: { proposalId: id, answer: "SILENT", at: now() } });
    const people = await peopleOf(tx, ctx, held.organisationId, told);
    await giveNotice(tx, ctx, people, { proposalId: id, what: "offer-lapsed" });
    await tellStaff(tx, ctx, held);
    return ok(null);
  });
}
