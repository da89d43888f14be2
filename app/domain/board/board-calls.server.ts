import { inForce } from "#app/domain/decisions/find-list.server.ts";
import { boardCalls } from "#app/domain/access/known-proposals.server.ts";
import type { Ctx } from "#app/platform/ports.ts";

const pageSize = 30;

/**
 * The calls whose list the actor may discuss or, as an observer, read once released; the last to
 * close first. `after` is the number of the last call of the page before.
 */
export async function listBoardCalls(ctx: Pick<Ctx, "db" | "actor">, after: string | null) {
  const { db, actor } = ctx;
  const where = boardCalls(actor);
  const last =
    after === null
      ? null
      : await db.call.findFirst({ where: { ...where, number: after }, select: { id: true } });
  const calls = await db.call.findMany({
    where,
    orderBy: [{ closesAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    ...(last && { cursor: last, skip: 1 }),
    select: {
      number: true,
      title: true,
      titleEn: true,
      status: true,
      closesAt: true,
      group: { select: { shortName: true } },
      lists: { where: inForce, orderBy: { n: "desc" }, take: 1, select: { status: true } },
    },
  });
  const page = calls.slice(0, pageSize);
  return {
    calls: page.map(({ title, titleEn, group, lists, ...call }) => ({
      ...call,
      title: { lt: title, en: titleEn },
      group: group.shortName,
      list: lists[0]?.status ?? null,
    })),
    next: calls.length > pageSize ? (page.at(-1)?.number ?? null) : null,
  };
}
