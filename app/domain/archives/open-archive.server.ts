import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { recordRead } from "#app/domain/audit/record.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { visibleArchives } from "./visible-archives.server.ts";

/**
 * The file of an archive, for whom it was made and while nothing in it is closed to them: a conflict
 * that was declared in between closes the whole.
 */
export async function openArchive(ctx: Ctx, { number, id }: { number: string; id: string }) {
  const { db, actor } = ctx;
  const call = await findStaffCall(db, ctx, number);
  if (!call || !isId(id)) return refuse("not-found");
  const found = await db.callArchive.findFirst({
    where: {
      id,
      callId: call.id,
      expiresAt: { gt: ctx.now() },
      ...visibleArchives(actor, call.rights.decide),
    },
    select: { kind: true, sha256: true, size: true, proposalIds: true },
  });
  if (!found?.sha256 || found.size === null) return refuse("not-found");
  const { kind, sha256, size, proposalIds } = found;
  const open = await db.proposal.count({
    where: { id: { in: proposalIds }, ...staffProposals(actor) },
  });
  if (open < proposalIds.length) return refuse("not-found");
  const { groupId } = call;
  const data = { what: kind, sha256 };
  await recordRead(ctx, { groupId, kind: "call.read-archive", subject: call.id, data });
  return ok({ number, kind, sha256, size: Number(size) });
}
