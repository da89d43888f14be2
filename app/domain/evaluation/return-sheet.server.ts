import { record } from "#app/domain/audit/record.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { moveSheet } from "./move-sheet.server.ts";

export interface ReturnedSheet {
  assignmentId: string;
  reason: string;
}

/** Opens a locked sheet for its evaluator again, with the reason; what it said stays in the trail. */
export function returnSheet(ctx: Ctx, { assignmentId, reason }: ReturnedSheet) {
  return ctx.transact(async (tx) => {
    if (!isId(assignmentId)) return refuse("not-found");
    const assignment = await tx.assignment.findUnique({
      where: { id: assignmentId },
      select: {
        sheet: { select: { id: true, status: true, sha256: true, totalPoints: true } },
        proposal: {
          select: {
            id: true,
            status: true,
            callId: true,
            call: { select: { groupId: true } },
          },
        },
      },
    });
    if (!assignment?.sheet) return refuse("not-found");
    const { sheet, proposal } = assignment;
    const { groupId } = proposal.call;
    if (!(await accessToProposal(tx, ctx, proposal.id)).assign) return refuse("not-found");
    const callStatus = await lockCall(tx, proposal.callId, "shared");
    if (callStatus !== "EVALUATION" || proposal.status !== "ELIGIBLE")
      return refuse("scoring-closed");

    const moved = await moveSheet(tx, ctx, { ...sheet, groupId }, "return", {
      returnReason: reason,
    });
    if (!moved) return refuse("sheet-not-submitted");
    const handedIn = { sheetId: sheet.id, returnedAt: null };
    await tx.sheetVersion.updateMany({
      where: handedIn,
      data: { returnedAt: ctx.now(), returnedById: ctx.actor.userId, returnReason: reason },
    });
    await record(tx, ctx, {
      groupId,
      kind: "sheet.returned-content",
      subject: sheet.id,
      data: { reason, sha256: sheet.sha256, totalPoints: sheet.totalPoints },
    });
    return ok({ proposalId: proposal.id });
  });
}
