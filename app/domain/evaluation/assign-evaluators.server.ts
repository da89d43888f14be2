import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type AssignedSheet, findSheets } from "./find-sheets.server.ts";
import { judgeAssignments } from "./judge-assignments.server.ts";
import { type PlannedChange, seatKey, seatOf } from "./seats.ts";
import { writeAssignments } from "./write-assignments.server.ts";

export interface Assignments {
  number: string;
  /** Which assignments the person had before their eyes: `stateOfAssignments`. */
  seen: string;
  /** Every wanted pair, `proposalId:evaluatorId`. */
  pairs: readonly string[];
}

/** The assignments of a call and what is prepared for it as one word, to notice a change by another person. */
export const stateOfAssignments = (
  sheets: readonly Pick<AssignedSheet, "id">[],
  planned: readonly PlannedChange[] = [],
) =>
  fingerprint([
    ...sheets.map(({ id }) => id),
    ...planned.map((change) => `${change.isRemoval ? "-" : "+"}${seatKey(change)}`),
  ]).slice(0, 16);

/** Makes the assignments of a call at once those that are wanted, without a draft. */
export function assignEvaluators(ctx: Ctx, { number, seen, pairs }: Assignments) {
  return ctx.transact(async (tx) => {
    const call = await findStaffCall(tx, ctx, number);
    if (!call) return refuse("not-found");
    if ((await lockCall(tx, call.id, "alone")) !== "EVALUATION") return refuse("not-in-evaluation");

    const sheets = await findSheets(tx, { callId: call.id });
    if (stateOfAssignments(sheets) !== seen) return refuse("changed-meanwhile");

    const wanted = [...new Set(pairs)].map(seatOf);
    const judged = await judgeAssignments(tx, ctx, call, { sheets, wantedFrom: () => wanted });
    if (!judged.ok) return judged;
    const { added, removed } = judged.value;
    await writeAssignments(tx, ctx, call, judged.value);
    return ok({ added: added.length, removed: removed.length });
  });
}
