import { accessToFile } from "#app/domain/access/find-access.server.ts";
import { recordRead } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";

/**
 * A file for whoever may read it: members of the organisation; once the proposal is handed in, the
 * group's impartial staff, and evaluators and the board as far as they have declared no conflict.
 * All but the members wait while it is being scanned.
 */
export async function openAttachment(ctx: Ctx, { id }: { id: string }) {
  if (!isId(id)) return refuse("not-found");
  const attachment = await ctx.db.attachment.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      proposalId: true,
      proposal: { select: { organisationId: true, call: { select: { groupId: true } } } },
      removedAt: true,
      file: { select: { sha256: true, size: true, mime: true, scan: true } },
    },
  });
  if (!attachment) return refuse("not-found");
  const { download } = await accessToFile(ctx.db, ctx, attachment);
  if (!download) return refuse("not-found");

  const { organisationId, call } = attachment.proposal;
  const isOwn = ctx.actor.organisations.some((own) => own.organisationId === organisationId);
  if (!isOwn && attachment.file.scan === "PENDING") return refuse("file-being-scanned");
  if (!isOwn)
    await recordRead(ctx, { groupId: call.groupId, kind: "attachment.read", subject: id });
  const { sha256, mime, size } = attachment.file;
  return ok({ name: attachment.name, sha256, mime, size: Number(size) });
}
