import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findOwnNews, findOwnProject, findStaffNews } from "./find-news.server.ts";

const pageSize = 50;

const ownGroups = ({ actor }: Pick<Ctx, "actor">) =>
  actor.groups.filter(({ role }) => role === "STAFF").map(({ groupId }) => groupId);

/** News of the groups of which the actor is staff, the last changed first. */
export async function staffNews(ctx: Pick<Ctx, "db" | "actor">, after: string | null) {
  const where = { groupId: { in: ownGroups(ctx) } };
  const cursor =
    after !== null && isId(after)
      ? await ctx.db.news.findFirst({ where: { ...where, id: after }, select: { id: true } })
      : null;
  const rows = await ctx.db.news.findMany({
    where,
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    ...(cursor && { cursor, skip: 1 }),
    select: {
      id: true,
      state: true,
      title: true,
      changedAt: true,
      publishedAt: true,
      group: { select: { shortName: true } },
      project: { select: { title: true } },
    },
  });
  const page = rows.slice(0, pageSize);
  return {
    news: page.map(({ group, project, ...row }) => ({
      ...row,
      group: group.shortName,
      project: project?.title ?? null,
    })),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

/** Groups for which the actor may write news. */
export const newsGroups = (ctx: Pick<Ctx, "db" | "actor">) =>
  ctx.db.group.findMany({
    where: { id: { in: ownGroups(ctx) } },
    orderBy: { shortName: "asc" },
    select: { id: true, shortName: true },
  });

/** One piece of news for staff of its group. */
export async function staffNewsPage(ctx: Pick<Ctx, "db" | "actor">, { id }: { id: string }) {
  const news = await findStaffNews(ctx.db, ctx, id);
  return news ? ok(news) : refuse("not-found");
}

/** What was proposed about a project, for who may write news of it; the last first. */
export async function projectNews(ctx: Pick<Ctx, "db" | "actor">, { id }: { id: string }) {
  const project = await findOwnProject(ctx.db, ctx, id);
  if (!project) return refuse("not-found");
  const news = await ctx.db.news.findMany({
    where: { projectId: project.id },
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    take: 100,
    select: { id: true, state: true, title: true, changedAt: true },
  });
  return ok({ project: { id: project.id, title: project.title }, news });
}

/** One piece of news that was proposed, for who may write it. */
export async function ownNewsPage(
  ctx: Pick<Ctx, "db" | "actor">,
  place: { id: string; news: string },
) {
  const news = await findOwnNews(ctx.db, ctx, place);
  if (!news) return refuse("not-found");
  const { state, title, titleEn, text, textEn, returnedWhy, project } = news;
  return ok({
    id: news.id,
    state,
    title,
    titleEn,
    text,
    textEn,
    returnedWhy: state === "RETURNED" ? returnedWhy : "",
    project: { id: project.id, title: project.title },
  });
}
