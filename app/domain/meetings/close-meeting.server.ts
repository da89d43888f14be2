import { record } from "#app/domain/audit/record.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { answersAll, boardProblems, type BoardRow } from "#app/domain/decisions/board-rows.ts";
import { compute } from "#app/domain/decisions/computation.ts";
import { findList } from "#app/domain/decisions/find-list.server.ts";
import { gatherComputation } from "#app/domain/decisions/gather-computation.server.ts";
import { moneyLeft } from "#app/domain/decisions/money-left.server.ts";
import { moveList } from "#app/domain/decisions/move.server.ts";
import { overBudget } from "#app/domain/decisions/over-budget.ts";
import { writeDecisions } from "#app/domain/decisions/write-decisions.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type FoundMeeting, lockStaffMeeting } from "./find-meeting.server.ts";
import { moveMeeting } from "./move-meeting.server.ts";
import { readRecord } from "./read-record.server.ts";

/**
 * Closes a meeting that was held. Every item has been voted on, noted or postponed; a list of which
 * every proposal has been decided, here or at a meeting that this one repeats, is proposed for
 * approval with what was decided.
 */
export function closeMeeting(ctx: Ctx, { id }: { id: string }) {
  return ctx.transact(async (tx) => {
    const meeting = await lockStaffMeeting(tx, ctx, id);
    if (!meeting) return refuse("not-found");
    const { items } = await readRecord(tx, meeting);
    const open = items.filter(({ status }) => status === "WAITING" || status === "OPEN");
    if (open.length > 0) return refuse("items-open", { n: open.length });
    for (const call of meeting.calls) {
      const proposed = await proposeList(tx, ctx, meeting, call.number);
      if (!proposed.ok) return proposed;
    }
    const moved = await moveMeeting(tx, ctx, meeting, "hold", { closedAt: ctx.now() });
    return moved ? ok({ id }) : refuse("meeting-not-running");
  });
}

/**
 * What was adopted of a list, at this meeting and at those that it repeats; the last word counts.
 * A list without rows has one other item, by which the board takes note of that.
 */
async function adopted(
  tx: Tx,
  meeting: FoundMeeting,
  listId: string,
): Promise<{ rows: BoardRow[]; others: number }> {
  const { items } = await readRecord(tx, meeting);
  const own = items.filter((item) => item.listId === listId && item.status === "ADOPTED");
  const rows = own.flatMap(({ decision }) => decision ?? []);
  const others = own.length - rows.length;
  if (!meeting.repeatOfId) return { rows, others };
  const before = await tx.meeting.findUniqueOrThrow({
    where: { id: meeting.repeatOfId },
    select: { id: true, repeatOfId: true },
  });
  const earlier = await adopted(tx, { ...meeting, ...before }, listId);
  const known = rows.map(({ proposalId }) => proposalId);
  return {
    rows: [...rows, ...earlier.rows.filter(({ proposalId }) => !known.includes(proposalId))],
    others: others + earlier.others,
  };
}

async function proposeList(tx: Tx, ctx: Ctx, meeting: FoundMeeting, number: string) {
  const call = await findStaffCall(tx, ctx, number);
  if (!call?.rights.decide) return refuse("not-found");
  const money = await moneyLeft(tx, call);
  if ((await lockCall(tx, call.id, "alone")) !== "EVALUATION") return refuse("not-in-evaluation");
  const list = await findList(tx, call.id);
  if (list?.status !== "DRAFT") return refuse("list-frozen");
  const { rows, others } = await adopted(tx, meeting, list.id);
  if (!answersAll(list.computation, rows) || rows.length + others === 0) return ok(null);
  const now = compute(await gatherComputation(tx, call));
  if (fingerprint(now) !== list.sha256) return refuse("list-stale");
  if (boardProblems(list.computation, rows).length > 0) return refuse("decisions-incomplete");
  const overspent = overBudget(call, rows, money);
  if (overspent) return overspent;

  await tx.rankedList.update({ where: { id: list.id }, data: { meetingId: meeting.id } });
  await writeDecisions(tx, list.id, list.computation, rows);
  const { groupId } = call;
  const moved = await moveList(tx, ctx, { ...list, groupId }, "propose");
  if (!moved) return refuse("changed-meanwhile");
  await record(tx, ctx, {
    groupId,
    kind: "decision.record",
    subject: list.id,
    data: { rows: fingerprint(rows), minutesNo: meeting.minutesNo },
  });
  return ok(null);
}
