import { isId } from "#app/domain/values/id.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { ProjectState } from "#app/domain/projects/lifecycle.ts";
import { awaited } from "./lifecycle.ts";

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** More than one page of work; the oldest come first, and what is done leaves the list. */
const most = 200;
const pageSize = 50;

/**
 * What waits in the monitoring of the viewer's groups: reports to check, reports that are late, and
 * a page of the projects that report or could; `next` is the cursor of the page after.
 */
export async function staffMonitoring({ db, actor, now }: Ctx, after: string | null = null) {
  const today = vilniusDay(now());
  const groupIds = actor.groups.filter(({ role }) => role === "STAFF").map((one) => one.groupId);
  const ofGroups = { project: { groupId: { in: groupIds } } };
  const reporting = {
    groupId: { in: groupIds },
    OR: [{ state: { in: ["CONTRACTED", "RUNNING"] as ProjectState[] } }, { periods: { some: {} } }],
  };
  const cursor =
    after !== null && isId(after)
      ? await db.project.findFirst({ where: { ...reporting, id: after }, select: { id: true } })
      : null;
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
        project: { ...ofGroups.project, state: { in: awaited } },
        state: { in: ["OPEN", "RETURNED"] },
        dueOn: { lt: new Date(today) },
      },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      take: most,
      select,
    }),
    db.project.findMany({
      where: reporting,
      orderBy: [{ title: "asc" }, { id: "asc" }],
      take: pageSize + 1,
      ...(cursor && { cursor, skip: 1 }),
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
    next: projects.length > pageSize ? (projects[pageSize - 1]?.id ?? null) : null,
    projects: projects.slice(0, pageSize).map(({ _count, periods, ...project }) => ({
      ...project,
      periods: _count.periods,
      indicators: _count.indicators,
      accepted: periods.length,
    })),
  };
}
