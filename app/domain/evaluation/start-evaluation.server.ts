import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { moveCall } from "#app/domain/calls/move.server.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** What reached the server in time is written by then (milliseconds after the deadline). */
const settling = 5 * 60_000;

/** Opens the evaluation of a call: from here on its proposals are checked and scored. */
export function startEvaluation(ctx: Ctx, { number }: { number: string }) {
  return ctx.transact(async (tx) => {
    const call = await tx.call.findUnique({
      where: { number },
      select: { id: true, groupId: true, closesAt: true },
    });
    if (!call || !can(ctx.actor, "group:work", call)) return refuse("not-found");
    if (ctx.now().getTime() < call.closesAt.getTime() + settling) return refuse("call-still-open");

    const status = await lockCall(tx, call.id, "alone");
    const moved = await moveCall(tx, ctx, { ...call, status }, "startEvaluation");
    return moved ? ok({ number }) : refuse("call-not-published");
  });
}
