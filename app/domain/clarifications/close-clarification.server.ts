import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { holdDraft } from "#app/domain/proposals/hold-draft.server.ts";
import { moveProposal } from "#app/domain/proposals/move.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { PATIENCE } from "./answer-clarification.server.ts";
import { moveClarification } from "./move-clarification.server.ts";
import { roundsOf } from "./round.server.ts";

/**
 * Ends a round: clarified, or not. One that was never answered can only be left, and only once no
 * answer that came on time can still be on its way; what was handed in before is then judged.
 */
export function closeClarification(
  ctx: Ctx,
  { id, verdict }: { id: string; verdict: "accept" | "leave" },
) {
  return ctx.transact(async (tx) => {
    if (!(await accessToProposal(tx, ctx, id)).check) return refuse("not-found");
    const held = await holdDraft(tx, id);
    const [round] = await roundsOf(tx, id);
    if (!held || !round) return refuse("not-found");
    const standing = { ...round, groupId: held.groupId };
    const ended = { closedAt: ctx.now(), closedById: ctx.actor.userId };

    if (round.state === "ASKED") {
      if (verdict === "accept") return refuse("clarification-not-answered");
      if (held.clarifyUntil && ctx.now().getTime() < held.clarifyUntil.getTime() + PATIENCE)
        return refuse("clarification-waited-for", { until: held.clarifyUntil.toISOString() });
      if (!(await moveProposal(tx, ctx, held, "closeClarification")))
        return refuse("clarification-ended");
    }
    if (!(await moveClarification(tx, ctx, standing, verdict, ended)))
      return refuse("clarification-ended");
    return ok({ id });
  });
}
