import type { TaskOf } from "#app/domain/outbox/task.ts";
import { belongsTo, can } from "#app/domain/policy.ts";
import { newsModeratedMail } from "#emails/news-moderated.ts";
import { readerOf } from "./reader.server.ts";
import type { TaskContext } from "./task-context.ts";

const find = ({ db }: Pick<TaskContext, "db">, id: string) =>
  db.news.findUnique({
    where: { id },
    select: {
      id: true,
      state: true,
      title: true,
      titleEn: true,
      groupId: true,
      projectId: true,
      project: { select: { organisationId: true } },
      group: { select: { name: true, nameEn: true, email: true } },
    },
  });
type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

const partsOf = ({ title, titleEn, group }: Found, locale: "lt" | "en") => ({
  locale,
  title: locale === "lt" ? title : titleEn || title,
  group: locale === "lt" ? group.name : group.nameEn,
});

/** To staff of the group, while the news waits for them. */
export async function mailNewsProposed(
  context: TaskContext,
  { to, locale, newsId }: TaskOf<"mail.news-proposed">,
  key: string,
) {
  const news = await find(context, newsId);
  const actor = await readerOf(context, to);
  if (!news || news.state !== "PROPOSED" || !actor || !can(actor, "group:work", news)) return;
  const url = `${context.origin}/staff/news/${newsId}`;
  const mail = newsModeratedMail({ ...partsOf(news, locale), what: "proposed", url });
  await context.mailer.send(key, { to, ...mail });
}

/** To who proposed it, while they are of the organisation of the project. */
export async function mailNewsModerated(
  context: TaskContext,
  { to, locale, newsId }: TaskOf<"mail.news-moderated">,
  key: string,
) {
  const news = await find(context, newsId);
  const actor = await readerOf(context, to);
  const organisationId = news?.project?.organisationId;
  if (!news || !actor || !organisationId || !belongsTo(actor, { organisationId })) return;
  if (news.state !== "PUBLISHED" && news.state !== "RETURNED") return;
  const isPublished = news.state === "PUBLISHED";
  const url = isPublished
    ? `${context.origin}/news/${newsId}`
    : `${context.origin}/my/projects/${news.projectId}/news/${newsId}`;
  const mail = newsModeratedMail({
    ...partsOf(news, locale),
    what: isPublished ? "published" : "returned",
    url,
  });
  await context.mailer.send(key, { to, ...mail, replyTo: news.group.email || undefined });
}
