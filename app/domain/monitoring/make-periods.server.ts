import { record } from "#app/domain/audit/record.server.ts";
import { settingsOf } from "#app/domain/groups/settings.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { addDays } from "#app/domain/values/date.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findMonitored } from "./find-project.server.ts";
import { periodsOf, type Rhythm } from "./periods.ts";

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/**
 * Makes the periods in which a project with a contract reports, from its first to its last day; after
 * the last one that is there already, where its end was moved.
 */
export function makePeriods(ctx: Ctx, { id, months }: { id: string; months: Rhythm }) {
  return ctx.transact(async (tx) => {
    const project = await findMonitored(tx, ctx, id);
    if (!project?.rights.manage) return refuse("not-found");
    await tx.$queryRaw`SELECT 1 FROM "Project" WHERE id = ${id}::uuid FOR UPDATE`;
    const { startsOn, endsOn, groupId } = project;
    if (!startsOn || !endsOn) return refuse("monitoring-no-days");
    const { settings } = await tx.group.findUniqueOrThrow({
      where: { id: groupId },
      select: { settings: true },
    });
    const last = await tx.monitoringPeriod.findFirst({
      where: { projectId: id },
      orderBy: { n: "desc" },
      select: { n: true, toDay: true },
    });
    const dueDays = settingsOf(settings).monitoringDays.value;
    const from = last ? addDays(dayOf(last.toDay), 1) : dayOf(startsOn);
    const added = periodsOf({ startsOn: from, endsOn: dayOf(endsOn), months, dueDays });
    if (added.length === 0) return refuse("monitoring-no-more");
    await tx.monitoringPeriod.createMany({
      data: added.map(({ fromDay, toDay, dueOn }, index) => ({
        projectId: id,
        n: (last?.n ?? 0) + index + 1,
        fromDay: new Date(fromDay),
        toDay: new Date(toDay),
        dueOn: new Date(dueOn),
      })),
    });
    await record(tx, ctx, {
      groupId,
      kind: "project.periods",
      subject: id,
      data: { n: added.length },
    });
    return ok({ n: added.length });
  });
}
