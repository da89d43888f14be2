import { expect } from "vitest";
import { gatherReport } from "#app/domain/reports/gather-report.server.ts";
import { reportSections } from "#app/domain/reports/report-sections.ts";
import type { Db } from "#app/platform/ports.ts";
import { aClosedCall, aGroup, aSubmitted } from "#tests/support/evaluation.ts";
import type { As } from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

const canary = "KANARĖLĖ";
const sections = reportSections.parse({});

async function aStrategy(db: Db, as: As) {
  const { group, action, staff } = await aGroup(db);
  const { id: strategyId } = await db.strategy.findFirstOrThrow({ where: { groupId: group.id } });
  const of = { groupId: group.id, strategyId, actionId: action.id, promoter: "VšĮ „Takas“" };
  const report = (year: number) =>
    gatherReport(as(staff, "2028-03-01T09:00:00Z"), { strategyId, year, sections });
  return { group, action, of, report };
}

test("what a selected project without a public page reported stays out of a report", async ({
  db,
  as,
}) => {
  const { group, action, of, report } = await aStrategy(db, as);
  const call = await aClosedCall(db, { group, action });
  await aSubmitted(db, call);
  const { id: proposalId } = await db.proposal.findFirstOrThrow({ where: { callId: call.id } });
  await db.call.update({
    where: { id: call.id },
    data: { releasedAt: new Date("2026-12-10T08:00:00Z") },
  });
  const { id: projectId, indicators } = await db.project.create({
    data: {
      ...of,
      proposalId,
      title: "Dirbtuvės",
      state: "RUNNING",
      startsOn: new Date("2026-12-15"),
      indicators: { create: { position: 1, title: canary, unit: "asmenys" } },
    },
    include: { indicators: true },
  });
  await db.monitoringPeriod.create({
    data: {
      projectId,
      n: 1,
      fromDay: new Date("2026-12-15"),
      toDay: new Date("2026-12-31"),
      dueOn: new Date("2027-01-31"),
      state: "ACCEPTED",
      narrative: canary,
      values: { create: { indicatorId: indicators[0]?.id ?? "", value: 7 } },
    },
  });
  const hidden = await report(2026);
  expect(hidden.projects).toMatchObject([{ title: { lt: "Dirbtuvės" } }]);
  expect(JSON.stringify(hidden)).not.toContain(canary);
  await db.project.update({ where: { id: projectId }, data: { publishedAt: new Date() } });
  expect(JSON.stringify(await report(2026))).toContain(canary);
});

test("a project that was forwarded in the next year is neither in the list nor in the sums of this one", async ({
  db,
  as,
}) => {
  const { of, report } = await aStrategy(db, as);
  await db.project.create({
    data: {
      ...of,
      title: "Dirbtuvės",
      state: "FORWARDED",
      forwardedOn: new Date("2027-02-15"),
      grantCents: 500_000n,
      publishedAt: new Date("2027-02-20T09:00:00Z"),
    },
  });
  const counted = async (year: number) => {
    const { projects, actions } = await report(year);
    return [projects.length, actions[0]?.selected.n];
  };
  expect([await counted(2026), await counted(2027)]).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

test("a call that opens at the first minute of a year in Vilnius is of that year", async ({
  db,
  as,
}) => {
  const { group, action, report } = await aStrategy(db, as);
  const { id } = await aClosedCall(db, { group, action });
  await db.call.update({
    where: { id },
    data: {
      publishedAt: new Date("2026-12-10T08:00:00Z"),
      opensAt: new Date("2026-12-31T22:00:00Z"),
      closesAt: new Date("2027-02-01T15:00:00Z"),
    },
  });
  const [before, after] = [await report(2026), await report(2027)];
  expect([before.calls.length, after.calls.length]).toEqual([0, 1]);
});
