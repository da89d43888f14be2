import { record } from "#app/domain/audit/record.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { draftToPublish, publishDraft } from "#app/domain/calls/publish-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";

interface Due {
  callId: string;
  /** The minute that was set, UTC; another one set since then outdoes it. */
  at: Date;
}

/** Publishes a planned call at its minute, by nobody. One that is not ready any more stays planned, without a minute. */
export async function publishDue(ctx: Pick<Ctx, "transact" | "now" | "actor">, due: Due) {
  const result = await ctx.transact(async (tx) => {
    await lockCall(tx, due.callId, "alone");
    const call = await draftToPublish(tx, { id: due.callId });
    const isMeant = call?.publishAt?.getTime() === due.at.getTime();
    if (!call || call.status !== "PLANNED" || !isMeant) return ok(null);
    return publishDraft(tx, ctx, call, call.minutesNo);
  });
  if (result.ok) return result;
  const { code } = result.error;
  await ctx.transact(async (tx) => {
    const { groupId } = await tx.call.update({
      where: { id: due.callId },
      data: { publishAt: null },
      select: { groupId: true },
    });
    const subject = due.callId;
    await record(tx, ctx, { groupId, kind: "call.not-published", subject, data: { code } });
    return ok(null);
  });
  return refuse(code);
}
