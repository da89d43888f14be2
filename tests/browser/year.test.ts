import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { callDefinition } from "#app/domain/calls/definition.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { connect } from "#app/platform/database.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { demoPassword } from "#seed/people.ts";
import { clockAhead } from "#tests/support/clock.ts";
import { openBrowser, type Person, person } from "#tests/support/browser.ts";
import { aSubmitted, type Submitted } from "#tests/support/evaluation.ts";
import { aPerson } from "#tests/support/factories.ts";
import { readPdf } from "#tests/support/read-pdf.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { openSmtpSink } from "#tests/support/smtp.ts";
import { downloadArchive, readOffline } from "./archive-steps.ts";
import {
  actOn,
  closeAndSign,
  declareAll,
  openMeeting,
  planMeeting,
  voteForAll,
} from "./meeting-steps.ts";
import { mailTo, signIn, signInAs } from "./steps.ts";
import {
  approve,
  assign,
  confirmCheck,
  nextAct,
  passCheck,
  press,
  score,
  setRelease,
} from "./work-steps.ts";
import {
  addIndicator,
  amendActions,
  announceTraining,
  comeTo,
  holdTraining,
  planCall,
  publishCall,
  reportPeriod,
  strategyPage,
  takeReportStep,
  takeStep,
  writeReport,
} from "./year-steps.ts";

const year = vilniusDay(new Date()).slice(0, 4);
/** The day of the next year on which the general meeting approves the report. */
const meetingOn = `${Number(year) + 1}-02-16`;
const callTitle = "Savanoriai senjorams";
const board = [
  "Tomas Vaitkus",
  "Eglė Mickutė",
  "Saulius Rimkus",
  "Jurgita Šimkienė",
  "Kęstutis Jonaitis",
] as const;
const evaluators = ["Lina Stankevičienė", "Giedrius Norkus"] as const;

let browser: Browser;
let server: RunningServer;
let db: Db;
let mails: Awaited<ReturnType<typeof openSmtpSink>>;
const people: Person[] = [];
let staff: Page;
let colleague: Page;
/** What the year has brought so far. */
let number = "";
let proposals: Submitted[] = [];
let project = "";

/** What the server is started with. */
const settings: Record<string, string> = {};

/** Lets the winter pass: the server starts again on a day of the year after, and all sign in anew. */
async function moveToNextYear() {
  const ahead = Date.parse(`${meetingOn}T10:00:00Z`) - Date.now();
  Object.assign(settings, clockAhead(ahead));
  await server.kill();
  await server.startAgain();
  staff = await open("Rasa Kazlauskienė");
}

async function open(name?: string) {
  const one = await person(browser, server.origin);
  people.push(one);
  if (name) await signInAs(one.page, name);
  return one.page;
}

const textOf = async (page: Page, path: string) => {
  await page.goto(path);
  return (await page.locator("main").innerText()).replaceAll("\u00a0", " ");
};

beforeAll(async () => {
  [browser, mails] = await Promise.all([openBrowser(), openSmtpSink()]);
  settings["SMTP_URL"] = mails.url;
  server = await startServer(settings);
  db = connect(server.databaseUrl);
  staff = await open("Rasa Kazlauskienė");
  colleague = await open("Darius Jankauskas");
}, 120_000);
afterAll(async () => {
  await db?.$disconnect();
  await browser?.close();
  await server?.stop();
  await mails?.stop();
});

test("the general meeting amends the strategy: a sum moves from one action to another", async () => {
  await amendActions(
    staff,
    {
      "1.1": { budget: "156 772,01", projects: "3" },
      "2.1": { budget: "274 444,00", projects: "2" },
    },
    { reason: "Didesnis paslaugų senjorams poreikis.", minutesNo: "VS-7" },
  );
  const versions = await textOf(await open(), `${strategyPage}/versions`);
  for (const words of ["VS-7", "254 444,00", "274 444,00", "176 772,01", "156 772,01"])
    expect(versions).toContain(words);
  expect(await textOf(staff, `${strategyPage}/ledger`)).toContain("274 444,00");
});

test("staff plan a call, then publish it, and the ledger knows", async () => {
  await planCall(staff, { action: "2.1", title: callTitle, total: "20 000,00" });
  const visitor = await open();
  expect(await textOf(visitor, "/timetable")).toContain(callTitle);
  number = await publishCall(staff, { action: "2.1", title: callTitle, minutesNo: `${year}/21` });
  expect(await textOf(visitor, `/calls/${number}`)).toContain(callTitle);
  const ledger = await textOf(visitor, `${strategyPage}/ledger`);
  expect(ledger).toMatch(/1 kvietimas/);
});

test("a training is held: people register, and who came is ticked", async () => {
  const event = await announceTraining(staff, "Mokymai pareiškėjams", number);
  const visitor = await open();
  for (const name of ["Janina Balčiūnė", "Povilas Grigas"]) {
    const email = `${name.split(" ")[0]?.toLowerCase()}@klausytojai.example`;
    await comeTo(visitor, event, { name, email });
    await mailTo(mails, email, /Užsiregistravote/);
  }
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  await db.event.updateMany({
    where: { id: event.split("/").at(-1) ?? "" },
    data: { startsAt: at(-2), endsAt: at(-1), registerUntil: at(-2) },
  });
  await holdTraining(staff, event, ["Janina Balčiūnė"]);
  expect(await textOf(visitor, event.replace("/staff", ""))).toContain("Mokymai pareiškėjams");
});

/** Two organisations have applied, and the call has closed. */
async function applied() {
  const call = await db.call.findUniqueOrThrow({
    where: { number },
    include: { currentVersion: true },
  });
  const { definition, id: versionId = "" } = call.currentVersion ?? {};
  const closesAt = new Date(Date.now() - 3_600_000);
  const opensAt = new Date(closesAt.getTime() - 40 * 86_400_000);
  await db.call.update({ where: { number }, data: { opensAt, closesAt } });
  const { passwordHash } = await db.user.findUniqueOrThrow({
    where: { email: "rasa@harmonija.example" },
  });
  const made = [];
  for (const title of ["Kaimynų pagalba senjorams", "Klubas prie ežero"])
    made.push(
      await aSubmitted(
        db,
        { ...call, closesAt, versionId, definition: callDefinition.parse(definition) },
        { title, requestedCents: 900_000, owner: await aPerson(db, { passwordHash }) },
      ),
    );
  return made;
}

test("proposals are checked and scored, and the board selects", async () => {
  proposals = await applied();
  await nextAct(staff, number, "Pradėti vertinimą");
  for (const { registration } of proposals) await passCheck(staff, number, registration);
  for (const { registration } of proposals) await confirmCheck(colleague, number, registration);
  await assign(staff, number, evaluators);
  const [first, second] = proposals;
  for (const name of evaluators) {
    const page = await open(name);
    await score(page, first?.registration ?? "", "best");
    await score(page, second?.registration ?? "", "worst");
  }
  await nextAct(staff, number, "Užbaigti vertinimą balais");
  const at = await planMeeting(staff, number, "V-77");
  const pages = await Promise.all(board.map((name) => open(name)));
  for (const page of pages) await declareAll(page, proposals);
  const [chair] = pages;
  await openMeeting(staff, at, board);
  await actOn(staff, "Interesų deklaravimas", "note");
  await voteForAll(staff, at);
  if (chair) await closeAndSign(staff, chair, at);
  await approve(staff, colleague, number);
  const { status } = await db.rankedList.findFirstOrThrow({ where: { call: { number } } });
  expect(status).toBe("APPROVED");
}, 300_000);

test("the results are released, and everybody reads them", async () => {
  await setRelease(staff, number);
  const released = () =>
    db.call.findUniqueOrThrow({ where: { number }, select: { releasedAt: true } });
  await expect
    .poll(async () => (await released()).releasedAt, { timeout: 150_000, interval: 500 })
    .not.toBeNull();
  const results = await textOf(await open(), `/calls/${number}/results`);
  expect(results).toContain("Kaimynų pagalba senjorams");
  expect(results).toContain("9 000,00");
}, 200_000);

test("the selected proposal becomes a project: forwarded, contracted, begun, public", async () => {
  await staff.goto("/staff/projects");
  await press(staff, staff.locator(`button[name=takeOver][value="${number}"]`));
  await staff.getByRole("link", { name: "Kaimynų pagalba senjorams" }).click();
  await staff.waitForURL(/\/staff\/projects\/[^/]+$/);
  project = new URL(staff.url()).pathname;
  const begins = `${year}-01-01`;
  await takeStep(staff, project, "forward", { forwardedOn: begins, forwardedNo: "SD-15" });
  await takeStep(staff, project, "contract", {
    contractNo: "S-2.1-7",
    contractOn: begins,
    externalNumber: "08.6.1-ESFA-V-911-01-7777",
    totalCents: "9 729,73",
    contractedCents: "8 800,00",
    startsOn: begins,
    endsOn: `${year}-12-31`,
  });
  await takeStep(staff, project, "start", { startsOn: begins });
  await press(staff, staff.locator("button[name=intent][value=publish]"));
  const page = await textOf(await open(), project.replace("/staff", ""));
  expect(page).toContain("08.6.1-ESFA-V-911-01-7777");
  expect(page).toContain("8 800,00");
});

test("the promoter reports two periods, and staff return one before they accept both", async () => {
  const id = project.split("/").at(-1) ?? "";
  const monitored = `/staff/monitoring/${id}`;
  await addIndicator(staff, monitored, {
    title: "Senjorai, kuriems padėta",
    unit: "asmenys",
    target: "40",
    counter: "PARTICIPANTS",
  });
  await press(
    staff,
    staff.locator("form", { has: staff.locator("[name=months]") }).getByRole("button"),
  );
  await moveToNextYear();
  const [first] = proposals;
  const { email } = await db.user.findUniqueOrThrow({
    where: { id: first?.owner.userId ?? "" },
    select: { email: true },
  });
  const promoter = await open();
  await signIn(promoter, email, demoPassword);
  const own = `/my/projects/${id}/periods`;
  const accept = async (n: number) => {
    await staff.goto(`${monitored}/periods/${n}`);
    await press(staff, staff.locator("button[name=intent][value=accept]"));
  };
  await reportPeriod(promoter, `${own}/1`, "12", "Padėjome dvylikai senjorų.");
  await staff.goto(`${monitored}/periods/1`);
  await staff.locator("[name=why]").fill("Patikslinkite, kiek senjorų lankėte namuose.");
  await press(staff, staff.locator("button[name=intent][value=return]"));
  await reportPeriod(promoter, `${own}/1`, "14", "Padėjome keturiolikai, iš jų šešiems namuose.");
  await accept(1);
  await reportPeriod(promoter, `${own}/2`, "21", "Padėjome dar dvidešimt vienam.");
  await accept(2);
  expect(await textOf(await open(), `${strategyPage}/indicators`)).toMatch(/Dalyviai[^\n]*\s+35/);
});

test("the annual report is written, read by members, approved by the general meeting and sent", async () => {
  const report = await writeReport(staff, year, {
    summary: "Metai, kuriais sustiprėjo savanoriai.",
  });
  const page = report.replace("/staff", "");
  const visitor = await open();
  expect((await visitor.request.get(`${server.origin}${page}`)).status()).toBe(404);
  await takeReportStep(staff, report, "approve", { approvedOn: meetingOn, minutesNo: "VS-8" });
  await takeReportStep(staff, report, "send", { sentOn: meetingOn, sentNo: "SD-21" });
  const text = await textOf(visitor, page);
  for (const words of ["Metai, kuriais sustiprėjo savanoriai.", "VS-8", "35", "8 800,00"])
    expect(text).toContain(words);
  const answer = await visitor.request.get(`${server.origin}${page}/pdf`);
  const pdf = readPdf(await answer.body());
  pdf.check();
  expect(pdf.info()).toMatch(/Tagged:\s+yes/);
  expect(pdf.pages().join("\n").replaceAll("\u00a0", " ")).toContain("8 800,00");
});

test("the archive of the year opens from a disk without a network and tells of all of it", async () => {
  await staff.goto(`/staff${strategyPage}/archives`);
  await staff.locator("[name=year]").selectOption(year);
  await press(staff, staff.getByRole("button", { name: "Rengti" }));
  const { faults, texts } = await readOffline(browser, await downloadArchive(staff));
  expect(faults).toEqual([]);
  const told: Record<string, string[]> = {
    "pakeitimai.html": ["VS-7", "274 444,00"],
    "lesos.html": [`${year}-12-31 23:59`, "274 444,00", "8 800,00"],
    "kvietimai.html": [number, callTitle, "Kaimynų pagalba senjorams"],
    "projektai.html": ["08.6.1-ESFA-V-911-01-7777"],
    "stebesena.html": ["Kaimynų pagalba senjorams"],
    "renginiai.html": ["Mokymai pareiškėjams"],
    "ataskaita.html": ["Metai, kuriais sustiprėjo savanoriai.", "VS-8", "8 800,00"],
  };
  for (const [name, words] of Object.entries(told))
    for (const word of words) expect(texts.get(name)).toContain(word);
  for (const text of texts.values()) expect(text).not.toContain("Janina");
  expect(people.flatMap(({ errors }) => errors)).toEqual([]);
});
