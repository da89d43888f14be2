import { expect } from "vitest";
import { exportReport } from "#app/domain/exports/report-table.server.ts";
import { objectsOf } from "#app/domain/exports/table.ts";
import { anonymous } from "#app/domain/policy.ts";
import { beginReport } from "#app/domain/reports/begin-report.server.ts";
import { readableReports, staffReports } from "#app/domain/reports/list-reports.server.ts";
import {
  findReportDocument,
  findReportModel,
  readReport,
} from "#app/domain/reports/read-report.server.ts";
import { reportSections } from "#app/domain/reports/report-sections.ts";
import type { ReportStepInput } from "#app/domain/reports/report-schema.ts";
import { stepReport } from "#app/domain/reports/step-report.server.ts";
import { writeSections } from "#app/domain/reports/write-sections.server.ts";
import { translator } from "#app/i18n/translate.ts";
import type { Services } from "#app/http/services.server.ts";
import { drawDocument } from "#app/platform/pdf/draw-document.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { seedGroups } from "#seed/seed.server.ts";
import { seedReports } from "#seed/seed-reports.server.ts";
import { readPdf } from "#tests/support/read-pdf.ts";
import { test } from "#tests/support/test.ts";

const klaipeda = { group: "klaipeda", slug: "2016-2022" };
const druskininkai = { group: "druskininkai", slug: "2024-2029" };

const quiet = (services: Services) => ({ ...services, log: () => {} });

async function staffOf(db: Db, group: string) {
  const { id: groupId } = await db.group.findUniqueOrThrow({ where: { slug: group } });
  return {
    ...anonymous,
    userId: crypto.randomUUID(),
    groups: [{ groupId, role: "STAFF" as const, sector: null }],
  };
}

/** Rows of a table of a PDF, without the space between their cells. */
const rowsOf = (pages: readonly string[]) =>
  pages.flatMap((page) => page.split("\n")).map((line) => line.trim().replaceAll(/\s+/g, " "));

test("the reports of Klaipėda for 2018 and 2019 come out of its projects and counters as the sources tell them", async ({
  services,
  as,
}) => {
  await seedGroups(quiet(services));
  await seedReports(services);
  const visitor = as(anonymous);
  const pdfOf = async (year: string) => {
    const found = await findReportDocument(
      visitor,
      { ...klaipeda, year, language: "lt" },
      drawDocument,
    );
    if (!found.ok) throw new Error("a report");
    const pdf = readPdf(await drawDocument(found.value.model));
    pdf.check();
    expect(pdf.info()).toMatch(/Tagged:\s+yes/);
    return rowsOf(pdf.pages());
  };
  // Year, selected in all, started, running, of business, of social services, completed.
  const in2018 = await pdfOf("2018");
  expect(in2018).toContain("2018 10 6 6 2 4 0");
  expect(in2018).toContain("Į projektų veiklas įtraukti asmenys (asmenys) – 238");
  expect(in2018).toContain("Pradėtos teikti naujos socialinės paslaugos (paslaugos) – 4");

  const in2019 = await pdfOf("2019");
  expect(in2019).toContain("2018 10 6 6 2 4 0");
  expect(in2019).toContain("2019 17 3 9 3 6 0");
  expect(in2019).toContain("Į projektų veiklas įtraukti asmenys (asmenys) – 238 736");

  const moneyOf = async (year: string) => {
    const model = await findReportModel(visitor, { ...klaipeda, year });
    if (!model.ok) throw new Error("a report");
    return model.value.actions.map(({ selected, contracted }) => [selected.n, contracted.n]);
  };
  expect(await moneyOf("2018")).toEqual([[10, 6]]);
  expect(await moneyOf("2019")).toEqual([[17, 9]]);
});

test("a report is read by members once published, by everybody once approved, and stays as it was", async ({
  db,
  services,
  as,
}) => {
  await seedGroups(quiet(services));
  const staff = as(await staffOf(db, "druskininkai"));
  const address = { ...druskininkai, year: "2025" };
  const step = (input: ReportStepInput) => stepReport(staff, { ...address, input });
  const { id: groupId } = await db.group.findUniqueOrThrow({ where: { slug: "druskininkai" } });
  const chair = as({
    ...anonymous,
    userId: crypto.randomUUID(),
    groups: [{ groupId, role: "CHAIR", sector: "NGO" }],
  });
  const readers = async () => {
    const may = [];
    for (const [name, ctx] of Object.entries({ staff, chair, visitor: as(anonymous) }))
      if ((await readReport(ctx, { ...address, language: "lt" })).ok) may.push(name);
    return may;
  };

  expect(await beginReport(as(await staffOf(db, "klaipeda")), address)).toMatchObject({
    error: { code: "not-found" },
  });
  expect(await beginReport(staff, { ...druskininkai, year: "2030" })).toMatchObject({
    error: { code: "no-year-of-strategy" },
  });
  expect(await beginReport(staff, address)).toMatchObject({ ok: true });
  const sections = reportSections.parse({ summary: "Surengti mokymai." });
  expect(await writeSections(staff, { ...address, sections })).toMatchObject({ ok: true });
  expect(await readers()).toEqual(["staff"]);

  expect(await step({ step: "publish" })).toMatchObject({ ok: true });
  expect(await readers()).toEqual(["staff", "chair"]);
  expect(await writeSections(staff, { ...address, sections })).toMatchObject({
    error: { code: "report-not-draft" },
  });
  const before = await findReportModel(staff, address);
  await db.strategy.updateMany({
    where: { slug: "2024-2029" },
    data: { title: "Kitas pavadinimas" },
  });
  expect(await findReportModel(staff, address)).toEqual(before);

  expect(await step({ step: "take-back", reason: "Praleistas renginys" })).toMatchObject({
    ok: true,
  });
  expect(await readers()).toEqual(["staff"]);
  expect(await step({ step: "publish" })).toMatchObject({ ok: true });
  const approve = { step: "approve", minutesNo: "4" } as const;
  expect(await step({ ...approve, approvedOn: "2025-11-30" })).toMatchObject({
    error: { code: "report-approved-early" },
  });
  expect(await step({ ...approve, approvedOn: "2027-03-20" })).toMatchObject({
    error: { code: "approved-later" },
  });
  expect(await step({ ...approve, approvedOn: "2026-03-20" })).toMatchObject({ ok: true });
  expect(await readers()).toEqual(["staff", "chair", "visitor"]);
  expect(await step({ step: "take-back", reason: "Vėlu" })).toMatchObject({
    error: { code: "changed-meanwhile" },
  });

  const send = { step: "send", sentNo: "S-41", sentTo: "Vidaus reikalų ministerijai" } as const;
  expect(await step({ ...send, sentOn: "2026-03-01" })).toMatchObject({
    error: { code: "sent-before-approval" },
  });
  expect(await staffReports(staff, druskininkai)).toMatchObject({
    value: { reports: [{ year: 2025, dueOn: "2026-04-01", isOverdue: true }] },
  });
  expect(await step({ ...send, sentOn: "2026-03-30" })).toMatchObject({ ok: true });
  expect(await staffReports(staff, druskininkai)).toMatchObject({
    value: { reports: [{ isOverdue: false }] },
  });
  expect(await readableReports(as(anonymous), druskininkai)).toMatchObject({
    value: { reports: [{ year: 2025, state: "SENT", approvedOn: "2026-03-20" }] },
  });

  const log = await db.auditEntry.findMany({
    where: { kind: { startsWith: "report." } },
    orderBy: { id: "asc" },
  });
  expect(log.map(({ kind }) => kind)).toEqual([
    "report.begin",
    "report.write",
    "report.publish",
    "report.take-back",
    "report.publish",
    "report.approve",
    "report.send",
  ]);
});

test("the PDF of a published report is kept, and names the meeting once it is approved", async ({
  services,
  as,
}) => {
  await seedGroups(quiet(services));
  await seedReports(services);
  const ask = () =>
    findReportDocument(as(anonymous), { ...klaipeda, year: "2018", language: "lt" }, drawDocument);
  const first = await ask();
  expect(await ask()).toEqual(first);
  if (!first.ok) throw new Error("a report");
  expect(JSON.stringify(first.value.model.blocks)).toContain("2019\u00a0m. kovo 28\u00a0d.");
  expect(first.value.model.check?.url).toMatch(/\/verify\//);
});

test("nothing that is not public enters a report, and no natural person's name", async ({
  db,
  services,
  as,
}) => {
  await seedGroups(quiet(services));
  const { id: strategyId, groupId } = await db.strategy.findFirstOrThrow({
    where: { slug: "2024-2029", group: { slug: "druskininkai" } },
  });
  const canary = "KANARĖLĖ";
  const of = { strategyId, groupId, selectedYear: 2025 };
  await db.project.createMany({
    data: [
      { ...of, promoter: canary, title: canary, story: canary },
      {
        ...of,
        promoter: `Petras ${canary}`,
        isPerson: true,
        title: "Asmens projektas",
        publishedAt: new Date("2025-06-01"),
      },
    ],
  });
  const day = {
    startsAt: new Date("2025-05-05T07:00:00Z"),
    endsAt: new Date("2025-05-05T09:00:00Z"),
  };
  const event = { ...day, groupId, titleEn: canary, registerUntil: day.startsAt };
  await db.event.create({ data: { ...event, kind: "TRAINING", title: canary } });
  const hidden = await db.project.findFirstOrThrow({ where: { title: canary } });
  await db.monitoringPeriod.create({
    data: {
      projectId: hidden.id,
      n: 1,
      fromDay: new Date("2025-01-01"),
      toDay: new Date("2025-06-30"),
      dueOn: new Date("2025-07-31"),
      state: "ACCEPTED",
      narrative: canary,
    },
  });
  const staff = as(await staffOf(db, "druskininkai"));
  const address = { ...druskininkai, year: "2025" };
  await beginReport(staff, address);
  const model = await findReportModel(staff, address);
  expect(JSON.stringify(model)).toContain("Asmens projektas");
  expect(JSON.stringify(model)).not.toContain(canary);
});

test("the table of a report holds every figure of its page", async ({ services, as }) => {
  await seedGroups(quiet(services));
  await seedReports(services);
  const reading = { t: translator("lt"), locale: "lt" as const };
  const found = await exportReport(
    as(anonymous),
    { ...klaipeda, year: "2019", file: "report.csv" },
    reading,
  );
  if (!found.ok) throw new Error("a table");
  const rows = objectsOf(found.value.table);
  const value = (figure: string, year: number) =>
    rows.find((row) => row["figure"] === figure && row["year"] === year)?.["value"];
  expect(value("Atrinkta iš viso", 2019)).toBe(17);
  expect(value("Vykdoma metų pabaigoje", 2019)).toBe(9);
  expect(rows).toContainEqual(
    expect.objectContaining({ of: "Į projektų veiklas įtraukti asmenys", year: 2019, value: 736 }),
  );
  expect(rows).toContainEqual(
    expect.objectContaining({ figure: "apmokyti savanoriai", value: 16 }),
  );
});
