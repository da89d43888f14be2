import { ok } from "#app/domain/result.ts";
import { findStrategy } from "#app/domain/strategies/queries.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { reportedRows } from "./totals.server.ts";
import { counterTotals, reportCounters, totalsBy } from "./totals.ts";

/**
 * The indicators of a strategy beside what projects with a public page reported, by year: per
 * indicator of the strategy, per counter, per code of the fund and per action.
 */
export async function strategyIndicators(
  ctx: Pick<Ctx, "db">,
  { group, slug }: { group: string; slug: string },
) {
  const found = await findStrategy(ctx, group, slug);
  if (!found.ok) return found;
  const { id: strategyId, title, goals, indicators, brand, ...strategy } = found.value;
  const rows = await reportedRows(ctx.db, { strategyId, onlyPublic: true });
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((one, other) => one - other);
  const named = await ctx.db.project.findMany({
    where: {
      id: { in: [...new Set(rows.map(({ projectId }) => projectId))] },
      publishedAt: { not: null },
    },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    select: { id: true, actionId: true, title: true },
  });
  const byYear = (of: typeof rows) =>
    years.map((year) =>
      of.filter((row) => row.year === year).reduce((sum, { value }) => sum + value, 0),
    );
  const reached = totalsBy(rows, ({ indicatorId }) => indicatorId);
  const totals = counterTotals(rows);
  const codes = [...totalsBy(rows, ({ code }) => code)];
  const actions = goals
    .flatMap(({ objectives }) => objectives.flatMap((one) => one.actions))
    .flatMap(({ id, number, title: name }) => {
      const of = rows.filter(({ actionId }) => actionId === id);
      if (of.length === 0) return [];
      const projects = named.filter(({ actionId }) => actionId === id);
      return [{ id, number, title: name, totals: counterTotals(of), projects }];
    });
  return ok({
    title,
    slug,
    brand,
    group: { slug: strategy.group.slug, shortName: strategy.group.shortName },
    years,
    projects: named.length,
    /** Of those whose project is of no action. */
    elsewhere: named.filter(({ actionId }) => actionId === null),
    indicators: indicators.map((one) => ({ ...one, reached: reached.get(one.id) ?? null })),
    counters: reportCounters
      .filter((counter) => totals[counter] > 0)
      .map((counter) => ({
        counter,
        total: totals[counter],
        byYear: byYear(rows.filter((row) => row.counter === counter)),
      })),
    codes: codes.map(([code, total]) => ({
      code,
      total,
      byYear: byYear(rows.filter((row) => row.code === code)),
    })),
    actions,
  });
}
