import { findCall, shown } from "#app/domain/calls/queries.server.ts";
import { eventCounts } from "#app/domain/events/counts.server.ts";
import { findEvent } from "#app/domain/events/public-events.server.ts";
import { exportResults } from "#app/domain/exports/public-tables.server.ts";
import { ledgerTable } from "#app/domain/exports/ledger-table.server.ts";
import { objectsOf, type Table } from "#app/domain/exports/table.ts";
import { publicResolution } from "#app/domain/meetings/public-resolution.server.ts";
import { reportedRows } from "#app/domain/monitoring/totals.server.ts";
import { findNews, listNews } from "#app/domain/news/public-news.server.ts";
import { allPages } from "#app/domain/exports/all-pages.ts";
import { asItStood, openAwards } from "#app/domain/open-data/awards.server.ts";
import { openCall } from "#app/domain/open-data/calls.server.ts";
import { LICENCE } from "#app/domain/open-data/records.ts";
import { openIndicators, openStrategy } from "#app/domain/open-data/strategies.server.ts";
import { openTimetable } from "#app/domain/open-data/timetable.server.ts";
import { publicProject } from "#app/domain/projects/public-projects.server.ts";
import { standingAt } from "#app/domain/projects/standing-at.server.ts";
import { exportReport } from "#app/domain/exports/report-table.server.ts";
import { readReport } from "#app/domain/reports/read-report.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { strategyLedger } from "#app/domain/strategies/ledger.server.ts";
import { findStrategy } from "#app/domain/strategies/queries.server.ts";
import { strategyVersions } from "#app/domain/strategies/strategy-versions.server.ts";
import { endOfDay } from "#app/domain/values/instant.ts";
import { translator } from "#app/i18n/translate.ts";
import type { Ctx } from "#app/platform/ports.ts";

interface Asked {
  group: string;
  slug: string;
  year: number;
}

const language = "lt";
const reading = { t: translator(language), locale: language } as const;

/** The instant at which a year of Vilnius begins. */
const beginningOf = (year: number) => endOfDay(`${year - 1}-12-31`);

/** The rows that belong to a strategy, of a list of open data of its group. */
async function ofStrategy<Row>(
  list: (asked: {
    after: string | null;
    group: string;
  }) => Promise<{ items: readonly Row[]; next: string | null }>,
  group: string,
  belongs: (row: Row) => boolean,
) {
  const rows = await allPages(async (after: string | null) => {
    const { items, next } = await list({ after, group });
    return { rows: items, next };
  });
  return (rows ?? []).filter(belongs);
}

/** Calls of a strategy that were open, published or decided in a year, as everybody reads them. */
async function callsOf(ctx: Ctx, strategyId: string, from: Date, to: Date) {
  const rows = await ctx.db.call.findMany({
    where: {
      status: { in: shown },
      action: { objective: { goal: { strategyId } } },
      opensAt: { lt: to },
      OR: [{ closesAt: { gte: from } }, { releasedAt: { gte: from } }],
    },
    orderBy: { number: "asc" },
    select: { number: true },
  });
  const calls = [];
  for (const { number } of rows) {
    const [call, record] = [await findCall(ctx, number), await openCall(ctx, number)];
    if (!call.ok || !record) continue;
    const results = await exportResults(ctx, { number, file: "results.json" }, reading);
    const resolution = await publicResolution(ctx, number);
    calls.push({
      call: call.value,
      record,
      results: results.ok ? results.value.table : null,
      resolution: resolution.ok ? resolution.value.parts : [],
    });
  }
  return calls;
}

/** Events of a year that are of the strategy or of no strategy of the group, as everybody reads them. */
async function eventsOf(
  ctx: Ctx,
  of: { groupId: string; strategyId: string },
  from: Date,
  to: Date,
) {
  const rows = await ctx.db.event.findMany({
    where: {
      groupId: of.groupId,
      OR: [{ strategyId: of.strategyId }, { strategyId: null }],
      startsAt: { gte: from, lt: to },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const events = [];
  for (const { id } of rows) {
    const event = await findEvent(ctx, id);
    if (event.ok) events.push(event.value);
  }
  return events;
}

/** News of a group that were published in a year, the oldest first. */
async function newsOf(ctx: Ctx, group: string, from: Date, to: Date) {
  const all = await allPages(async (after: string | null) => {
    const { news, next } = await listNews(ctx, { group, after });
    return { rows: news, next };
  });
  const ids = (all ?? [])
    .filter(({ publishedAt }) => publishedAt >= from && publishedAt < to)
    .map(({ id }) => id)
    .toReversed();
  const items = [];
  for (const id of ids) {
    const item = await findNews(ctx, id);
    if (item.ok) items.push({ ...item.value.item, pictures: item.value.pictures });
  }
  return items;
}

/**
 * Published projects of a strategy that had begun by the end of a year as they stood then, with what
 * they reported in it.
 */
async function projectsOf(ctx: Ctx, strategyId: string, ids: readonly string[], year: number) {
  const standing = await standingAt(ctx, ids, year);
  const reported = await reportedRows(ctx.db, {
    strategyId,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    onlyPublic: true,
  });
  const projects = [];
  for (const id of ids) {
    const project = await publicProject(ctx, id);
    if (!project.ok) continue;
    const { startsOn, contractOn, startYear } = project.value;
    const begun = Number((startsOn ?? contractOn)?.slice(0, 4) ?? startYear ?? year);
    const then = standing.get(id);
    const state = then ? then.state : project.value.state;
    if (begun > year || state === null) continue;
    const { manage: _, brand: __, ...facts } = project.value;
    projects.push({
      ...facts,
      ...then,
      state,
      reported: reported.filter(({ projectId }) => projectId === id),
    });
  }
  return { projects, reported };
}

/** The annual report as everybody reads it once the general meeting has approved it; null before. */
async function reportOf(ctx: Ctx, { group, slug, year }: Asked) {
  const address = { group, slug, year: String(year) };
  const report = await readReport(ctx, { ...address, language });
  const tables = await exportReport(ctx, { ...address, file: "report.xlsx" }, reading);
  return report.ok && tables.ok ? { ...report.value, table: tables.value.table } : null;
}

/**
 * Everything that everybody may read of a year (of Vilnius) of a strategy: asked for as an unknown
 * visitor does, so that nothing unpublished enters whoever asks. The ledger is that of the end of the
 * year, or of this moment while the year runs.
 */
export async function strategyYear(asker: Ctx, { group, slug, year }: Asked) {
  const ctx: Ctx = { ...asker, actor: anonymous };
  const found = await findStrategy(ctx, group, slug);
  const versions = await strategyVersions(ctx, { group, slug });
  if (!found.ok || !versions.ok) return refuse("not-found");
  const strategy = found.value;
  const [from, to] = [beginningOf(year), beginningOf(year + 1)];
  const until = new Date(Math.min(to.getTime() - 1, ctx.now().getTime()));
  const ledger = await strategyLedger(ctx, strategy.id, "public", until);
  if (!ledger) return refuse("not-found");

  const id = `${group}/${slug}`;
  const awards = await ofStrategy(
    (asked) => openAwards(ctx, asked),
    group,
    (row) => row.strategy === id,
  );
  const indicators = await ofStrategy(
    (asked) => openIndicators(ctx, asked),
    group,
    (row) => row.strategy === id,
  );
  const timetable = await ofStrategy(
    (asked) => openTimetable(ctx, asked),
    group,
    (row) => row.action.strategy === id,
  );
  const calls = await callsOf(ctx, strategy.id, from, to);
  const table: Table = ledgerTable(ledger, slug, reading.t);
  const projects = await projectsOf(
    ctx,
    strategy.id,
    awards.map((award) => award.id),
    year,
  );
  const events = await eventsOf(
    ctx,
    { groupId: strategy.group.id, strategyId: strategy.id },
    from,
    to,
  );
  const standing = new Map(projects.projects.map((one) => [one.id, one]));
  const stood = awards.flatMap((award) => {
    const then = standing.get(award.id);
    return then ? [asItStood(award, then)] : [];
  });
  const { held } = await eventCounts(ctx.db, { groupId: strategy.group.id, year });
  return ok({
    strategy,
    year,
    until,
    ledger: { ...ledger, table },
    calls,
    ...projects,
    events: events.map((one) => ({
      ...one,
      /** How many came; null where it was not held. */
      attendance: held.find(({ id: of }) => of === one.event.id)?.attendance ?? null,
    })),
    news: await newsOf(ctx, group, from, to),
    report: await reportOf(ctx, { group, slug, year }),
    versions: versions.value.versions.filter(({ inForceAt }) => inForceAt && inForceAt <= until),
    /** Open data of the end of the year, or of this moment while the year runs. */
    dataOfYear: { lesos: objectsOf(table), parama: stood },
    /** Open data as they are handed out now. */
    dataNow: {
      strategija: await openStrategy(ctx, { group, slug }),
      kvietimai: calls.map(({ record }) => record),
      rodikliai: indicators,
      grafikas: timetable,
    },
    readAt: ctx.now(),
    licence: LICENCE,
  });
}

export type StrategyYear = Extract<Awaited<ReturnType<typeof strategyYear>>, { ok: true }>["value"];
