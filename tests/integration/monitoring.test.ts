import { expect } from "vitest";
import { acceptPeriod, returnPeriod } from "#app/domain/monitoring/check-period.server.ts";
import { saveIndicator, takeOverTargets } from "#app/domain/monitoring/indicators.server.ts";
import { makePeriods } from "#app/domain/monitoring/make-periods.server.ts";
import { reportPeriod } from "#app/domain/monitoring/report-period.server.ts";
import {
  monitoringPage,
  ownPeriodPage,
  staffPeriodPage,
} from "#app/domain/monitoring/reports.server.ts";
import { staffMonitoring } from "#app/domain/monitoring/staff-list.server.ts";
import { reportedTotals } from "#app/domain/monitoring/totals.server.ts";
import { planMonitoring } from "#app/domain/reminders/plan-monitoring.server.ts";
import { anonymous, type SignedIn } from "#app/domain/policy.ts";
import type { Db } from "#app/platform/ports.ts";
import { again, anOrganisation, aPerson } from "#tests/support/factories.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { type As, done } from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

const afterFirst = "2026-07-05T09:00:00Z";

/** A running project of a promoter with two indicators and two half-years. */
async function aScene(db: Db, as: As) {
  const { group, staff } = await aGroup(db);
  const owner = await aPerson(db);
  const viewer = await aPerson(db);
  const organisation = await anOrganisation(db, { OWNER: owner, VIEWER: viewer });
  const strategy = await db.strategy.findFirstOrThrow({ where: { groupId: group.id } });
  const { id } = await db.project.create({
    data: {
      groupId: group.id,
      strategyId: strategy.id,
      organisationId: organisation.id,
      promoter: organisation.name,
      title: "Dirbtuvės",
      state: "RUNNING",
      startsOn: new Date("2026-01-01"),
      endsOn: new Date("2026-12-31"),
    },
  });
  const indicator = { id, indicator: "", unit: "asmenys", strategy: "", code: "" } as const;
  await done(
    saveIndicator(as(staff), {
      ...indicator,
      title: "Dalyviai",
      target: 40,
      counter: "PARTICIPANTS",
    }),
  );
  await done(
    saveIndicator(as(staff), {
      ...indicator,
      title: "Savanoriai",
      target: 5,
      counter: "VOLUNTEERS",
    }),
  );
  await done(makePeriods(as(staff), { id, months: 6 }));
  const stored = await db.projectIndicator.findMany({
    where: { projectId: id },
    orderBy: { position: "asc" },
  });
  const values = (...numbers: (number | null)[]) =>
    Object.fromEntries(stored.map((one, index) => [one.id, numbers[index] ?? null]));
  /** The mark that the actor's page of the period carries. */
  const seen = async (actor: SignedIn, n: string) => {
    const page = await ownPeriodPage(as(actor), { id, n });
    return page.ok ? page.value.seen : "";
  };
  const texts = { narrative: "Vyko dirbtuvės.", problems: "", notes: {}, files: [], submit: true };
  const report = async (
    actor: SignedIn,
    n: string,
    typed: Record<string, number | null>,
    at = afterFirst,
  ) =>
    reportPeriod(as(actor, at), {
      ...{ id, n, values: typed, ...texts, seen: await seen(actor, n) },
    });
  const period = (n: number) =>
    db.monitoringPeriod.findUniqueOrThrow({ where: { projectId_n: { projectId: id, n } } });
  return {
    ...{ id, staff, viewer, values, report, seen, texts, period, group },
    owner: await again(db, owner),
    viewer2: await again(db, viewer),
    strategyId: strategy.id,
  };
}

test("a report counts from the moment staff accept it, and not before", async ({ db, as }) => {
  const { id, staff, owner, values, report, period, strategyId } = await aScene(db, as);
  await done(report(owner, "1", values(12, 3)));
  expect((await reportedTotals(db, { strategyId })).counters.PARTICIPANTS).toBe(0);
  const [waiting] = (await staffMonitoring(as(staff, afterFirst))).waiting;
  expect(waiting).toMatchObject({ n: 1, project: { id } });

  await done(acceptPeriod(as(staff, afterFirst), await period(1)));
  const { counters } = await reportedTotals(db, { strategyId });
  expect(counters).toMatchObject({ PARTICIPANTS: 12, VOLUNTEERS: 3 });
  expect(await acceptPeriod(as(staff, afterFirst), await period(1))).toMatchObject({
    error: { code: "monitoring-not-waiting" },
  });
  expect(await report(owner, "1", values(900, 900))).toMatchObject({
    error: { code: "monitoring-closed" },
  });
});

test("a returned report is mended and handed in again", async ({ db, as }) => {
  const { staff, owner, values, report, period, id } = await aScene(db, as);
  await done(report(owner, "1", values(12, 3)));
  await done(returnPeriod(as(staff), { ...(await period(1)), why: "Trūksta sąrašų" }));
  const own = await ownPeriodPage(as(owner), { id, n: "1" });
  expect(own).toMatchObject({ value: { returnedWhy: "Trūksta sąrašų", canWrite: true } });
  await done(report(owner, "1", values(11, 3)));
  expect((await period(1)).state).toBe("SUBMITTED");
});

test("before its end, or with a value missing, a period is saved and not handed in", async ({
  db,
  as,
}) => {
  const { id, owner, values, report, seen, period } = await aScene(db, as);
  const early = await report(owner, "1", values(12, 3), "2026-06-30T09:00:00Z");
  expect(early).toMatchObject({ value: { why: "monitoring-not-over" } });
  const partly = await report(owner, "1", values(12));
  expect(partly).toMatchObject({ value: { why: "monitoring-incomplete" } });
  expect((await period(1)).state).toBe("OPEN");
  expect(await db.monitoringValue.count()).toBe(1);

  const [first = ""] = Object.keys(values());
  const notes = { [first]: "Dar skaičiuojame" };
  const texts = { narrative: "", problems: "", files: [], seen: await seen(owner, "1") };
  const noted = { id, n: "1", values: values(), notes, ...texts };
  expect(await reportPeriod(as(owner, afterFirst), { ...noted, submit: true })).toMatchObject({
    value: { why: "monitoring-incomplete" },
  });
  expect(await ownPeriodPage(as(owner), { id, n: "1" })).toMatchObject({
    value: { indicators: [{ value: null, note: "Dar skaičiuojame" }, { value: null }] },
  });
});

test("others than the promoter's writers do not report, others than staff of the group do not check", async ({
  db,
  as,
}) => {
  const { id, staff, owner, viewer2, values, report, period } = await aScene(db, as);
  const other = await aScene(db, as);
  for (const actor of [staff, viewer2, other.owner, other.staff])
    expect(await report(actor, "1", values(1, 1))).toMatchObject({ error: { code: "not-found" } });
  await done(report(owner, "1", values(1, 1)));
  for (const actor of [owner, viewer2, other.staff])
    expect(await acceptPeriod(as(actor), await period(1))).toMatchObject({
      error: { code: "not-found" },
    });
  for (const ctx of [as(other.staff), as(other.owner), as(anonymous)]) {
    expect(await monitoringPage(ctx, { id })).toMatchObject({ error: { code: "not-found" } });
    expect(await staffPeriodPage(ctx, { id, n: "1" })).toMatchObject({
      error: { code: "not-found" },
    });
  }
  expect((await staffMonitoring(as(other.staff))).waiting).toEqual([]);
});

test("what a promoter has typed and not handed in, staff do not see", async ({ db, as }) => {
  const { id, staff, owner, values, report } = await aScene(db, as);
  await done(report(owner, "1", values(12, 3), "2026-06-30T09:00:00Z"));
  const seen = await staffPeriodPage(as(staff), { id, n: "1" });
  expect(seen).toMatchObject({ value: { narrative: "", files: [] } });
  expect(seen.ok && seen.value.indicators.map(({ value }) => value)).toEqual([null, null]);
});

test("who reports for the promoter does not check, though they are staff", async ({ db, as }) => {
  const { owner, values, report, period, group } = await aScene(db, as);
  await done(report(owner, "1", values(12, 3)));
  await db.groupMember.create({
    data: { groupId: group.id, userId: owner.userId, role: "STAFF" },
  });
  const both = await again(db, owner);
  expect(await acceptPeriod(as(both), await period(1))).toMatchObject({
    error: { code: "not-found" },
  });
});

test("periods are made once; a later end adds those that are missing", async ({ db, as }) => {
  const { id, staff } = await aScene(db, as);
  expect(await makePeriods(as(staff), { id, months: 6 })).toMatchObject({
    error: { code: "monitoring-no-more" },
  });
  await db.project.update({ where: { id }, data: { endsOn: new Date("2027-06-30") } });
  await done(makePeriods(as(staff), { id, months: 6 }));
  const periods = await db.monitoringPeriod.findMany({
    where: { projectId: id },
    orderBy: { n: "asc" },
  });
  expect(periods.map(({ toDay }) => toDay.toISOString().slice(0, 10))).toEqual([
    "2026-06-30",
    "2026-12-31",
    "2027-06-30",
  ]);
});

test("a project without a proposal has no targets to take over", async ({ db, as }) => {
  const { id, staff } = await aScene(db, as);
  expect(await takeOverTargets(as(staff), { id })).toMatchObject({
    error: { code: "monitoring-no-targets" },
  });
});

test("who reports is reminded once of a report that is not in, and of none that is", async ({
  db,
  as,
}) => {
  const { owner, report, values, period } = await aScene(db, as);
  const dueOn = (await period(1)).dueOn.getTime();
  const now = () => new Date(dueOn - 7 * 86_400_000 + 9 * 3_600_000);
  const reminders = () => db.outbox.count({ where: { key: { startsWith: "monitoring:" } } });
  await planMonitoring({ db, now });
  await planMonitoring({ db, now });
  expect(await reminders()).toBe(1);
  await done(report(owner, "1", values(1, 1)));
  await planMonitoring({ db, now: () => new Date(dueOn + 86_400_000 + 9 * 3_600_000) });
  expect(await reminders()).toBe(1);
});

test("whoever saves a report that somebody else saved meanwhile is told, and nothing is changed", async ({
  db,
  as,
}) => {
  const { id, owner, values, texts, seen } = await aScene(db, as);
  const save = (numbers: Record<string, number | null>, mark: string) =>
    reportPeriod(as(owner, afterFirst), {
      ...{ id, n: "1", values: numbers, ...texts, submit: false, seen: mark },
    });
  const stored = async () => {
    const rows = await db.monitoringValue.findMany({
      where: { period: { projectId: id } },
      orderBy: { indicator: { position: "asc" } },
    });
    return rows.map(({ value }) => value);
  };
  const before = await seen(owner, "1");
  await done(save(values(12, 3), before));
  expect(await save(values(7, 1), before)).toMatchObject({ error: { code: "monitoring-changed" } });
  expect(await stored()).toEqual([12, 3]);

  // Sent twice, the same report is no conflict.
  await done(save(values(12, 3), before));
  await done(save(values(7, 1), await seen(owner, "1")));
  expect(await stored()).toEqual([7, 1]);
});

test("of a project that ended early nobody is reminded, and its reports are not late", async ({
  db,
  as,
}) => {
  const { id, staff, owner, values, report, period } = await aScene(db, as);
  const dueOn = (await period(1)).dueOn.getTime();
  const late = async () => (await staffMonitoring(as(staff, "2026-12-01T09:00:00Z"))).late.length;
  expect(await late()).toBe(1);
  await db.project.update({ where: { id }, data: { state: "TERMINATED" } });
  await planMonitoring({ db, now: () => new Date(dueOn - 7 * 86_400_000 + 9 * 3_600_000) });
  expect(await db.outbox.count({ where: { key: { startsWith: "monitoring:" } } })).toBe(0);
  expect(await late()).toBe(0);
  await done(report(owner, "1", values(1, 1)));
});

test("all projects that report are reached page by page, none twice", async ({ db, as }) => {
  const { id, group, staff, strategyId } = await aScene(db, as);
  await db.project.createMany({
    data: Array.from({ length: 60 }, (_, n) => ({
      ...{ groupId: group.id, strategyId, promoter: "Vykdytoja", state: "RUNNING" as const },
      title: `Projektas ${n % 7}`,
    })),
  });
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof staffMonitoring>> = await staffMonitoring(
      as(staff),
      after,
    );
    seen.push(...page.projects.map((one) => one.id));
    after = page.next;
  } while (after);
  expect(seen).toHaveLength(61);
  expect(new Set(seen)).toContain(id);
  expect(new Set(seen).size).toBe(61);
});
