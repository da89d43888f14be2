import { brandOf } from "#app/domain/groups/brand.ts";
import { publicProjectPictures } from "#app/domain/pictures/public-pictures.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findProject, projectFacts } from "./find-project.server.ts";
import { type ProjectState, projectStates } from "./lifecycle.ts";
import { projectFigures } from "./project-figures.ts";
import { projectReached } from "./project-reached.server.ts";
import { publicName } from "./public-name.ts";

const pageSize = 30;

interface Asked {
  group: string | null;
  state: ProjectState | null;
  after: string | null;
}

export const publicProjectFilter = (query: URLSearchParams): Asked => ({
  group: query.get("group") || null,
  state: projectStates.find((state) => state === query.get("state")) ?? null,
  after: query.get("after"),
});

/** Projects with a public page, the last entered first; `next` is the cursor of the page after. */
export async function publicProjects(
  { db, now }: Pick<Ctx, "db" | "now">,
  { group, state, after }: Asked,
) {
  const rows = await db.project.findMany({
    where: {
      publishedAt: { not: null },
      ...(group && { group: { slug: group } }),
      ...(state && { state }),
      ...(after && isId(after) && { id: { lt: after } }),
    },
    orderBy: { id: "desc" },
    take: pageSize + 1,
    select: {
      id: true,
      state: true,
      title: true,
      titleEn: true,
      promoter: true,
      isPerson: true,
      publishedAt: true,
      firstPublicAt: true,
      externalNumber: true,
      contractedCents: true,
      grantCents: true,
      isExample: true,
      group: { select: { shortName: true } },
    },
  });
  const page = rows.slice(0, pageSize);
  const groups = await db.group.findMany({
    where: { projects: { some: { publishedAt: { not: null } } } },
    orderBy: { city: "asc" },
    select: { slug: true, shortName: true },
  });
  return {
    groups,
    projects: page.map((row) => ({
      id: row.id,
      state: row.state,
      title: { lt: row.title, en: row.titleEn || row.title },
      promoter: publicName(row, now()),
      externalNumber: row.externalNumber,
      supportCents: sum(row.contractedCents ?? row.grantCents),
      isExample: row.isExample,
      group: row.group.shortName,
    })),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

const sum = (cents: bigint | null) => (cents === null ? null : Number(cents));

/** A project as everybody reads it. */
export async function publicProject(ctx: Pick<Ctx, "db" | "actor" | "now">, id: string) {
  const project = await findProject(ctx.db, ctx, id, "visit");
  if (!project?.publishedAt) return refuse("not-found");
  const { promoterCode: _, ...facts } = projectFacts(project);
  return ok({
    ...facts,
    promoter: publicName(project, ctx.now()),
    brand: brandOf(project.group.letterhead, project.strategy),
    call: project.proposal?.call.number ?? null,
    figures: projectFigures.parse(project.figures),
    reached: await projectReached(ctx, id),
    pictures: await publicProjectPictures(ctx, id),
    manage: project.rights.manage,
  });
}
