import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { fieldsOf } from "#app/domain/calls/definition.ts";
import { accessOfApplicant } from "#app/domain/access/find-access.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { isBeingFilled, isWork } from "./filling.ts";
import type { HeldProposal } from "./hold-draft.server.ts";

export const MEGABYTE = 1024 * 1024;

/** The place for files that a proposal has under the name of a field, with what is in it. */
export async function slotOf(db: Ctx["db"] | Tx, proposal: HeldProposal, key: string) {
  const { form, rules } = await definitionOf(db, proposal.callVersionId);
  const field = fieldsOf(form).find((one) => one.key === key);
  if (field?.kind !== "file") return null;
  if (proposal.status === "CLARIFICATION" && !proposal.unlocked.includes(key)) return null;

  const attachments = await db.attachment.findMany({
    where: { proposalId: proposal.id, removedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      field: true,
      position: true,
      sha256: true,
      file: { select: { size: true } },
    },
  });
  const inField = attachments.filter((one) => one.field === key);
  return {
    field,
    section: form.sections.find(({ fields }) => fields.includes(field))?.key ?? "",
    totalBytes: rules.totalMegabytes * MEGABYTE,
    usedBytes: attachments.reduce((sum, { file }) => sum + Number(file.size), 0),
    files: inField.map(({ file, ...one }) => ({ ...one, size: Number(file.size) })),
  };
}
export type Slot = NonNullable<Awaited<ReturnType<typeof slotOf>>>;

/** Whether the files of a proposal may be changed by the actor now. */
export function mayChangeFiles(ctx: Ctx, proposal: HeldProposal | null) {
  if (!proposal) return refuse("not-found");
  const rights = accessOfApplicant(ctx.actor, proposal, ctx.now());
  if (!rights.own) return refuse("not-found");
  if (!rights.writer) return refuse("may-not-edit");
  if (rights.clarify) return ok(proposal);
  if (!isWork(proposal)) return refuse("already-submitted");
  if (!isBeingFilled({ ...proposal, status: proposal.callStatus }, ctx.now()))
    return refuse("call-closed");
  return rights.edit ? ok(proposal) : refuse("not-found");
}

/** Whether one more file of `size` fits, in the place of `replaces` if that is named. */
export function roomFor(
  { field, files, totalBytes, usedBytes }: Slot,
  size: number,
  replaces = "",
) {
  const old = files.find(({ id }) => id === replaces);
  const count = files.length - (old ? 1 : 0);
  if (count >= field.maxFiles) return refuse("too-many-files");
  if (usedBytes - (old?.size ?? 0) + size > totalBytes) return refuse("files-too-large-together");
  return ok(old ?? null);
}
