import { record } from "#app/domain/audit/record.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findStaffEvent } from "./find-event.server.ts";

/**
 * Writes down a question about a call that was asked at an event, so that its answer is published with
 * those to all others. Who asked is not kept.
 */
export function addEventQuestion(ctx: Ctx, { id, question }: { id: string; question: string }) {
  return ctx.transact(async (tx) => {
    const event = await findStaffEvent(tx, ctx, id);
    if (!event?.call) return refuse("not-found");
    if (event.state !== "PUBLISHED" && event.state !== "HELD") return refuse("event-over");
    const call = await findStaffCall(tx, ctx, event.call.number);
    if (!call || (call.status !== "PUBLISHED" && call.status !== "EVALUATION"))
      return refuse("event-call-closed");
    const { id: questionId } = await tx.callQuestion.create({
      data: { callId: call.id, eventId: id, askedAt: ctx.now(), typed: question },
      select: { id: true },
    });
    await record(tx, ctx, { groupId: call.groupId, kind: "event.question", subject: id });
    return ok({ call: call.number, question: questionId });
  });
}
