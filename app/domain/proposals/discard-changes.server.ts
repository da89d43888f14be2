import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { holdDraft } from "./hold-draft.server.ts";
import { lastSnapshot } from "./last-version.server.ts";
import { moveProposal } from "./move.server.ts";
import { restoreVersion } from "./restore-version.server.ts";

/** Ends the working copy: answers, files and marks are again those of the submitted version. */
export function discardChanges(ctx: Ctx, { id }: { id: string }) {
  return ctx.transact(async (tx) => {
    const held = await holdDraft(tx, id);
    if (!held) return refuse("not-found");
    const rights = await accessToProposal(tx, ctx, id);
    if (!rights.own) return refuse("not-found");
    if (!rights.writer) return refuse("may-not-edit");
    if (held.status === "SUBMITTED" && !held.reopenedAt) return ok({ id });
    const last = await lastSnapshot(tx, id);
    if (!rights.edit || !last) return refuse("nothing-to-discard");

    const doneSections = await restoreVersion(tx, ctx, last.snapshot);
    const fields = { reopenedAt: null, doneSections, changedAt: ctx.now() };
    const moved = await moveProposal(tx, ctx, held, "discardChanges", fields);
    return moved ? ok({ id }) : refuse("nothing-to-discard");
  });
}
