import { record } from "#app/domain/audit/record.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { moveCall } from "#app/domain/calls/move.server.ts";
import { settingsOf } from "#app/domain/groups/settings.ts";
import { can } from "#app/domain/policy.ts";
import { leaveCopies } from "#app/domain/proposals/leave-copies.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { IsoDay } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { addWorkingDays } from "#app/domain/values/working-days.server.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** What reached the server in time is written by then (milliseconds after the deadline). */
const settling = 5 * 60_000;

/** The last day of scoring that is proposed: so many working days from now as the group gives itself. */
export const defaultTerm = (now: Date, settings: unknown): IsoDay =>
  addWorkingDays(vilniusDay(now), settingsOf(settings).assessmentDays.value);

/**
 * Opens the evaluation of a call: from here on its proposals are checked and scored. It waits for the
 * last deadline that a single proposal has, and for an answer to whoever asked for more time.
 */
export function startEvaluation(ctx: Ctx, { number, until }: { number: string; until?: IsoDay }) {
  return ctx.transact(async (tx) => {
    const call = await tx.call.findUnique({
      where: { number },
      select: { id: true, groupId: true, closesAt: true, group: { select: { settings: true } } },
    });
    if (!call || !can(ctx.actor, "group:work", call)) return refuse("not-found");
    const lastDay = until ?? defaultTerm(ctx.now(), call.group.settings);
    if (lastDay < vilniusDay(ctx.now())) return refuse("scoring-term-past");
    if (ctx.now().getTime() < call.closesAt.getTime() + settling) return refuse("call-still-open");

    const status = await lockCall(tx, call.id, "alone");
    const last = await tx.proposal.aggregate({
      where: { callId: call.id, status: { not: "WITHDRAWN" } },
      _max: { extendedUntil: true },
    });
    const extended = last._max.extendedUntil?.getTime() ?? 0;
    if (ctx.now().getTime() < extended + settling) return refuse("extension-still-open");
    const waiting = { answeredAt: null, proposal: { callId: call.id } };
    if ((await tx.extensionRequest.count({ where: waiting })) > 0)
      return refuse("extension-unanswered");
    await leaveCopies(tx, ctx, call.id);

    const { id, groupId } = call;
    const term = { from: "", to: lastDay, reason: "" };
    await record(tx, ctx, { groupId, kind: "call.scoring-term", subject: id, data: term });
    const moved = await moveCall(tx, ctx, { id, groupId, status }, "startEvaluation", {
      scoringUntil: new Date(lastDay),
    });
    return moved ? ok({ number }) : refuse("call-not-published");
  });
}
