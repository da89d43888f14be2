import { accessOfApplicant } from "#app/domain/access/find-access.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { holdDraft } from "#app/domain/proposals/hold-draft.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { roundsOf } from "./round.server.ts";
import { tellStaff } from "./tell.server.ts";

/** Asks for a later last day, once and for a reason; until staff grant it, the first one stands. */
export function askExtension(ctx: Ctx, { id, reason }: { id: string; reason: string }) {
  return ctx.transact(async (tx) => {
    const held = await holdDraft(tx, id);
    if (!held) return refuse("not-found");
    const rights = accessOfApplicant(ctx.actor, held, ctx.now());
    if (!rights.own) return refuse("not-found");
    const [round] = await roundsOf(tx, id);
    if (!round) return refuse("not-found");
    if (!rights.writer) return refuse("may-not-edit");
    if (round.state !== "ASKED") return refuse("clarification-ended");
    if (!rights.clarify) return refuse("clarification-over", { at: ctx.now().toISOString() });
    if (round.extensionAskedAt) return refuse("extension-asked");

    await tx.clarification.update({
      where: { id: round.id },
      data: {
        extensionReason: reason,
        extensionAskedAt: ctx.now(),
        extensionAskedById: ctx.actor.userId,
      },
    });
    const { groupId } = held;
    await record(tx, ctx, { groupId, kind: "clarification.extension-asked", subject: id });
    await tellStaff(tx, ctx, { clarificationId: round.id, groupId }, "extension-asked");
    return ok({ id });
  });
}
