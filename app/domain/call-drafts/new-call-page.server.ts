import { leftOfActions } from "#app/domain/calls/left-of-action.server.ts";
import { refuse, ok } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";

const MOST_COPIED = 40;

/** The groups whose staff the actor is, with their actions and what is left of each, and calls to copy. */
export async function newCallPage({ db, actor, now }: Ctx) {
  const ids = actor.groups.filter(({ role }) => role === "STAFF").map(({ groupId }) => groupId);
  if (ids.length === 0) return refuse("not-found");
  const groups = await db.group.findMany({
    where: { id: { in: ids } },
    orderBy: { shortName: "asc" },
    select: {
      id: true,
      shortName: true,
      strategies: {
        orderBy: { periodFrom: "desc" },
        select: {
          goals: {
            orderBy: { position: "asc" },
            select: {
              objectives: {
                orderBy: { position: "asc" },
                select: {
                  actions: {
                    orderBy: { position: "asc" },
                    select: { id: true, number: true, title: true },
                  },
                },
              },
            },
          },
        },
      },
      calls: {
        orderBy: { closesAt: "desc" },
        take: MOST_COPIED,
        select: { number: true, title: true, titleEn: true },
      },
    },
  });
  const actionsOf = ({ strategies }: (typeof groups)[number]) =>
    strategies
      .flatMap(({ goals }) => goals)
      .flatMap(({ objectives }) => objectives)
      .flatMap(({ actions }) => actions);
  const left = await leftOfActions(
    db,
    groups.flatMap(actionsOf).map(({ id }) => id),
    now(),
  );
  return ok({
    groups: groups.map((group) => ({
      name: group.shortName,
      actions: actionsOf(group).map((action) => ({
        ...action,
        leftCents: left.get(action.id) ?? null,
      })),
      calls: group.calls.map(({ number, title, titleEn }) => ({
        number,
        title: { lt: title, en: titleEn || title },
      })),
    })),
  });
}
