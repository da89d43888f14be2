import { projectRights } from "#app/domain/access/project-rights.ts";
import { can, isSignedIn } from "#app/domain/policy.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

const select = {
  id: true,
  groupId: true,
  projectId: true,
  state: true,
  title: true,
  titleEn: true,
  text: true,
  textEn: true,
  authorId: true,
  returnedWhy: true,
  publishedAt: true,
  changedAt: true,
  group: { select: { shortName: true } },
  project: { select: { id: true, title: true } },
} satisfies Prisma.NewsSelect;

type Asking = Pick<Ctx, "actor">;

/** The news for staff of its group; null for everybody else. */
export async function findStaffNews(tx: Pick<Tx, "news">, { actor }: Asking, id: string) {
  if (!isSignedIn(actor) || !isId(id)) return null;
  const news = await tx.news.findUnique({ where: { id }, select });
  return news && can(actor, "group:work", news) ? news : null;
}

/** The project for who may write news about it for its promoter; null for everybody else. */
export async function findOwnProject(tx: Pick<Tx, "project">, { actor }: Asking, id: string) {
  if (!isId(id)) return null;
  const project = await tx.project.findUnique({
    where: { id },
    select: { id: true, title: true, groupId: true, organisationId: true, publishedAt: true },
  });
  if (!project) return null;
  const { publishedAt, ...rest } = project;
  const facts = { ...project, isPublished: publishedAt !== null };
  return projectRights(actor, facts).report ? rest : null;
}

/** News that was proposed about a project, for who may write it. */
export async function findOwnNews(
  tx: Pick<Tx, "project" | "news">,
  asking: Asking,
  { id, news: newsId }: { id: string; news: string },
) {
  const project = await findOwnProject(tx, asking, id);
  if (!project || !isId(newsId)) return null;
  const news = await tx.news.findUnique({ where: { id: newsId, projectId: project.id }, select });
  return news && { ...news, project };
}
