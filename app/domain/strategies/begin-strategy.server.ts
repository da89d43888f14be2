import { record } from "#app/domain/audit/record.server.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { BeginStrategyInput } from "./strategy-schema.ts";

/** The groups that the actor may begin a strategy for. */
export async function beginStrategyPage({ db, actor }: Pick<Ctx, "db" | "actor">) {
  const ids = actor.groups.flatMap(({ role, groupId }) => (role === "STAFF" ? groupId : []));
  return db.group.findMany({
    where: { id: { in: ids } },
    orderBy: { shortName: "asc" },
    select: { slug: true, shortName: true },
  });
}

/** Begins a strategy: drafted, seen by the staff of its group alone, and empty. A group has one of a period. */
export function beginStrategy(ctx: Ctx, { group: groupSlug, ...told }: BeginStrategyInput) {
  return ctx.transact(async (tx) => {
    const group = await tx.group.findUnique({ where: { slug: groupSlug }, select: { id: true } });
    if (!group || !can(ctx.actor, "group:work", { groupId: group.id })) return refuse("not-found");
    const slug = `${told.periodFrom}-${told.periodTo}`;
    const { count } = await tx.strategy.createMany({
      data: [{ ...told, groupId: group.id, slug, state: "DRAFTED" }],
      skipDuplicates: true,
    });
    if (count === 0) return refuse("strategy-of-period");
    const { id } = await tx.strategy.findUniqueOrThrow({
      where: { groupId_slug: { groupId: group.id, slug } },
      select: { id: true },
    });
    await record(tx, ctx, { groupId: group.id, kind: "strategy.begin", subject: id });
    return ok({ slug });
  });
}
