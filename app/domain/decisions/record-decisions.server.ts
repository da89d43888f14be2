import { record } from "#app/domain/audit/record.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { answersAll, boardProblems } from "./board-rows.ts";
import type { DecisionsInput, MeetingInput } from "./decision-schema.ts";
import { findList } from "./find-list.server.ts";
import { gatherComputation } from "./gather-computation.server.ts";
import { compute } from "./computation.ts";
import { moneyLeft } from "./money-left.server.ts";
import { moveList } from "./move.server.ts";
import { overBudget } from "./over-budget.ts";
import { writeDecisions } from "./write-decisions.server.ts";

/**
 * Writes what the board decided at its meeting, one decision for each proposal, and proposes the
 * list. Until it is approved it can be written again; the computation is frozen from here on.
 */
export function recordDecisions(
  ctx: Ctx,
  { number, meeting, rows }: DecisionsInput & { number: string },
) {
  return ctx.transact(async (tx) => {
    const call = await findStaffCall(tx, ctx, number);
    if (!call?.rights.decide) return refuse("not-found");
    const left = await moneyLeft(tx, call);
    if ((await lockCall(tx, call.id, "alone")) !== "EVALUATION") return refuse("not-in-evaluation");

    const list = await findList(tx, call.id);
    if (!list) return refuse("scoring-open");
    if (list.status !== "DRAFT" && list.status !== "PROPOSED") return refuse("list-frozen");
    const now = compute(await gatherComputation(tx, call));
    if (fingerprint(now) !== list.sha256) return refuse("list-stale");

    const { computation } = list;
    if (!answersAll(computation, rows) || boardProblems(computation, rows).length > 0)
      return refuse("decisions-incomplete");
    const overspent = overBudget(call, rows, left);
    if (overspent) return overspent;
    if (meeting.heldOn > vilniusDay(ctx.now())) return refuse("meeting-in-future");

    const meetingId = await writeMeeting(tx, call.groupId, list.id, meeting);
    if (!meetingId) return refuse("minutes-number-taken");
    await tx.rankedList.update({ where: { id: list.id }, data: { meetingId } });
    await writeDecisions(tx, list.id, computation, rows);
    if (list.status === "DRAFT") {
      const moved = await moveList(tx, ctx, { ...list, groupId: call.groupId }, "propose");
      if (!moved) return refuse("changed-meanwhile");
    }
    await record(tx, ctx, {
      groupId: call.groupId,
      kind: "decision.record",
      subject: list.id,
      data: { rows: fingerprint(rows), minutesNo: meeting.minutesNo },
    });
    return ok({ number });
  });
}

/**
 * The meeting of that number of minutes. One meeting may decide several calls: where another list
 * rests on it, it stays as it is, and its day has to be the same.
 */
async function writeMeeting(
  tx: Tx,
  groupId: string,
  listId: string,
  { heldOn, ...about }: MeetingInput,
) {
  const data = { ...about, heldOn: new Date(heldOn) };
  const held = { groupId, startsAt: data.heldOn, state: "HELD" as const };
  await tx.meeting.createMany({ data: [{ ...data, ...held }], skipDuplicates: true });
  const meeting = await tx.meeting.findUniqueOrThrow({
    where: { groupId_minutesNo: { groupId, minutesNo: about.minutesNo } },
    select: {
      id: true,
      heldOn: true,
      lists: { where: { id: { not: listId } }, take: 1, select: { id: true } },
    },
  });
  const isShared = meeting.lists.length > 0;
  if (isShared && meeting.heldOn.getTime() !== data.heldOn.getTime()) return null;
  if (!isShared) await tx.meeting.update({ where: { id: meeting.id }, data });
  return meeting.id;
}
