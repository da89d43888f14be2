import { record } from "#app/domain/audit/record.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { IsoDay } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** Sets another last day of scoring, today or later, with the reason; until scoring is closed. */
export function changeScoringTerm(
  ctx: Ctx,
  { number, until, reason }: { number: string; until: IsoDay; reason: string },
) {
  return ctx.transact(async (tx) => {
    const call = await findStaffCall(tx, ctx, number);
    if (!call) return refuse("not-found");
    const { id: subject, groupId } = call;
    if ((await lockCall(tx, subject, "alone")) !== "EVALUATION" || call.hasList)
      return refuse("scoring-closed");
    if (until < vilniusDay(ctx.now())) return refuse("scoring-term-past");
    const { scoringUntil } = await tx.call.findUniqueOrThrow({
      where: { id: subject },
      select: { scoringUntil: true },
    });
    await tx.call.update({ where: { id: subject }, data: { scoringUntil: new Date(until) } });
    const from = scoringUntil?.toISOString().slice(0, 10) ?? "";
    const data = { from, to: until, reason };
    await record(tx, ctx, { groupId, kind: "call.scoring-term", subject, data });
    return ok({ number, until });
  });
}
