import { recordRead } from "#app/domain/audit/record.server.ts";
import { headOf } from "#app/domain/calls/staff-call-page.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type BoardOutcome, type BoardRow, proposedRows } from "./board-rows.ts";
import { shownComputation } from "./computation.ts";
import { findList } from "./find-list.server.ts";

/** The rows of the board as it decided them, or as the computation proposes them, and where it meets. */
export async function decisionPage(ctx: Ctx, { number }: { number: string }) {
  const { db } = ctx;
  const call = await findStaffCall(db, ctx, number);
  if (!call?.rights.decide) return refuse("not-found");
  const list = await decidedList(db, call.id);
  const { groupId } = call;
  if (list) await recordRead(ctx, { groupId, kind: "list.read", subject: list.id });
  return ok({ call: headOf(call), list, met: list && (await lastMeeting(db, list.id)) });
}

/** The last meeting that has the list on its agenda; null before one is planned. */
async function lastMeeting(db: Tx, listId: string) {
  const found = await db.meeting.findFirst({
    where: { items: { some: { listId } } },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    select: { id: true, kind: true, minutesNo: true, heldOn: true, state: true },
  });
  if (!found) return null;
  const { state, heldOn, ...meeting } = found;
  const isOver = !["PLANNED", "CALLED", "RUNNING"].includes(state);
  return { ...meeting, isOver, heldOn: heldOn.toISOString().slice(0, 10) };
}

/** The rows of a list as recorded, or as computed where nothing is recorded yet. */
export async function decidedList(db: Tx, callId: string) {
  const list = await findList(db, callId);
  if (!list) return null;

  const { computation, status, meeting } = list;
  const decisions = await db.decision.findMany({
    where: { listId: list.id, outcome: { not: "INELIGIBLE" } },
    select: {
      proposalId: true,
      outcome: true,
      grantCents: true,
      place: true,
      reservePlace: true,
      conditions: true,
      deviation: true,
    },
  });
  const computed = proposedRows(computation);
  const recorded = computed.flatMap(({ proposalId }): BoardRow[] => {
    const found = decisions.find((one) => one.proposalId === proposalId);
    if (!found) return [];
    const outcome = found.outcome as BoardOutcome;
    return [{ ...found, outcome, grantCents: Number(found.grantCents) }];
  });

  const isRecorded = recorded.length === computed.length;
  return {
    id: list.id,
    status,
    putBackWhy: list.putBackWhy,
    auditHead: list.auditHead,
    computation: shownComputation(computation),
    computed,
    rows: isRecorded ? recorded : computed,
    isRecorded,
    meeting: meeting && {
      heldOn: meeting.heldOn.toISOString().slice(0, 10),
      place: meeting.place,
      minutesNo: meeting.minutesNo,
      chair: meeting.chair,
    },
  };
}
