import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { issueServiceLetter } from "#app/domain/letters/issue-service-letter.server.ts";
import { letterDate } from "#app/domain/letters/wording.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { addEvent } from "./add-event.server.ts";
import { holdDraft } from "./hold-draft.server.ts";
import { moveProposal } from "./move.server.ts";
import { giveNotice, peopleOf } from "./tell-people.server.ts";

/**
 * Takes a proposal back, with a reason or without: a draft, or one that was handed in and whose
 * decision is not released, which a letter confirms. Its place in the call is free again; the number stays its own.
 */
export function withdrawProposal(ctx: Ctx, { id, reason }: { id: string; reason: string }) {
  return ctx.transact(async (tx) => {
    const held = await holdDraft(tx, id);
    if (!held) return refuse("not-found");
    const rights = await accessToProposal(tx, ctx, id);
    if (!rights.own) return refuse("not-found");
    if (!rights.signatory) return refuse("may-not-withdraw");
    if (held.status === "WITHDRAWN") return ok({ id });
    if (!rights.withdraw) return refuse("cannot-withdraw");

    const event = held.status === "DRAFT" ? "dropDraft" : "withdraw";
    const moved = await moveProposal(tx, ctx, held, event, { slot: null }, { reason });
    if (!moved) return refuse("cannot-withdraw");
    if (event === "withdraw") {
      const fields = { day: letterDate(vilniusDay(ctx.now()), "lt") };
      const letter = await issueServiceLetter(tx, ctx, {
        proposalId: id,
        kind: "WITHDRAWAL",
        fields,
      });
      if (!letter.ok) return letter;
    }
    await addEvent(tx, ctx, id, { kind: "withdrawn", by: ctx.actor.name, reason });
    const people = await peopleOf(tx, ctx, held.organisationId, ["OWNER"], "actor");
    await giveNotice(tx, ctx, people, { proposalId: id, what: "withdrawn" });
    return ok({ id });
  });
}
