import { reportedRows } from "#app/domain/monitoring/totals.server.ts";
import { type ReportedRow, reportCounters } from "#app/domain/monitoring/totals.ts";
import { eventCounts } from "#app/domain/events/counts.server.ts";
import { strategyLedger } from "#app/domain/strategies/ledger.server.ts";
import type { Step } from "#app/domain/strategies/ledger.ts";
import { endOfDay, vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { gatherCalls } from "./gather-calls.server.ts";
import { gatherMeetings } from "./gather-meetings.server.ts";
import { gatherProjects } from "./gather-projects.server.ts";
import { countProjects } from "./project-course.ts";
import { type ReportModel, reportModel } from "./report-model.ts";
import type { ReportSections } from "./report-sections.ts";

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/**
 * All that the annual report on a strategy says of a year, from the rows of its calls, projects,
 * periods, events and meetings: only what everybody may know. Sums and states are those of the end
 * of the year, or of now where it is not over. The caller has asked for the right to write reports.
 */
export async function gatherReport(
  ctx: Pick<Ctx, "db" | "now">,
  { strategyId, year, sections }: { strategyId: string; year: number; sections: ReportSections },
): Promise<ReportModel> {
  const { db, now } = ctx;
  const strategy = await db.strategy.findUniqueOrThrow({
    where: { id: strategyId },
    include: {
      group: { select: { id: true, slug: true, name: true, shortName: true } },
      funding: { orderBy: { position: "asc" } },
      indicators: { orderBy: { position: "asc" } },
      acts: { where: { date: within(year) }, orderBy: [{ date: "asc" }, { position: "asc" }] },
      versions: {
        where: { n: { gt: 1 }, inForceAt: { not: null }, approvedOn: within(year) },
        orderBy: { n: "asc" },
      },
    },
  });
  // The last instant of the year: its end is the first of the next.
  const yearEnd = new Date(endOfDay(`${year}-12-31`).getTime() - 1);
  const asOf = yearEnd < now() ? yearEnd : now();
  const groupId = strategy.group.id;
  const of = { strategyId, groupId, year, asOf };

  const ledger = await strategyLedger(ctx, strategyId, "public", asOf);
  const projects = await gatherProjects(ctx, of);
  const rows = (
    await reportedRows(db, { strategyId, onlyPublic: true, to: `${year}-12-31` })
  ).toSorted((one, other) => one.year - other.year);
  const events = await eventCounts(db, {
    groupId,
    OR: [{ strategyId }, { strategyId: null }],
    year,
  });
  const years = yearsUpTo(
    year,
    projects.courses.map(({ selectedIn }) => selectedIn),
  );

  return reportModel.parse({
    version: 1,
    year,
    madeAt: now().toISOString(),
    group: {
      slug: strategy.group.slug,
      name: strategy.group.name,
      shortName: strategy.group.shortName,
    },
    strategy: {
      slug: strategy.slug,
      title: { lt: strategy.title, en: strategy.titleEn || strategy.title },
      from: strategy.periodFrom,
      to: strategy.periodTo,
    },
    sections,
    hasExamples: projects.hasExamples,
    funding: strategy.funding.map(({ name, nameEn, cents }) => ({
      name: { lt: name, en: nameEn },
      cents: Number(cents),
    })),
    actions: ledger ? actionLines(ledger) : [],
    calls: await gatherCalls(db, of),
    projectCounts: years.map((one) => countProjects(projects.courses, one)),
    projects: projects.told,
    indicators: strategy.indicators.map(({ id, code, title, unit, target, values }) => ({
      code,
      title,
      unit,
      target,
      values: byYear([
        ...stated(values).filter((one) => one.year <= year),
        ...rows.filter(({ indicatorId }) => indicatorId === id),
      ]),
    })),
    counters: reportCounters
      .map((counter) => ({
        counter,
        values: byYear(rows.filter((row) => row.counter === counter)),
      }))
      .filter(({ values }) => values.some(({ value }) => value > 0)),
    events: events.held.map(({ kind, startsAt, title, attendance, minutesNo }) => ({
      kind,
      on: vilniusDay(startsAt),
      title: { lt: title.lt, en: title.en || title.lt },
      attendance,
      minutesNo,
    })),
    ...(await gatherMeetings(db, of)),
    amendments: strategy.versions.flatMap(({ approvedOn, minutesNo, reason }) =>
      approvedOn ? [{ on: dayOf(approvedOn), minutesNo, reason }] : [],
    ),
    acts: strategy.acts.flatMap(({ date, number, title, kind }) =>
      date && kind !== "amendment" ? [{ on: dayOf(date), number: number ?? "", title }] : [],
    ),
  });
}

/** Days of a year. */
const within = (year: number) => ({
  gte: new Date(`${year}-01-01`),
  lte: new Date(`${year}-12-31`),
});

/** Every year from the first that has a project to the year of the report. */
function yearsUpTo(year: number, selected: readonly number[]) {
  const first = Math.min(year, ...selected);
  return Array.from({ length: year - first + 1 }, (_, index) => first + index);
}

const stepOf = ({ n, cents, unknown }: Step) => ({ n, cents, unknown });

function actionLines({
  goals,
  elsewhere,
}: NonNullable<Awaited<ReturnType<typeof strategyLedger>>>) {
  const actions = goals
    .flatMap(({ objectives }) => objectives)
    .flatMap((objective) => objective.actions)
    .map(({ number, title, line }) => ({ number, title, line }));
  return [...actions, ...(elsewhere ? [{ number: null, title: "", line: elsewhere }] : [])].map(
    ({ line, ...action }) => ({
      ...action,
      plannedCents: line.plannedCents,
      plannedProjects: line.plannedProjects,
      called: stepOf(line.called),
      asked: stepOf(line.asked),
      selected: stepOf(line.selected),
      contracted: stepOf(line.contracted),
      paid: stepOf(line.paid),
    }),
  );
}

/** Values as a source states them. */
const stated = (values: unknown) => (values as { year: number; value: number }[] | null) ?? [];

/** One value for each year that has any: what a source states and what periods report, together. */
function byYear(rows: readonly Pick<ReportedRow, "year" | "value">[]) {
  const sums = new Map<number, number>();
  for (const { year, value } of rows) sums.set(year, (sums.get(year) ?? 0) + value);
  return [...sums]
    .toSorted(([one], [other]) => one - other)
    .map(([year, value]) => ({ year, value }));
}
