import { mayDownloadEvidence } from "#app/domain/access/period-files.ts";
import { findProject } from "#app/domain/projects/find-project.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { dutiesOf } from "./duties.ts";
import { isSettled } from "./settled.ts";

/** Duties of publicity of a project with what was told of each, for whoever reads all of the project. */
export async function publicityPage(ctx: Pick<Ctx, "db" | "actor" | "now">, id: string) {
  const project = await findProject(ctx.db, ctx, id, "read");
  if (!project) return refuse("not-found");
  const told = await ctx.db.publicityItem.findMany({
    where: { projectId: id },
    select: {
      key: true,
      doneOn: true,
      note: true,
      link: true,
      seenAt: true,
      byId: true,
      seenById: true,
      enclosures: {
        orderBy: { position: "asc" },
        select: { id: true, name: true, file: { select: { size: true, scan: true } } },
      },
    },
  });
  const { rights, title, strategy, totalCents } = project;
  const reads = mayDownloadEvidence(ctx.actor, project, { scan: "CLEAN" });
  const keys = dutiesOf({
    totalCents: totalCents === null ? null : Number(totalCents),
    periodFrom: strategy.periodFrom,
  });
  return ok({
    id,
    title,
    manage: rights.manage,
    report: rights.report,
    isOwn: rights.own,
    duties: keys.map((key) => {
      const item = told.find((one) => one.key === key);
      return {
        key,
        doneOn: item?.doneOn?.toISOString().slice(0, 10) ?? null,
        note: item?.note ?? "",
        link: item?.link ?? "",
        isSeen: Boolean(item?.seenAt),
        isSettled: item !== undefined && isSettled(item),
        fileCount: item?.enclosures.length ?? 0,
        files: (reads ? (item?.enclosures ?? []) : []).map(({ file, ...one }) => ({
          ...one,
          size: Number(file.size),
          isWithheld: file.scan === "INFECTED" || file.scan === "DAMAGED",
        })),
      };
    }),
  });
}
