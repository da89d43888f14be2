import { projectRights } from "#app/domain/access/project-rights.ts";
import { awaited } from "#app/domain/monitoring/lifecycle.ts";
import { enqueueAll, type KeyedTask } from "#app/domain/outbox/enqueue.server.ts";
import { isQuiet } from "#app/domain/outbox/quiet-hours.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import { addDays } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { reportReminderDay } from "./report-days.ts";

type Planner = Pick<Ctx, "db" | "now">;

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** Periods whose report is not in, and whose last day is so near or so lately past that it is reminded of. */
const near = (now: Date) => {
  const today = vilniusDay(now);
  return {
    state: { in: ["OPEN", "RETURNED"] as ("OPEN" | "RETURNED")[] },
    dueOn: { gte: new Date(addDays(today, -2)), lte: new Date(addDays(today, 7)) },
  };
};

/** The reports that the reader may send and that are near their last day or just past it. */
export async function reportsToRemind({ db, now }: Planner, actor: SignedIn) {
  const organisationIds = actor.organisations.map((one) => one.organisationId);
  const periods = await db.monitoringPeriod.findMany({
    where: {
      ...near(now()),
      project: { organisationId: { in: organisationIds }, state: { in: awaited } },
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    select: {
      dueOn: true,
      project: {
        select: {
          groupId: true,
          organisationId: true,
          group: { select: { name: true, nameEn: true, email: true } },
        },
      },
    },
  });
  return periods
    .filter(({ project }) => projectRights(actor, { ...project, isPublished: false }).report)
    .map(({ dueOn, project }) => ({ dueOn: dayOf(dueOn), group: project.group }));
}

/**
 * Puts reminders of monitoring reports into the outbox for those who report for the promoter; each
 * person hears once a day of all reports. In quiet hours nothing is planned.
 */
export async function planMonitoring({ db, now }: Planner): Promise<void> {
  if (isQuiet(now())) return;
  const today = vilniusDay(now());
  const periods = await db.monitoringPeriod.findMany({
    where: { ...near(now()), project: { state: { in: awaited } } },
    select: { dueOn: true, project: { select: { organisationId: true } } },
  });
  const due = periods.flatMap(({ dueOn, project: { organisationId } }) => {
    const day = reportReminderDay(dayOf(dueOn), today);
    return day && organisationId ? [{ day, organisationId }] : [];
  });
  const day = due
    .map((one) => one.day)
    .toSorted()
    .at(-1);
  if (!day) return;
  const people = await db.user.findMany({
    where: {
      disabledAt: null,
      mailOptOuts: { none: { kind: "monitoring" } },
      organisations: {
        some: {
          organisationId: { in: due.map(({ organisationId }) => organisationId) },
          role: { in: ["EDITOR", "SIGNATORY", "OWNER"] },
          OR: [{ until: null }, { until: { gte: new Date(today) } }],
        },
      },
    },
    select: { id: true, email: true, locale: true },
  });
  const tasks = people.map(({ id, email: to, locale }): KeyedTask => ({
    key: `monitoring:${id}:${day}`,
    task: { kind: "mail.monitoring-reminder", to, locale },
  }));
  if (tasks.length > 0) await enqueueAll(db, { now }, tasks);
}
