import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { StrategyAddress } from "#app/domain/strategies/ledger-page.server.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { isStale, plannedFields, plannedOf } from "./timetable.server.ts";

/** A strategy whose timetable the actor may change. */
export async function findTimetable(
  tx: Tx | Ctx["db"],
  { actor }: Pick<Ctx, "actor">,
  { group, slug }: StrategyAddress,
) {
  const strategy = await tx.strategy.findFirst({
    where: { slug, group: { slug: group } },
    select: {
      id: true,
      groupId: true,
      slug: true,
      title: true,
      titleEn: true,
      timetableAt: true,
      group: { select: { slug: true, shortName: true } },
    },
  });
  return strategy && can(actor, "group:work", strategy) ? strategy : null;
}

/** The actions that a call can be planned for. */
async function actionsOf(db: Ctx["db"], strategyId: string) {
  return db.action.findMany({
    where: { objective: { goal: { strategyId } } },
    orderBy: [
      { objective: { goal: { position: "asc" } } },
      { objective: { position: "asc" } },
      { position: "asc" },
    ],
    select: { id: true, number: true, title: true },
  });
}

/** The timetable of a strategy with what was dropped, for its staff. */
export async function staffTimetable(ctx: Ctx, address: StrategyAddress) {
  const strategy = await findTimetable(ctx.db, ctx, address);
  if (!strategy) return refuse("not-found");
  const rows = await ctx.db.plannedCall.findMany({
    where: { action: { objective: { goal: { strategyId: strategy.id } } } },
    orderBy: [{ opensOn: "asc" }, { id: "asc" }],
    take: 500,
    select: { ...plannedFields, droppedAt: true, droppedWhy: true },
  });
  const { id: _, groupId: __, titleEn, title, timetableAt, ...rest } = strategy;
  return ok({
    ...rest,
    title: { lt: title, en: titleEn },
    refreshedAt: timetableAt,
    isStale: isStale(timetableAt, ctx.now()),
    isChanged: rows.some(({ changedAt }) => timetableAt === null || changedAt > timetableAt),
    actions: await actionsOf(ctx.db, strategy.id),
    planned: rows.map((row) => ({
      ...plannedOf(row),
      droppedAt: row.droppedAt,
      droppedWhy: row.droppedWhy,
    })),
  });
}

/** One planned call with the calls of its group that can have come of it, for staff. */
export async function staffPlanned(ctx: Ctx, { id, ...address }: StrategyAddress & { id: string }) {
  const strategy = await findTimetable(ctx.db, ctx, address);
  if (!strategy || !isId(id)) return refuse("not-found");
  const row = await ctx.db.plannedCall.findFirst({
    where: { id, action: { objective: { goal: { strategyId: strategy.id } } } },
    select: { ...plannedFields, actionId: true, droppedAt: true, droppedWhy: true },
  });
  if (!row) return refuse("not-found");
  const { actionId, droppedAt, droppedWhy, ...planned } = row;
  return ok({
    group: strategy.group,
    slug: strategy.slug,
    actions: await actionsOf(ctx.db, strategy.id),
    calls: await ctx.db.call.findMany({
      where: { actionId, OR: [{ planned: null }, { planned: { is: { id } } }] },
      orderBy: { number: "asc" },
      select: { number: true, title: true },
    }),
    planned: {
      ...plannedOf(planned),
      titleEn: planned.titleEn,
      noteEn: planned.noteEn,
      actionId,
      ownCall: planned.call?.number ?? null,
      droppedAt,
      droppedWhy,
    },
  });
}
