import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { holdDraft } from "./hold-draft.server.ts";
import { moveProposal } from "./move.server.ts";

/**
 * Opens a working copy of what was handed in: until it is handed in again, the submitted version
 * counts. A second request finds it open.
 */
export function reopenProposal(ctx: Ctx, { id }: { id: string }) {
  return ctx.transact(async (tx) => {
    const held = await holdDraft(tx, id);
    if (!held) return refuse("not-found");
    const rights = await accessToProposal(tx, ctx, id);
    if (!rights.own) return refuse("not-found");
    if (!rights.writer) return refuse("may-not-edit");
    if (held.reopenedAt && rights.edit) return ok({ id });
    if (!rights.reopen) return refuse("cannot-reopen");
    const moved = await moveProposal(tx, ctx, held, "reopen", { reopenedAt: ctx.now() });
    return moved ? ok({ id }) : refuse("cannot-reopen");
  });
}
