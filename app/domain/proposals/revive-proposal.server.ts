import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { addEvent } from "./add-event.server.ts";
import { type HeldProposal, holdDraft } from "./hold-draft.server.ts";
import { moveProposal } from "./move.server.ts";
import { giveNotice, peopleOf } from "./tell-people.server.ts";

/** A place of the organisation in the call that no other proposal of it has; null if there is none. */
async function freePlace(tx: Tx, { callId, organisationId, callVersionId }: HeldProposal) {
  // Whoever starts a proposal of the organisation meanwhile waits for this one, or is waited for.
  await tx.$executeRaw`SELECT 1 FROM "Organisation" WHERE id = ${organisationId}::uuid FOR UPDATE`;
  const taken = await tx.proposal.findMany({
    where: { callId, organisationId, slot: { not: null } },
    select: { slot: true },
  });
  const { rules } = await definitionOf(tx, callVersionId);
  const places = Array.from({ length: rules.proposalsPerOrganisation }, (_, index) => index + 1);
  return places.find((place) => !taken.some(({ slot }) => slot === place)) ?? null;
}

/**
 * Brings a withdrawn proposal back before the deadline: as a draft, or, if it had been handed in,
 * under its number with the version that was handed in.
 */
export function reviveProposal(ctx: Ctx, { id }: { id: string }) {
  return ctx.transact(async (tx) => {
    const held = await holdDraft(tx, id);
    if (!held) return refuse("not-found");
    const rights = await accessToProposal(tx, ctx, id);
    if (!rights.own) return refuse("not-found");
    if (!rights.signatory) return refuse("may-not-withdraw");
    if (!rights.revive) return refuse("cannot-revive");

    const slot = await freePlace(tx, held);
    if (slot === null) return refuse("place-taken");
    const wasSubmitted = (await tx.submission.count({ where: { proposalId: id } })) > 0;
    const event = wasSubmitted ? "revive" : "reviveDraft";
    const moved = await moveProposal(tx, ctx, held, event, { slot });
    if (!moved) return refuse("cannot-revive");
    await addEvent(tx, ctx, id, { kind: "revived", by: ctx.actor.name });
    const people = await peopleOf(tx, ctx, held.organisationId, ["OWNER"], "actor");
    await giveNotice(tx, ctx, people, { proposalId: id, what: "revived" });
    return ok({ id });
  });
}
