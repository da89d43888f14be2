import { record } from "#app/domain/audit/record.server.ts";
import { next } from "#app/domain/lifecycle.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type NewsEvent, newsLifecycle } from "./lifecycle.ts";

type Standing = Pick<Prisma.NewsModel, "id" | "state" | "groupId">;

/** The one writer of `News.state`; false where the event is not possible (any more). */
export async function moveNews(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  { id, state, groupId }: Standing,
  event: NewsEvent,
  fields: Prisma.NewsUncheckedUpdateManyInput = {},
) {
  const to = next(newsLifecycle, state, event);
  if (!to) return false;

  const { count } = await tx.news.updateMany({
    where: { id, state },
    data: { ...fields, state: to, changedAt: ctx.now() },
  });
  if (count === 0) return false;

  await record(tx, ctx, { groupId, kind: `news.${event}`, subject: id });
  return true;
}
