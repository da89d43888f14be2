import { enqueueAll, type KeyedTask } from "#app/domain/outbox/enqueue.server.ts";
import { isQuiet } from "#app/domain/outbox/quiet-hours.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import { dueOn } from "#app/domain/reports/lifecycle.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { annualReminderDay } from "./report-days.ts";

type Planner = Pick<Ctx, "db" | "now">;

/** The year whose report is due this year. */
const lastYear = (now: Date) => Number(vilniusDay(now).slice(0, 4)) - 1;

/** Strategies that were carried out in a year and whose report on it has not been sent. */
const awaited = (year: number) =>
  ({
    state: { in: ["IMPLEMENTED", "COMPLETED"] },
    periodFrom: { lte: year },
    periodTo: { gte: year },
    reports: { none: { year, state: "SENT" } },
  }) satisfies Prisma.StrategyWhereInput;

/** The strategies of the reader's groups whose report on last year is still to be sent, and by when. */
export async function annualReportsToRemind({ db, now }: Planner, actor: SignedIn) {
  const year = lastYear(now());
  const staffOf = actor.groups.filter(({ role }) => role === "STAFF").map(({ groupId }) => groupId);
  const strategies = await db.strategy.findMany({
    where: { ...awaited(year), groupId: { in: staffOf } },
    orderBy: [{ group: { slug: "asc" } }, { slug: "asc" }],
    select: {
      slug: true,
      title: true,
      titleEn: true,
      group: { select: { slug: true, name: true, nameEn: true, email: true } },
    },
  });
  return { year, dueOn: dueOn(year), strategies };
}

/**
 * Puts reminders of annual reports that are not sent into the outbox for the staff of their groups;
 * each person hears once a day of all. In quiet hours nothing is planned.
 */
export async function planAnnualReports({ db, now }: Planner): Promise<void> {
  if (isQuiet(now())) return;
  const year = lastYear(now());
  const today = vilniusDay(now());
  const day = annualReminderDay(dueOn(year), today);
  if (!day) return;
  const people = await db.user.findMany({
    where: {
      disabledAt: null,
      mailOptOuts: { none: { kind: "annualReport" } },
      memberships: {
        some: {
          role: "STAFF",
          group: { strategies: { some: awaited(year) } },
          OR: [{ until: null }, { until: { gte: new Date(today) } }],
        },
      },
    },
    select: { id: true, email: true, locale: true },
  });
  const tasks = people.map(({ id, email: to, locale }): KeyedTask => ({
    key: `annual-report:${id}:${day}`,
    task: { kind: "mail.annual-report-reminder", to, locale },
  }));
  if (tasks.length > 0) await enqueueAll(db, { now }, tasks);
}
