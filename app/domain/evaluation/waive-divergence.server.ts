import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { holdDivergence } from "./hold-divergence.server.ts";

/**
 * Lets two sheets count although they diverge, for a written reason that the list and the minutes
 * show. It holds for the sheets as they are: one that is returned and handed in anew opens the matter.
 */
export function waiveDivergence(ctx: Ctx, { id, reason }: { id: string; reason: string }) {
  return ctx.transact(async (tx) => {
    const held = await holdDivergence(tx, ctx, id);
    if (!held.ok) return held;
    const { groupId, divergence, hashes: sheets } = held.value;
    if (divergence.answer === "waived") return refuse("no-divergence");

    await tx.divergenceWaiver.create({
      data: {
        proposalId: id,
        sheets,
        reason,
        waivedAt: ctx.now(),
        waivedById: ctx.actor.userId ?? "",
      },
    });
    const data = { reason, sheets: sheets.join(" ") };
    await record(tx, ctx, { groupId, kind: "assignment.waive-third", subject: id, data });
    return ok({ id });
  });
}
