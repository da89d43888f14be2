import { recordRead } from "#app/domain/audit/record.server.ts";
import { headOf } from "#app/domain/calls/staff-call-page.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { shownComputation } from "./computation.ts";
import { findList } from "./find-list.server.ts";

/** The ranked list of a call as it was computed; null before scoring is closed. Constant queries. */
export async function rankingPage(ctx: Ctx, { number }: { number: string }) {
  const call = await findStaffCall(ctx.db, ctx, number);
  if (!call?.rights.decide) return refuse("not-found");
  const list = await findList(ctx.db, call.id);
  const { groupId } = call;
  if (list) await recordRead(ctx, { groupId, kind: "list.read", subject: list.id });
  return ok({
    call: headOf(call),
    reserveUntil: call.definition.rules.reserveValidUntil,
    list: list && {
      status: list.status,
      sha256: list.sha256,
      auditHead: list.auditHead,
      computedAt: list.computedAt,
      computation: shownComputation(list.computation),
    },
  });
}
