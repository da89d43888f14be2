import { addEvent } from "#app/domain/proposals/add-event.server.ts";
import { lockProposal } from "#app/domain/proposals/lock-proposal.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findContested } from "./find-contested.server.ts";
import { moveComplaint } from "./move.server.ts";

/** Takes back a complaint that has not been answered; it keeps its number, and frees the place for another. */
export function withdrawComplaint(ctx: Ctx, { id }: { id: string }) {
  return ctx.transact(async (tx) => {
    const found = await findContested(tx, ctx, id);
    if (!found.ok) return found;
    const { mayComplain, group } = found.value;
    if (!mayComplain) return refuse("complaint-not-signatory");
    await lockProposal(tx, id);
    const complaint = await tx.complaint.findFirst({
      where: { proposalId: id, slot: 1 },
      select: { id: true, status: true, number: true },
    });
    if (!complaint) return refuse("complaint-ended");
    const moved = await moveComplaint(tx, ctx, { ...complaint, groupId: group.id }, "withdraw", {
      slot: null,
      withdrawnAt: ctx.now(),
      withdrawnById: ctx.actor.userId,
    });
    if (!moved) return refuse("complaint-ended");
    const { number } = complaint;
    await addEvent(tx, ctx, id, { kind: "complaintWithdrawn", by: ctx.actor.name, number });
    return ok({ number });
  });
}
