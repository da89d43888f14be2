import { expect } from "vitest";
import { strategyIndicators } from "#app/domain/monitoring/strategy-indicators.server.ts";
import { reportedTotals } from "#app/domain/monitoring/totals.server.ts";
import { projectReached } from "#app/domain/projects/project-reached.server.ts";
import type { PeriodState } from "#app/platform/generated/prisma/enums.ts";
import type { Db } from "#app/platform/ports.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { test } from "#tests/support/test.ts";

const day = (text: string) => new Date(text);

/** A strategy with one indicator, and a project with a counter and a value of that indicator. */
async function aProject(db: Db, isPublic: boolean, periods: [PeriodState, string, number][]) {
  const {
    group: { id: groupId },
  } = await aGroup(db);
  const strategy = await db.strategy.create({
    data: {
      groupId,
      slug: "pavyzdys",
      title: "Pavyzdys",
      titleEn: "Example",
      periodFrom: 2024,
      periodTo: 2029,
      indicators: { create: { position: 0, title: "Subjektai", unit: "vnt." } },
    },
    include: { indicators: true },
  });
  const project = await db.project.create({
    data: {
      groupId,
      strategyId: strategy.id,
      promoter: "VšĮ Pavyzdys",
      title: "Dirbtuvės",
      publishedAt: isPublic ? day("2026-01-01") : null,
    },
  });
  const people = await db.projectIndicator.create({
    data: {
      projectId: project.id,
      position: 0,
      counter: "PARTICIPANTS",
      title: "Dalyviai",
      unit: "asmenys",
    },
  });
  const subjects = await db.projectIndicator.create({
    data: {
      projectId: project.id,
      position: 1,
      indicatorId: strategy.indicators[0]?.id ?? "",
      code: "R.S.2.3034",
      title: "Subjektai",
      unit: "vnt.",
    },
  });
  for (const [n, [state, to, value]] of periods.entries())
    await db.monitoringPeriod.create({
      data: {
        projectId: project.id,
        n: n + 1,
        fromDay: day(to),
        toDay: day(to),
        dueOn: day(to),
        state,
        returnedWhy: state === "RETURNED" ? "Trūksta" : "",
        values: {
          create: [
            { indicatorId: people.id, value },
            { indicatorId: subjects.id, value: 1 },
          ],
        },
      },
    });
  return { strategyId: strategy.id, projectId: project.id, indicator: strategy.indicators[0]?.id };
}

test("only accepted periods count, each in the year in which it ended", async ({ db }) => {
  const { strategyId, projectId, indicator } = await aProject(db, true, [
    ["ACCEPTED", "2025-12-31", 12],
    ["ACCEPTED", "2026-06-30", 30],
    ["SUBMITTED", "2026-09-30", 500],
    ["RETURNED", "2026-10-31", 600],
    ["OPEN", "2026-11-30", 700],
  ]);
  const all = await reportedTotals(db, { strategyId });
  expect(all.counters).toMatchObject({ PARTICIPANTS: 42, VOLUNTEERS: 0 });
  expect(all.indicators.get(indicator ?? "")).toBe(2);
  expect(all.codes.get("R.S.2.3034")).toBe(2);
  expect(all.projects).toBe(1);
  const of2026 = await reportedTotals(db, { projectId, from: "2026-01-01", to: "2026-12-31" });
  expect(of2026.counters.PARTICIPANTS).toBe(30);
});

test("what a project without a public page reports stays out of public sums", async ({ db }) => {
  const { strategyId } = await aProject(db, false, [["ACCEPTED", "2026-06-30", 30]]);
  expect((await reportedTotals(db, { strategyId })).counters.PARTICIPANTS).toBe(30);
  const known = await reportedTotals(db, { strategyId, onlyPublic: true });
  expect(known.counters.PARTICIPANTS).toBe(0);
  expect(known.projects).toBe(0);
});

test("a project tells what its accepted periods reached, once it has a public page", async ({
  db,
}) => {
  const periods: [PeriodState, string, number][] = [
    ["ACCEPTED", "2026-06-30", 30],
    ["ACCEPTED", "2026-09-30", 12],
    ["SUBMITTED", "2026-12-31", 500],
  ];
  const shown = await aProject(db, true, periods);
  expect(await projectReached({ db }, shown.projectId)).toMatchObject([
    { title: "Dalyviai", value: 42 },
    { title: "Subjektai", value: 2 },
  ]);
  const hidden = await aProject(db, false, periods);
  expect(await projectReached({ db }, hidden.projectId)).toEqual([]);
});

test("the public page of a strategy adds up public projects only", async ({ db }) => {
  const at = async (isPublic: boolean) => {
    const { strategyId } = await aProject(db, isPublic, [["ACCEPTED", "2026-06-30", 30]]);
    const { slug, group } = await db.strategy.findUniqueOrThrow({
      where: { id: strategyId },
      select: { slug: true, group: { select: { slug: true } } },
    });
    return strategyIndicators({ db }, { group: group.slug, slug });
  };
  expect(await at(false)).toMatchObject({
    value: { projects: 0, counters: [], codes: [], elsewhere: [] },
  });
  expect(await at(true)).toMatchObject({
    value: {
      years: [2026],
      counters: [{ counter: "PARTICIPANTS", total: 30, byYear: [30] }],
      codes: [{ code: "R.S.2.3034", total: 1, byYear: [1] }],
      indicators: [{ reached: 1 }],
      elsewhere: [{ title: "Dirbtuvės" }],
    },
  });
});

test("without a strategy or a project there are no sums", async ({ db }) => {
  await aProject(db, true, [["ACCEPTED", "2026-06-30", 30]]);
  expect((await reportedTotals(db, {})).projects).toBe(0);
});
