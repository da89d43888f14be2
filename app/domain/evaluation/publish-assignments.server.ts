import { record } from "#app/domain/audit/record.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { stateOfAssignments } from "./assign-evaluators.server.ts";
import { dropPlanned } from "./drop-planned.server.ts";
import { findPlanned } from "./find-planned.server.ts";
import { findSheets } from "./find-sheets.server.ts";
import { judgeAssignments } from "./judge-assignments.server.ts";
import { seatsAfter } from "./seats.ts";
import { writeAssignments } from "./write-assignments.server.ts";

/**
 * Makes the draft of a call's assignments the assignments, judged again by what is true now. Each
 * newly assigned person gets one mail.
 */
export function publishAssignments(ctx: Ctx, { number, seen }: { number: string; seen: string }) {
  return ctx.transact(async (tx) => {
    const call = await findStaffCall(tx, ctx, number);
    if (!call) return refuse("not-found");
    if ((await lockCall(tx, call.id, "alone")) !== "EVALUATION") return refuse("not-in-evaluation");

    const sheets = await findSheets(tx, { callId: call.id });
    const planned = await findPlanned(tx, ctx, call);
    if (stateOfAssignments(sheets, planned) !== seen) return refuse("changed-meanwhile");
    if (planned.length === 0) return refuse("nothing-planned");

    const judged = await judgeAssignments(tx, ctx, call, {
      sheets,
      wantedFrom: (active) => seatsAfter(active, planned),
    });
    if (!judged.ok) return judged;
    const { added, removed } = judged.value;
    await writeAssignments(tx, ctx, call, judged.value);
    await dropPlanned(tx, ctx, call.id);
    const { id: subject, groupId } = call;
    const data = { added: added.length, removed: removed.length };
    await record(tx, ctx, { groupId, kind: "call.publish-assignments", subject, data });
    return ok({ added: added.length, removed: removed.length });
  });
}
