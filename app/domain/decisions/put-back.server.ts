import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { findCallToApprove } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findList } from "./find-list.server.ts";
import { moveList } from "./move.server.ts";
import { undeclaredBy } from "./undeclared.server.ts";

/** Puts a proposed list back into a draft, with the reason; its decisions stay to be corrected. */
export function putBackDecisions(ctx: Ctx, { number, why }: { number: string; why: string }) {
  return ctx.transact(async (tx) => {
    const call = await findCallToApprove(tx, ctx, number);
    if (!call) return refuse("not-found");
    if ((await undeclaredBy(tx, ctx, call)) > 0) return refuse("approval-declare-first");
    if ((await lockCall(tx, call.id, "alone")) !== "EVALUATION") return refuse("not-in-evaluation");
    const list = await findList(tx, call.id);
    if (list?.status !== "PROPOSED") return refuse("not-proposed");
    const moved = await moveList(
      tx,
      ctx,
      { ...list, groupId: call.groupId },
      "reopen",
      { putBackWhy: why, askedById: null, askedAt: null, askedSha256: null },
      { why },
    );
    return moved ? ok({ number }) : refuse("changed-meanwhile");
  });
}
