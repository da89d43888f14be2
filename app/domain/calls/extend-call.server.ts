import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { addDays } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { addWorkingDays } from "#app/domain/values/working-days.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { Basis } from "./amend-call.server.ts";
import { lockAmended } from "./lock-amended.server.ts";
import { tellOf } from "./tell-of-call.server.ts";

interface Extension extends Basis {
  number: string;
  /** UTC. */
  closesAt: Date;
}

const DAY = 24 * 60 * 60 * 1000;
const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The day of the promised decision, later by as many days as the deadline, on a working day. */
function laterDecision(decisionBy: Date | null, from: Date, to: Date) {
  if (!decisionBy) return null;
  const days = daysBetween(vilniusDay(from), vilniusDay(to));
  const day = addDays(decisionBy.toISOString().slice(0, 10), days);
  return new Date(addWorkingDays(addDays(day, -1), 1));
}

/**
 * Gives everybody more time, also after the deadline while evaluation has not begun: a new deadline in
 * the future with its reason, seen by all and told to who fills in a proposal.
 */
export function extendCall(ctx: Ctx, { number, closesAt, ...basis }: Extension) {
  return ctx.transact(async (tx) => {
    const locked = await lockAmended(tx, ctx, number);
    if (!locked.ok) return locked;
    const call = locked.value;
    const at = ctx.now();
    if (closesAt <= at || closesAt <= call.closesAt) return refuse("deadline-not-later");

    const { decisionBy } = await tx.call.findUniqueOrThrow({
      where: { id: call.id },
      select: { decisionBy: true },
    });
    await tx.call.update({
      where: { id: call.id },
      data: { closesAt, decisionBy: laterDecision(decisionBy, call.closesAt, closesAt) },
    });
    const { id } = await tx.amendment.create({
      data: {
        callId: call.id,
        at,
        kind: "extension",
        ...basis,
        oldClosesAt: call.closesAt,
        newClosesAt: closesAt,
      },
    });
    await record(tx, ctx, {
      groupId: call.groupId,
      kind: "call.extend",
      subject: call.id,
      data: {
        from: call.closesAt.toISOString(),
        to: closesAt.toISOString(),
        minutesNo: basis.minutesNo,
      },
    });
    await tellOf(tx, ctx, call.id, "extended", id);
    return ok({ closesAt });
  });
}
