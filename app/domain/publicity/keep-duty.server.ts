import { record } from "#app/domain/audit/record.server.ts";
import { enclose } from "#app/domain/enclosures/enclose.server.ts";
import type { EnclosedFile } from "#app/domain/enclosures/enclosed-file.ts";
import { findProject, lockProject } from "#app/domain/projects/find-project.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type Duty, isDuty } from "./duties.ts";
import type { DutyInput } from "./duty-schema.ts";
import { isSettled } from "./settled.ts";

const mostFiles = 10;

/** Who tells: the promoter, or the staff of the group for it. */
type Teller = "report" | "manage";

/** Whether the actor may tell of a duty: asked before files are read. */
export async function mayKeepDuty(
  ctx: Pick<Ctx, "db" | "actor" | "now">,
  { id, duty, as }: { id: string; duty: string; as: Teller },
) {
  const project = await findProject(ctx.db, ctx, id, as);
  return project && isDuty(duty) ? ok(duty) : refuse("not-found");
}

/**
 * Tells that a duty was kept, with files that show it. What the promoter tells waits until staff have
 * seen it; what staff tell themselves does not.
 */
export function keepDuty(
  ctx: Ctx,
  {
    id,
    duty: key,
    as,
    files,
    ...input
  }: DutyInput & { id: string; duty: Duty; as: Teller; files: readonly EnclosedFile[] },
) {
  return ctx.transact(async (tx) => {
    const project = await lockProject(tx, ctx, id, as);
    if (!project) return refuse("not-found");
    const at = ctx.now();
    if (input.doneOn > vilniusDay(at)) return refuse("publicity-later");
    const byId = ctx.actor.userId;
    const seen =
      as === "manage" ? { seenAt: at, seenById: byId } : { seenAt: null, seenById: null };
    const told = { ...input, doneOn: new Date(input.doneOn), byId, at, ...seen };
    await tx.publicityItem.upsert({
      where: { projectId_key: { projectId: id, key } },
      create: { projectId: id, key, ...told },
      update: told,
      select: { key: true },
    });
    const of = { projectId: id, dutyKey: key };
    const before = await tx.enclosure.count({ where: of });
    if (before + files.length > mostFiles) return refuse("too-many-files");
    const refused = await enclose(tx, ctx, of, files, before);
    if (refused) return refused;
    const { groupId } = project;
    await record(tx, ctx, { groupId, kind: "project.publicity", subject: id, data: { key } });
    return ok(null);
  });
}

/** Staff have seen what the promoter told of a duty. */
export function seeDuty(ctx: Ctx, { id, duty }: { id: string; duty: string }) {
  return ctx.transact(async (tx) => {
    const project = await lockProject(tx, ctx, id, "manage");
    if (!project || !isDuty(duty)) return refuse("not-found");
    const { count } = await tx.publicityItem.updateMany({
      where: { projectId: id, key: duty, doneOn: { not: null }, seenAt: null },
      data: { seenAt: ctx.now(), seenById: ctx.actor.userId },
    });
    if (count === 0) return refuse("changed-meanwhile");
    const { groupId } = project;
    const data = { key: duty };
    await record(tx, ctx, { groupId, kind: "project.publicity-seen", subject: id, data });
    return ok(null);
  });
}

/** Takes a file of a duty away, as long as nobody else has confirmed what it shows. */
export function removeEvidence(
  ctx: Ctx,
  { id, duty, as, file }: { id: string; duty: Duty; as: Teller; file: string },
) {
  return ctx.transact(async (tx) => {
    const project = await lockProject(tx, ctx, id, as);
    if (!project || !isId(file)) return refuse("not-found");
    const item = await tx.publicityItem.findUnique({
      where: { projectId_key: { projectId: id, key: duty } },
      select: { byId: true, seenAt: true, seenById: true },
    });
    if (!item) return refuse("not-found");
    if (isSettled(item)) return refuse("publicity-settled");
    const of = { projectId: id, dutyKey: duty };
    const { count } = await tx.enclosure.deleteMany({ where: { ...of, id: file } });
    if (count === 0) return refuse("not-found");
    const { groupId } = project;
    const data = { key: duty };
    await record(tx, ctx, { groupId, kind: "project.publicity-file-removed", subject: id, data });
    return ok(null);
  });
}
