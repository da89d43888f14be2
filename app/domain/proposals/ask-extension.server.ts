import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { holdDraft } from "./hold-draft.server.ts";
import { giveNotice, staffOf } from "./tell-people.server.ts";

/** How often the people of one proposal may ask. */
const MOST = 5;

/**
 * Asks staff for more time for one proposal. By asking its people tell staff that there is one:
 * without it nobody knows of a draft.
 */
export function askExtension(ctx: Ctx, { id, reason }: { id: string; reason: string }) {
  return ctx.transact(async (tx) => {
    const held = await holdDraft(tx, id);
    if (!held) return refuse("not-found");
    const rights = await accessToProposal(tx, ctx, id);
    if (!rights.own) return refuse("not-found");
    if (!rights.writer) return refuse("may-not-edit");
    if (!rights.askExtension) return refuse("cannot-ask-extension");

    const asked = await tx.extensionRequest.findMany({
      where: { proposalId: id },
      select: { answeredAt: true },
    });
    if (asked.some(({ answeredAt }) => answeredAt === null)) return refuse("extension-waiting");
    if (asked.length >= MOST) return refuse("asked-too-often");
    const request = await tx.extensionRequest.create({
      data: { proposalId: id, askedAt: ctx.now(), askedById: ctx.actor.userId ?? "", reason },
      select: { id: true },
    });
    const { groupId } = held;
    await record(tx, ctx, {
      groupId,
      kind: "proposal.ask-extension",
      subject: id,
      data: { request: request.id },
    });
    const staff = await staffOf(tx, ctx, groupId);
    await giveNotice(tx, ctx, staff, { proposalId: id, what: "extension-asked" });
    return ok({ id });
  });
}
