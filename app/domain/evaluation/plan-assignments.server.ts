import { record } from "#app/domain/audit/record.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { findStaffCall, type StaffCall } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { SeatOrigin } from "#app/platform/generated/prisma/enums.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type Assignments, stateOfAssignments } from "./assign-evaluators.server.ts";
import { dropPlanned } from "./drop-planned.server.ts";
import { findPlanned } from "./find-planned.server.ts";
import { type AssignedSheet, findSheets } from "./find-sheets.server.ts";
import { judgeAssignments } from "./judge-assignments.server.ts";
import { type Seat, seatKey, seatOf } from "./seats.ts";

/**
 * Makes the draft of a call's assignments: nothing changes for anybody before it is published. What
 * was planned before and still stands keeps where it came from.
 */
export const planAssignments = (ctx: Ctx, { pairs, ...call }: Assignments) =>
  planSeats(ctx, { ...call, origin: "HAND", wanted: [...new Set(pairs)].map(seatOf) });

interface WantedSeats {
  number: string;
  seen: string;
  origin: SeatOrigin;
  wanted: readonly Seat[];
}

/** The same of seats that came from a file or the solver. */
export function planSeats(ctx: Ctx, { number, seen, ...plan }: WantedSeats) {
  return ctx.transact(async (tx) => {
    const call = await findStaffCall(tx, ctx, number);
    if (!call) return refuse("not-found");
    if ((await lockCall(tx, call.id, "alone")) !== "EVALUATION") return refuse("not-in-evaluation");
    const sheets = await findSheets(tx, { callId: call.id });
    const planned = await findPlanned(tx, ctx, call);
    if (stateOfAssignments(sheets, planned) !== seen) return refuse("changed-meanwhile");
    return writePlan(tx, ctx, call, { ...plan, sheets });
  });
}

async function writePlan(
  tx: Tx,
  ctx: Ctx,
  call: StaffCall,
  {
    sheets,
    wanted,
    origin,
  }: Pick<WantedSeats, "wanted" | "origin"> & { sheets: readonly AssignedSheet[] },
) {
  const judged = await judgeAssignments(tx, ctx, call, { sheets, wantedFrom: () => wanted });
  if (!judged.ok) return judged;
  const { added, removed } = judged.value;

  const before = await findPlanned(tx, ctx, call);
  const origins = new Map(
    before.filter(({ isRemoval }) => !isRemoval).map((seat) => [seatKey(seat), seat.origin]),
  );
  const by = { plannedAt: ctx.now(), plannedById: ctx.actor.userId ?? "" };
  const rowOf = (seat: Seat, isRemoval: boolean) => ({
    ...by,
    proposalId: seat.proposalId,
    evaluatorId: seat.evaluatorId,
    isRemoval,
    origin: (isRemoval ? undefined : origins.get(seatKey(seat))) ?? origin,
  });
  await dropPlanned(tx, ctx, call.id);
  await tx.plannedSeat.createMany({
    data: [...added.map((seat) => rowOf(seat, false)), ...removed.map((seat) => rowOf(seat, true))],
  });
  const { id: subject, groupId } = call;
  const data = { origin, added: added.length, removed: removed.length };
  await record(tx, ctx, { groupId, kind: "call.plan-assignments", subject, data });
  return ok({ added: added.length, removed: removed.length });
}

/** Throws the draft away, of the proposals that the actor sees. */
export function discardPlan(ctx: Ctx, { number }: { number: string }) {
  return ctx.transact(async (tx) => {
    const call = await findStaffCall(tx, ctx, number);
    if (!call) return refuse("not-found");
    await lockCall(tx, call.id, "alone");
    await dropPlanned(tx, ctx, call.id);
    const { id: subject, groupId } = call;
    await record(tx, ctx, { groupId, kind: "call.discard-assignments", subject });
    return ok(null);
  });
}
