import { record } from "#app/domain/audit/record.server.ts";
import { enqueueAll } from "#app/domain/outbox/enqueue.server.ts";
import { can, isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { findOwnNews, findOwnProject, findStaffNews } from "./find-news.server.ts";
import { moveNews } from "./move-news.server.ts";
import type { NewsInput } from "./news-schema.ts";

/** News of one's group; nobody sees it before it is published. */
export function addNews(ctx: Ctx, { group: groupId, ...input }: NewsInput & { group: string }) {
  return ctx.transact(async (tx) => {
    const { actor } = ctx;
    if (!isSignedIn(actor) || !can(actor, "group:work", { groupId })) return refuse("not-found");
    const { id } = await tx.news.create({
      data: { ...input, groupId, authorId: actor.userId, changedAt: ctx.now() },
      select: { id: true },
    });
    await record(tx, ctx, { groupId, kind: "news.add", subject: id });
    return ok({ id });
  });
}

/** Makes news better: what is published shows the new words at once. */
export function changeNews(ctx: Ctx, { id, ...input }: NewsInput & { id: string }) {
  return ctx.transact(async (tx) => {
    const news = await findStaffNews(tx, ctx, id);
    if (!news) return refuse("not-found");
    if (news.state === "WITHDRAWN" || news.state === "RETURNED") return refuse("news-over");
    await tx.news.update({ where: { id }, data: { ...input, changedAt: ctx.now() } });
    await record(tx, ctx, { groupId: news.groupId, kind: "news.change", subject: id });
    return ok({ id });
  });
}

/** Tells staff in force of the group that news waits for them. */
async function tellStaff(tx: Tx, ctx: Ctx, groupId: string, newsId: string) {
  const today = new Date(vilniusDay(ctx.now()));
  const staff = await tx.groupMember.findMany({
    where: {
      groupId,
      role: "STAFF",
      OR: [{ until: null }, { until: { gte: today } }],
      user: { disabledAt: null },
    },
    select: { user: { select: { id: true, email: true, locale: true } } },
  });
  const occasion = ctx.secret(8);
  await enqueueAll(
    tx,
    ctx,
    staff.map(({ user }) => ({
      key: `mail.news-proposed:${newsId}:${user.id}:${occasion}`,
      task: { kind: "mail.news-proposed", to: user.email, locale: user.locale, newsId },
    })),
  );
}

/** Proposes news about a project of one's organisation; staff of the group publish it or send it back. */
export function proposeNews(ctx: Ctx, { id, ...input }: NewsInput & { id: string }) {
  return ctx.transact(async (tx) => {
    const project = await findOwnProject(tx, ctx, id);
    if (!project) return refuse("not-found");
    const { groupId } = project;
    const waiting = await tx.news.count({ where: { projectId: project.id, state: "PROPOSED" } });
    if (waiting >= 10) return refuse("news-many-wait");
    const { id: newsId } = await tx.news.create({
      data: {
        ...input,
        groupId,
        projectId: project.id,
        state: "PROPOSED",
        authorId: ctx.actor.userId,
        changedAt: ctx.now(),
      },
      select: { id: true },
    });
    await record(tx, ctx, { groupId, kind: "news.add", subject: newsId });
    await tellStaff(tx, ctx, groupId, newsId);
    return ok({ id: newsId });
  });
}

/** Proposes news again that came back, with other words. */
export function proposeAgain(
  ctx: Ctx,
  { id, news: newsId, ...input }: NewsInput & { id: string; news: string },
) {
  return ctx.transact(async (tx) => {
    const news = await findOwnNews(tx, ctx, { id, news: newsId });
    if (!news) return refuse("not-found");
    const fields = { ...input, authorId: ctx.actor.userId };
    if (!(await moveNews(tx, ctx, news, "propose", fields))) return refuse("news-over");
    await tellStaff(tx, ctx, news.groupId, news.id);
    return ok({ id: news.id });
  });
}
