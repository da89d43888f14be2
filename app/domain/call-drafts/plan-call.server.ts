import { record } from "#app/domain/audit/record.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { moveCall } from "#app/domain/calls/move.server.ts";
import { draftToPublish, publishable } from "#app/domain/calls/publish-call.server.ts";
import { enqueueAll } from "#app/domain/outbox/enqueue.server.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";

interface Plan {
  number: string;
  minutesNo: string;
  /** When it is to be published, UTC; null puts it on the timetable only. */
  publishAt: Date | null;
}

/**
 * Puts a call on the public timetable, and sets the minute at which it is published by itself: it must
 * be ready for that minute now, and is checked again then.
 */
export function planCall(ctx: Ctx, { number, minutesNo, publishAt }: Plan) {
  return ctx.transact(async (tx) => {
    const seen = await draftToPublish(tx, { number });
    if (!seen || !can(ctx.actor, "group:work", seen)) return refuse("not-found");
    const status = await lockCall(tx, seen.id, "alone");
    const call = await draftToPublish(tx, { number });
    if (!call?.versions[0]) return refuse("not-found");
    if (status !== "DRAFT" && status !== "PLANNED") return refuse("already-published");
    if (publishAt) {
      if (publishAt <= ctx.now()) return refuse("hour-over");
      if (publishAt > call.opensAt) return refuse("published-after-opening");
      if (minutesNo === "") return refuse("no-minutes");
      const found = await publishable(tx, call, publishAt);
      if (!found.ok) return found;
    }
    const { groupId, id } = call;
    if (status === "DRAFT") {
      const moved = await moveCall(tx, ctx, { id, groupId, status }, "plan");
      if (!moved) return refuse("already-published");
    }
    await tx.call.update({ where: { id }, data: { publishAt, minutesNo }, select: { id: true } });
    await record(tx, ctx, {
      groupId,
      kind: "call.set-time",
      subject: id,
      data: { at: publishAt?.toISOString() ?? null, minutesNo },
    });
    if (publishAt) {
      const at = publishAt.toISOString();
      const task = { kind: "call.publish" as const, callId: id, at };
      const key = `call-publish:${id}:${at}:${ctx.now().toISOString()}`;
      await enqueueAll(tx, ctx, [{ key, task, at: publishAt }]);
    }
    return ok(null);
  });
}
