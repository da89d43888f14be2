import { record } from "#app/domain/audit/record.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { type BoardRow, boardProblems, deviates } from "#app/domain/decisions/board-rows.ts";
import { shownComputation } from "#app/domain/decisions/computation.ts";
import { moneyLeft } from "#app/domain/decisions/money-left.server.ts";
import { overBudget } from "#app/domain/decisions/over-budget.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findStaffMeeting, lockStaffMeeting } from "./find-meeting.server.ts";
import { readRecord } from "./read-record.server.ts";

/** What is put to the vote of every proposal of one call, beside what was computed. */
export async function motionsPage(ctx: Ctx, { id, number }: { id: string; number: string }) {
  const meeting = await findStaffMeeting(ctx.db, ctx, id);
  const call = meeting?.calls.find((one) => one.number === number);
  if (!meeting || !call) return refuse("not-found");
  const { items, computations } = await readRecord(ctx.db, meeting);
  const computation = [...computations.values()].find((one) => one.call.number === number);
  if (!computation) return refuse("not-found");
  const own = items.filter(({ proposal }) => proposal?.callNumber === number);
  return ok({
    meeting: { kind: meeting.kind, minutesNo: meeting.minutesNo, state: meeting.state },
    call,
    computation: shownComputation(computation),
    computed: own.flatMap(({ computed }) => computed ?? []),
    rows: own.flatMap(({ decision }) => decision ?? []),
  });
}

/**
 * Writes what is put to the vote where it leaves the computation, within the money that there is;
 * items already voted on stay.
 */
export function writeMotions(
  ctx: Ctx,
  { id, number, rows }: { id: string; number: string; rows: readonly BoardRow[] },
) {
  return ctx.transact(async (tx) => {
    const meeting = await lockStaffMeeting(tx, ctx, id);
    if (!meeting?.calls.some((one) => one.number === number)) return refuse("not-found");
    if (meeting.state !== "CALLED" && meeting.state !== "PLANNED" && meeting.state !== "RUNNING")
      return refuse("meeting-not-running");
    const { items, computations } = await readRecord(tx, meeting);
    const computation = [...computations.values()].find((one) => one.call.number === number);
    if (!computation || boardProblems(computation, rows).length > 0)
      return refuse("decisions-incomplete");
    const found = await findStaffCall(tx, ctx, number);
    if (!found) return refuse("not-found");
    const overspent = overBudget(found, rows, await moneyLeft(tx, found));
    if (overspent) return overspent;
    for (const item of items) {
      const row = rows.find(({ proposalId }) => proposalId === item.proposal?.id);
      if (!row || !item.computed) continue;
      const isSame = item.decision && JSON.stringify(item.decision) === JSON.stringify(row);
      if (isSame) continue;
      if (item.status === "ADOPTED" || item.votes.length > 0) return refuse("item-not-open");
      const { conditions, deviation } = row;
      const changed = deviates(row, item.computed)
        ? { outcome: row.outcome, grantCents: BigInt(row.grantCents), place: row.place }
        : { outcome: null, grantCents: null, place: null };
      await tx.agendaItem.update({
        where: { id: item.id },
        data: { ...changed, conditions, deviation },
      });
    }
    const { groupId } = meeting;
    await record(tx, ctx, {
      groupId,
      kind: "meeting.motions",
      subject: id,
      data: { call: number },
    });
    return ok({ id });
  });
}
