import type { Ctx, Tx } from "#app/platform/ports.ts";
import { loadDraft } from "./find-draft.server.ts";
import { holdDraft } from "./hold-draft.server.ts";
import { lastSnapshot } from "./last-version.server.ts";
import { moveProposal } from "./move.server.ts";
import { restoreVersion } from "./restore-version.server.ts";

/**
 * Ends the working copies of a call that were not handed in before the deadline: what was handed in
 * is evaluated, and the content of the copy is kept for its applicant to read.
 */
export async function leaveCopies(tx: Tx, ctx: Ctx, callId: string) {
  const open = await tx.proposal.findMany({
    where: { callId, reopenedAt: { not: null }, status: "SUBMITTED" },
    select: { id: true },
  });
  for (const { id } of open) {
    const held = await holdDraft(tx, id);
    const draft = await loadDraft(tx, id);
    const last = await lastSnapshot(tx, id);
    if (!held || !draft || !last) throw new Error(`proposal ${id} has no submission`);
    const files = draft.attachments.map(({ id: attachment, field, name, size, sha256 }) => ({
      id: attachment,
      field,
      name,
      size,
      sha256,
    }));
    const leftCopy = { answers: draft.answers, files } as object;
    const doneSections = await restoreVersion(tx, ctx, last.snapshot);
    const moved = await moveProposal(tx, ctx, held, "leaveCopy", {
      reopenedAt: null,
      doneSections,
      leftCopy,
    });
    if (!moved) throw new Error(`proposal ${id} moved while it was held`);
  }
}
