import { record } from "#app/domain/audit/record.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findDraftCall } from "./find-draft-call.server.ts";

/** Gives up a call that nobody else knows of, or the prepared changes of a published one. */
export function dropDraft(ctx: Ctx, { number }: { number: string }) {
  return ctx.transact(async (tx) => {
    const found = await findDraftCall(tx, ctx, number);
    if (!found) return refuse("not-found");
    await lockCall(tx, found.id, "alone");
    const draft = await findDraftCall(tx, ctx, number);
    if (!draft) return refuse("not-found");
    if (draft.status === "PLANNED") return refuse("number-known");
    const { id, groupId, versionId, published } = draft;
    await record(tx, ctx, {
      groupId,
      kind: published ? "call.drop-change" : "call.drop",
      subject: id,
      data: { number },
    });
    await tx.testProposal.deleteMany({ where: { callId: id } });
    await tx.callTemplate.deleteMany({ where: { versionId } });
    await tx.callVersion.delete({ where: { id: versionId } });
    if (!published) await tx.call.delete({ where: { id } });
    return ok({ isGone: published === null });
  });
}
