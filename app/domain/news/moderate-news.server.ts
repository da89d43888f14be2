import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { findStaffNews } from "./find-news.server.ts";
import { moveNews } from "./move-news.server.ts";

/** Tells who proposed the news what became of it; what staff wrote themselves tells nobody. */
async function tellAuthor(
  tx: Tx,
  ctx: Ctx,
  { id, projectId, authorId }: { id: string; projectId: string | null; authorId: string | null },
) {
  const author =
    projectId && authorId
      ? await tx.user.findUnique({
          where: { id: authorId, disabledAt: null },
          select: { email: true, locale: true },
        })
      : null;
  if (!author) return;
  await enqueue(tx, ctx, `mail.news-moderated:${id}:${ctx.secret(8)}`, {
    kind: "mail.news-moderated",
    to: author.email,
    locale: author.locale,
    newsId: id,
  });
}

/** Makes news public, written by staff or proposed by a promoter. */
export function publishNews(ctx: Ctx, { id }: { id: string }) {
  return ctx.transact(async (tx) => {
    const news = await findStaffNews(tx, ctx, id);
    if (!news) return refuse("not-found");
    const fields = { publishedAt: ctx.now(), moderatedById: ctx.actor.userId };
    if (!(await moveNews(tx, ctx, news, "publish", fields))) return refuse("news-over");
    await tellAuthor(tx, ctx, news);
    return ok({ id });
  });
}

/** Sends proposed news back to its promoter, with what is to be mended. */
export function returnNews(ctx: Ctx, { id, reason }: { id: string; reason: string }) {
  return ctx.transact(async (tx) => {
    const news = await findStaffNews(tx, ctx, id);
    if (!news) return refuse("not-found");
    const fields = { returnedWhy: reason, moderatedById: ctx.actor.userId };
    if (!(await moveNews(tx, ctx, news, "return", fields))) return refuse("news-over");
    await tellAuthor(tx, ctx, news);
    return ok({ id });
  });
}

/** Takes news back: its page is not there any more. */
export function withdrawNews(ctx: Ctx, { id }: { id: string }) {
  return ctx.transact(async (tx) => {
    const news = await findStaffNews(tx, ctx, id);
    if (!news) return refuse("not-found");
    const moved = await moveNews(tx, ctx, news, "withdraw");
    return moved ? ok({ id }) : refuse("news-over");
  });
}
