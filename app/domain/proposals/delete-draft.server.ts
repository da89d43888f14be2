import { record } from "#app/domain/audit/record.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { holdDraft } from "./hold-draft.server.ts";

interface Doomed {
  id: string;
  groupId: string;
}

/**
 * Deletes a proposal that was never submitted, with its answers, attachments and messages; false where it has
 * been submitted or held since. Its files go afterwards (release-files.server.ts).
 */
export async function deleteDraft(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  { id, groupId }: Doomed,
  reason: "expired" | "account-erased",
): Promise<boolean> {
  await holdDraft(tx, id);
  const never = { id, number: null, holdReason: null, submissions: { none: {} } };
  if ((await tx.proposal.count({ where: never })) === 0) return false;
  await tx.attachment.deleteMany({ where: { proposalId: id } });
  await tx.message.deleteMany({ where: { proposalId: id } });
  await tx.proposalEvent.deleteMany({ where: { proposalId: id } });
  await tx.proposal.delete({ where: { id }, select: { id: true } });
  await record(tx, ctx, { groupId, kind: "proposal.draft-deleted", subject: id, data: { reason } });
  return true;
}
