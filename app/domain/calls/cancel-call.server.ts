import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { issueServiceLetter } from "#app/domain/letters/issue-service-letter.server.ts";
import { sentence } from "#app/domain/letters/wording.ts";
import { addEvent } from "#app/domain/proposals/add-event.server.ts";
import { next } from "#app/domain/lifecycle.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { Basis } from "./amend-call.server.ts";
import { callLifecycle } from "./lifecycle.ts";
import { lockCall } from "./lock-call.server.ts";
import { moveCall } from "./move.server.ts";
import { headOf } from "./staff-call-page.server.ts";
import { findStaffCall, type StaffCall } from "./staff-call.server.ts";
import { tellOf } from "./tell-of-call.server.ts";

/** Of what the public has never seen nothing is cancelled: a draft is deleted. */
const isPublic = ({ status }: Pick<StaffCall, "status">) => status !== "DRAFT";

/** Why a call cannot be cancelled by the actor now; null if it can. */
async function hindrance(tx: Tx | Ctx["db"], call: StaffCall) {
  if (!isPublic(call) || !next(callLifecycle, call.status, "cancel"))
    return refuse("call-not-cancellable");
  if (!call.rights.decide) return refuse("cancel-not-impartial");
  const decided = await tx.rankedList.count({
    where: { callId: call.id, status: { in: ["APPROVED", "RELEASED"] } },
  });
  return decided > 0 ? refuse("call-not-cancellable") : null;
}

/** A call as the page that cancels it shows it, with how many letters would go out. */
export async function cancelPage(ctx: Ctx, { number }: { number: string }) {
  const { db } = ctx;
  const call = await findStaffCall(db, ctx, number);
  if (!call) return refuse("not-found");
  const letters = await db.proposal.count({
    where: {
      callId: call.id,
      status: { notIn: ["DRAFT", "WITHDRAWN"] },
      ...staffProposals(ctx.actor),
    },
  });
  const refusal = await hindrance(db, call);
  return ok({ call: headOf(call), letters, refusal: refusal && refusal.error });
}

/**
 * Cancels a public call by a decision of the board: it takes and evaluates nothing any more. Its
 * reason stands on its page, every applicant who has handed in gets a numbered letter, and who
 * fills in a draft or follows the group is told.
 */
export function cancelCall(ctx: Ctx, { number, ...basis }: Basis & { number: string }) {
  return ctx.transact(async (tx) => {
    const before = await findStaffCall(tx, ctx, number);
    if (!before) return refuse("not-found");
    await tx.$queryRaw`
      SELECT 1 FROM "Proposal" WHERE "callId" = ${before.id}::uuid ORDER BY id FOR UPDATE`;
    await lockCall(tx, before.id, "alone");
    const call = await findStaffCall(tx, ctx, number);
    if (!call) return refuse("not-found");
    const refusal = await hindrance(tx, call);
    if (refusal) return refusal;

    const { reason, minutesNo } = basis;
    const moved = await moveCall(tx, ctx, call, "cancel", {}, { minutesNo });
    if (!moved) return refuse("call-not-cancellable");
    const { id } = await tx.amendment.create({
      data: { callId: call.id, at: ctx.now(), kind: "cancellation", ...basis },
    });
    const proposals = await tx.proposal.findMany({
      where: { callId: call.id, status: { not: "WITHDRAWN" } },
      orderBy: { number: "asc" },
      select: { id: true, status: true },
    });
    for (const { id: proposalId, status } of proposals) {
      await addEvent(tx, ctx, proposalId, { kind: "callCancelled" });
      if (status === "DRAFT") continue;
      const fields = { minutes: minutesNo, reason: sentence(reason) };
      const about = { proposalId, kind: "CANCELLATION", fields } as const;
      const letter = await issueServiceLetter(tx, ctx, about);
      if (!letter.ok) return letter;
    }
    await tellOf(tx, ctx, call.id, "cancelled", id);
    return ok({ letters: proposals.filter(({ status }) => status !== "DRAFT").length });
  });
}
