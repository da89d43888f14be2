import { expect, onTestFinished } from "vitest";
import { planAnnualReports } from "#app/domain/reminders/plan-annual-reports.server.ts";
import type { Services } from "#app/http/services.server.ts";
import { smtpMailer } from "#app/platform/mailer.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { taskHandlers } from "#app/worker/handlers.server.ts";
import { runDueTasks } from "#app/worker/worker.server.ts";
import { aGroup, aStaffMember } from "#tests/support/calls.ts";
import { aPerson } from "#tests/support/factories.ts";
import { smtpSink } from "#tests/support/smtp.ts";
import { test } from "#tests/support/test.ts";

const month = "2027-03-02T09:00:00Z";
const week = "2027-03-25T09:00:00Z";

/** Plans and sends as the program does, at an instant; answers to whom a mail came then. */
async function clock({ db, ...services }: Services) {
  const sink = await smtpSink();
  const mailer = smtpMailer(sink.url, "Kvieslys <kvieslys@vvg.example>", "vvg.example");
  onTestFinished(() => mailer.close());
  const at = async (instant: string) => {
    const now = () => new Date(instant);
    const before = sink.mails.length;
    await planAnnualReports({ db, now });
    await runDueTasks({ db, now, handle: taskHandlers({ ...services, db, now, mailer }) });
    return sink.mails.slice(before).flatMap(({ recipients }) => recipients);
  };
  return { at, mails: sink.mails };
}

async function aScene(db: Db) {
  const group = await aGroup(db);
  const staff = await aStaffMember(db, group.id);
  const board = await aPerson(db);
  await db.groupMember.create({
    data: { groupId: group.id, userId: board.userId, role: "BOARD", sector: "NGO" },
  });
  const strategy = await db.strategy.findFirstOrThrow({ where: { groupId: group.id } });
  return { group, staff, strategy };
}

const report = (strategyId: string, year: number, state: "APPROVED" | "SENT") => ({
  strategyId,
  year,
  state,
  approvedOn: new Date("2027-02-01"),
  minutesNo: "VS-1",
  model: {},
  publishedAt: new Date("2027-01-20"),
  ...(state === "SENT" && { sentOn: new Date("2027-02-02") }),
  changedAt: new Date("2027-02-02"),
});

test("staff are reminded 30 and 7 days before 1 April of a report that is not sent, once each, and nobody else", async ({
  db,
  services,
}) => {
  const { group, staff, strategy } = await aScene(db);
  // Of an earlier year there is one: it is of no help.
  await db.annualReport.create({ data: report(strategy.id, 2025, "SENT") });
  const { at, mails } = await clock(services);
  expect(await at("2027-03-01T12:00:00Z")).toEqual([]);
  expect(await at(month)).toEqual([staff.email]);
  expect(mails[0]?.subject).toBe("Neišsiųsta 2026 m. metinė ataskaita");
  expect(mails[0]?.text).toMatch(/2027\sm\.\sbalandžio\s1\sd\./);
  expect(mails[0]?.text).toContain(`/staff/strategies/${group.slug}/${strategy.slug}/reports`);
  for (const again of ["2027-03-02T10:00:00Z", "2027-03-03T09:00:00Z", "2027-03-10T09:00:00Z"])
    expect(await at(again)).toEqual([]);
  await db.annualReport.create({ data: report(strategy.id, 2026, "APPROVED") });
  expect(await at(week)).toEqual([staff.email]);
  expect(await at("2027-03-31T09:00:00Z")).toEqual([]);
});

test("no reminder of a report that was sent, of a year outside the period or a strategy not carried out, nor at night", async ({
  db,
  services,
}) => {
  const { strategy } = await aScene(db);
  const ended = await aScene(db);
  const drafted = await aScene(db);
  await db.annualReport.create({ data: report(strategy.id, 2026, "SENT") });
  await db.strategy.update({ where: { id: ended.strategy.id }, data: { periodTo: 2025 } });
  await db.strategy.update({ where: { id: drafted.strategy.id }, data: { state: "DRAFTED" } });
  const { at } = await clock(services);
  expect(await at(month)).toEqual([]);
  await aScene(db);
  expect(await at("2027-03-25T01:00:00Z")).toEqual([]);
});

test("a report that is sent after the reminder was planned, and a reader who wants none, get no mail", async ({
  db,
  services,
}) => {
  const { strategy } = await aScene(db);
  const { staff } = await aScene(db);
  await planAnnualReports({ db, now: () => new Date(month) });
  await db.annualReport.create({ data: report(strategy.id, 2026, "SENT") });
  await db.mailOptOut.create({
    data: { userId: staff.userId, kind: "annualReport", since: new Date(month) },
  });
  expect(await db.outbox.count()).toBe(2);
  const { at } = await clock(services);
  expect(await at(month)).toEqual([]);
});
