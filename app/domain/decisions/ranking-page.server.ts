import { recordRead } from "#app/domain/audit/record.server.ts";
import { headOf } from "#app/domain/calls/staff-call-page.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { openComplaints } from "#app/domain/complaints/open-complaints.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { shownComputation } from "./computation.ts";
import { examineLine } from "./examine-line.server.ts";
import { findList } from "./find-list.server.ts";

/**
 * The ranked list of a call as it was computed; null before scoring is closed. With `sum` (cents, or
 * null for that of the call) also what that sum would do. Constant queries.
 */
export async function rankingPage(ctx: Ctx, { number }: { number: string }, sum?: number | null) {
  const call = await findStaffCall(ctx.db, ctx, number);
  if (!call?.rights.decide) return refuse("not-found");
  const list = await findList(ctx.db, call.id);
  const { groupId } = call;
  if (list) await recordRead(ctx, { groupId, kind: "list.read", subject: list.id });
  const { computation, sha256 } = list ?? {};
  const examined = computation &&
    sha256 !== undefined &&
    sum !== undefined &&
    call.rights.seeSensitivity && { computation, sha256, sumCents: sum, seeNames: true };
  return ok({
    call: headOf(call),
    line: examined ? await examineLine(ctx.db, examined) : null,
    reserveUntil: call.definition.rules.reserveValidUntil,
    disputes: await openComplaints(ctx, call.id),
    list: list && {
      status: list.status,
      sha256: list.sha256,
      auditHead: list.auditHead,
      computedAt: list.computedAt,
      computation: shownComputation(list.computation),
    },
  });
}
