import type { Ctx } from "#app/platform/ports.ts";

/** The strategies of the groups whose staff the actor is, the newest first. */
export async function staffStrategies({ db, actor }: Pick<Ctx, "db" | "actor">) {
  const groupIds = actor.groups
    .filter(({ role }) => role === "STAFF")
    .map(({ groupId }) => groupId);
  const groups = await db.group.findMany({
    where: { id: { in: groupIds } },
    orderBy: { shortName: "asc" },
    select: {
      slug: true,
      shortName: true,
      strategies: {
        orderBy: { periodFrom: "desc" },
        select: {
          slug: true,
          title: true,
          titleEn: true,
          periodFrom: true,
          periodTo: true,
          state: true,
        },
      },
    },
  });
  return groups.map(({ strategies, ...group }) => ({
    ...group,
    strategies: strategies.map(({ title, titleEn, ...strategy }) => ({
      ...strategy,
      title: { lt: title, en: titleEn || title },
    })),
  }));
}
