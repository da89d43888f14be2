import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** More than one page of work; the oldest come first. */
const most = 200;

/**
 * What waits in the monitoring of the viewer's groups: reports to check, reports that are late, and
 * the projects that report or could.
 */
export async function staffMonitoring({ db, actor, now }: Ctx) {
  const today = vilniusDay(now());
  const groupIds = actor.groups.filter(({ role }) => role === "STAFF").map((one) => one.groupId);
  const ofGroups = { project: { groupId: { in: groupIds } } };
  const select = {
    id: true,
    n: true,
    toDay: true,
    dueOn: true,
    submittedAt: true,
    state: true,
    project: { select: { id: true, title: true, promoter: true } },
  } as const;
  const [waiting, late, projects] = await Promise.all([
    db.monitoringPeriod.findMany({
      where: { ...ofGroups, state: "SUBMITTED" },
      orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      take: most,
      select,
    }),
    db.monitoringPeriod.findMany({
      where: {
        ...ofGroups,
        state: { in: ["OPEN", "RETURNED"] },
        dueOn: { lt: new Date(today) },
      },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      take: most,
      select,
    }),
    db.project.findMany({
      where: {
        groupId: { in: groupIds },
        OR: [{ state: { in: ["CONTRACTED", "RUNNING"] } }, { periods: { some: {} } }],
      },
      orderBy: [{ title: "asc" }, { id: "asc" }],
      take: most,
      select: {
        id: true,
        title: true,
        promoter: true,
        _count: { select: { periods: true, indicators: true } },
        periods: { where: { state: "ACCEPTED" }, select: { id: true } },
      },
    }),
  ]);
  const shown = (rows: typeof waiting) =>
    rows.map(({ toDay, dueOn, submittedAt, ...row }) => ({
      ...row,
      toDay: dayOf(toDay),
      dueOn: dayOf(dueOn),
      submittedOn: submittedAt ? vilniusDay(submittedAt) : null,
    }));
  return {
    waiting: shown(waiting),
    late: shown(late),
    projects: projects.map(({ _count, periods, ...project }) => ({
      ...project,
      periods: _count.periods,
      indicators: _count.indicators,
      accepted: periods.length,
    })),
  };
}
