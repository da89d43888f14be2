import { mayDownloadEvidence } from "#app/domain/access/period-files.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findMonitored, type FoundPeriod, periodAt } from "./find-project.server.ts";
import { isOpenToWriting } from "./lifecycle.ts";
import { reportMark } from "./report-mark.ts";
import { reportedRows } from "./totals.server.ts";
import { totalsBy } from "./totals.ts";

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

const ofIndicator = {
  id: true,
  title: true,
  unit: true,
  target: true,
  code: true,
  counter: true,
  indicatorId: true,
} as const;

/** A project with its indicators, what is reached of each, and its periods. */
export async function monitoringPage(ctx: Ctx, { id }: { id: string }) {
  const project = await findMonitored(ctx.db, ctx, id);
  if (!project) return refuse("not-found");
  const [indicators, rows, periods, ofStrategy] = await Promise.all([
    ctx.db.projectIndicator.findMany({
      where: { projectId: id },
      orderBy: { position: "asc" },
      select: { ...ofIndicator, _count: { select: { values: true } } },
    }),
    reportedRows(ctx.db, { projectId: id }),
    ctx.db.monitoringPeriod.findMany({
      where: { projectId: id },
      orderBy: { n: "asc" },
      select: { id: true, n: true, fromDay: true, toDay: true, dueOn: true, state: true },
    }),
    ctx.db.indicator.findMany({
      where: { strategyId: project.strategyId },
      orderBy: { position: "asc" },
      select: { id: true, code: true, title: true },
    }),
  ]);
  const reached = totalsBy(rows, ({ projectIndicatorId }) => projectIndicatorId);
  const { title, promoter, startsOn, endsOn, proposalId, rights } = project;
  return ok({
    project: { id, title, promoter, hasDays: startsOn !== null && endsOn !== null },
    mayManage: rights.manage,
    mayReport: rights.report,
    canTakeOver: proposalId !== null && indicators.length === 0,
    indicators: indicators.map(({ _count, ...one }) => ({
      ...one,
      reached: reached.get(one.id) ?? 0,
      hasValues: _count.values > 0,
    })),
    periods: periods.map(({ fromDay, toDay, dueOn, ...period }) => ({
      ...period,
      fromDay: dayOf(fromDay),
      toDay: dayOf(toDay),
      dueOn: dayOf(dueOn),
    })),
    ofStrategy,
  });
}

async function withReport(ctx: Ctx, period: FoundPeriod) {
  const { db, actor } = ctx;
  const [indicators, earlier, enclosures] = await Promise.all([
    db.projectIndicator.findMany({
      where: { projectId: period.projectId },
      orderBy: { position: "asc" },
      select: {
        ...ofIndicator,
        values: { where: { periodId: period.id }, select: { value: true, note: true } },
      },
    }),
    db.monitoringValue.groupBy({
      by: ["indicatorId"],
      where: { period: { projectId: period.projectId, state: "ACCEPTED", n: { lt: period.n } } },
      _sum: { value: true },
    }),
    db.enclosure.findMany({
      where: { periodId: period.id },
      orderBy: { position: "asc" },
      select: { id: true, name: true, file: { select: { size: true, scan: true } } },
    }),
  ]);
  const before = new Map(earlier.map(({ indicatorId, _sum }) => [indicatorId, _sum.value ?? 0]));
  const { project, rights, fromDay, toDay, dueOn, ...own } = period;
  // What is not handed in yet is between the promoter and nobody.
  const isSeen = rights.report || own.state !== "OPEN";
  const reported = indicators.map(({ values: [told], ...one }) => ({
    ...one,
    before: before.get(one.id) ?? 0,
    value: isSeen ? (told?.value ?? null) : null,
    note: isSeen ? (told?.note ?? "") : "",
  }));
  const narrative = isSeen ? own.narrative : "";
  const problems = isSeen ? own.problems : "";
  return {
    ...own,
    narrative,
    problems,
    seen: reportMark({
      values: Object.fromEntries(reported.map(({ id, value }) => [id, value])),
      notes: Object.fromEntries(reported.map(({ id, note }) => [id, note])),
      ...{ narrative, problems },
    }),
    fromDay: dayOf(fromDay),
    toDay: dayOf(toDay),
    dueOn: dayOf(dueOn),
    project: { id: project.id, title: project.title, promoter: project.promoter },
    canWrite: rights.report && isOpenToWriting(own.state),
    canCheck: rights.manage && !rights.report && own.state === "SUBMITTED",
    indicators: reported,
    files: enclosures
      .filter(() => isSeen)
      .map(({ id, name, file }) => ({
        id,
        name,
        size: Number(file.size),
        isWithheld: !mayDownloadEvidence(actor, project, file),
      })),
  };
}

/** A period as its promoter fills it in. */
export async function ownPeriodPage(ctx: Ctx, { id, n }: { id: string; n: string }) {
  const period = await periodAt(ctx.db, ctx, id, n);
  return period ? ok(await withReport(ctx, period)) : refuse("not-found");
}

/** A period as staff check it, and as observers read it. */
export async function staffPeriodPage(ctx: Ctx, { id, n }: { id: string; n: string }) {
  const period = await periodAt(ctx.db, ctx, id, n);
  if (!period?.rights.manage) return refuse("not-found");
  return ok(await withReport(ctx, period));
}
