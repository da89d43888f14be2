import { accessToEnclosure } from "#app/domain/access/find-access.server.ts";
import { mayDownloadOfEvent } from "#app/domain/access/event-files.ts";
import { mayDownloadEvidence } from "#app/domain/access/period-files.ts";
import { mayDownloadOfStrategy } from "#app/domain/access/strategy-files.ts";
import { recordRead } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";

const ofProposal = {
  select: { proposalId: true, proposal: { select: { call: { select: { groupId: true } } } } },
} as const;

/** A file sent with a message or a complaint, or found when that was examined, for whoever may read what it was sent with. */
export async function openEnclosure(ctx: Ctx, { id }: { id: string }) {
  if (!isId(id)) return refuse("not-found");
  const enclosure = await ctx.db.enclosure.findUnique({
    where: { id },
    select: {
      name: true,
      message: ofProposal,
      complaint: ofProposal,
      note: { select: { complaint: ofProposal } },
      event: { select: { groupId: true, state: true } },
      strategy: { select: { groupId: true, state: true } },
      period: {
        select: { id: true, project: { select: { groupId: true, organisationId: true } } },
      },
      project: { select: { id: true, groupId: true, organisationId: true } },
      file: { select: { sha256: true, size: true, mime: true, scan: true } },
    },
  });
  if (!enclosure) return refuse("not-found");
  if (enclosure.event) {
    const may = mayDownloadOfEvent(ctx.actor, enclosure.event, enclosure.file);
    return may ? ok(fileOf(enclosure)) : refuse("not-found");
  }
  if (enclosure.strategy) {
    const may = mayDownloadOfStrategy(ctx.actor, enclosure.strategy, enclosure.file);
    return may ? ok(fileOf(enclosure)) : refuse("not-found");
  }
  if (enclosure.project) {
    const { id: subject, groupId } = enclosure.project;
    if (!mayDownloadEvidence(ctx.actor, enclosure.project, enclosure.file))
      return refuse("not-found");
    await recordRead(ctx, { groupId, kind: "project.read-file", subject });
    return ok(fileOf(enclosure));
  }
  if (enclosure.period) {
    const { id: subject, project } = enclosure.period;
    if (!mayDownloadEvidence(ctx.actor, project, enclosure.file)) return refuse("not-found");
    await recordRead(ctx, { groupId: project.groupId, kind: "period.read-file", subject });
    return ok(fileOf(enclosure));
  }
  const { download, isOfOthers } = await accessToEnclosure(ctx.db, ctx, enclosure);
  if (!download) return refuse("not-found");

  const { message, complaint, note } = enclosure;
  const of = message ?? complaint ?? note?.complaint;
  const groupId = of?.proposal.call.groupId ?? null;
  if (isOfOthers) await recordRead(ctx, { groupId, kind: "enclosure.read", subject: id });
  return ok(fileOf(enclosure));
}

const fileOf = ({
  name,
  file: { sha256, mime, size },
}: {
  name: string;
  file: { sha256: string; mime: string; size: bigint };
}) => ({ name, sha256, mime, size: Number(size) });
