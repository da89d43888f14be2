import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { holdDraft } from "./hold-draft.server.ts";
import { giveNotice, peopleOf } from "./tell-people.server.ts";

const HOUR = 60 * 60_000;

/** Mails those who may hand the proposal in that they are asked to, once an hour at most. */
export function askSignatories(ctx: Ctx, { id }: { id: string }) {
  return ctx.transact(async (tx) => {
    const held = await holdDraft(tx, id);
    if (!held) return refuse("not-found");
    const rights = await accessToProposal(tx, ctx, id);
    if (!rights.own) return refuse("not-found");
    if (!rights.edit || rights.signatory) return refuse("cannot-ask-signatory");
    const before = await tx.auditEntry.count({
      where: {
        subject: id,
        kind: "proposal.ask-signatory",
        at: { gt: new Date(ctx.now().getTime() - HOUR) },
      },
    });
    if (before > 0) return refuse("asked-within-hour");

    const people = await peopleOf(tx, ctx, held.organisationId, ["SIGNATORY", "OWNER"]);
    await giveNotice(tx, ctx, people, { proposalId: id, what: "submit-asked" });
    await record(tx, ctx, { groupId: held.groupId, kind: "proposal.ask-signatory", subject: id });
    return ok({ n: people.length });
  });
}
