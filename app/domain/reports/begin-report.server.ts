import { record } from "#app/domain/audit/record.server.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { parseYear, type ReportAddress } from "./report-address.ts";
import { reportSections } from "./report-sections.ts";

/** Begins the report of a strategy on a year of its period that has come; there is one of a year. */
export function beginReport(ctx: Ctx, { group, slug, year: typed }: ReportAddress) {
  return ctx.transact(async (tx) => {
    const strategy = await tx.strategy.findFirst({
      where: { slug, group: { slug: group } },
      select: { id: true, groupId: true, periodFrom: true },
    });
    if (!strategy || !can(ctx.actor, "group:work", strategy)) return refuse("not-found");
    const year = parseYear(typed);
    const thisYear = Number(vilniusDay(ctx.now()).slice(0, 4));
    if (year === null || year < strategy.periodFrom || year > thisYear)
      return refuse("no-year-of-strategy");
    const { count } = await tx.annualReport.createMany({
      data: [
        {
          strategyId: strategy.id,
          year,
          sections: reportSections.parse({}),
          changedAt: ctx.now(),
        },
      ],
      skipDuplicates: true,
    });
    if (count > 0)
      await record(tx, ctx, {
        groupId: strategy.groupId,
        kind: "report.begin",
        subject: strategy.id,
        data: { year },
      });
    return ok({ year });
  });
}
