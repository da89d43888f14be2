import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import type { Person } from "#tests/support/browser.ts";
import { readPdf } from "#tests/support/read-pdf.ts";
import { appoint, complain, reject } from "./complaint-steps.ts";
import { forward, recount } from "./forward-steps.ts";
import {
  actOn,
  closeAndSign,
  declareAll,
  meterOf,
  moveToToday,
  openMeeting,
  planMeeting,
  voteForAll,
} from "./meeting-steps.ts";
import { openRound } from "./round-world.ts";
import { linkIn, mailTo } from "./steps.ts";
import {
  approve,
  confirmCheck,
  declareConflict,
  failCheck,
  nextAct,
  offerToReserve,
  passCheck,
  press,
  publishPlan,
  score,
  setRelease,
} from "./work-steps.ts";

let world: Awaited<ReturnType<typeof openRound>>;
let staff: Person;
let colleague: Person;
/** Addresses of PDFs that the round has made, by who may read them. */
const documents: [Page, string][] = [];

beforeAll(async () => {
  world = await openRound();
  staff = await world.openAs("Rasa Kazlauskienė");
  colleague = await world.openAs("Darius Jankauskas");
});
afterAll(() => world?.stop());

test("two people check twelve proposals and find one not eligible", async () => {
  const { number, proposals } = world;
  await nextAct(staff.page, number, "Pradėti vertinimą");
  for (const { registration, totals } of proposals) {
    await (totals ? passCheck : failCheck)(staff.page, number, registration);
    await confirmCheck(colleague.page, number, registration);
  }
  await staff.page.goto(`/staff/calls/${number}/checks?show=all`);
  expect(await staff.page.locator("main").innerText()).toContain("Poilsio stovykla prie jūros");
  const states = await world.db.proposal.groupBy({
    by: ["status"],
    where: { call: { number } },
    _count: true,
  });
  expect(Object.fromEntries(states.map(({ status, _count }) => [status, _count]))).toEqual({
    ELIGIBLE: 11,
    INELIGIBLE: 1,
  });
});

test("the solver seats six evaluators evenly, and anew when one steps aside", async () => {
  const { number } = world;
  await publishPlan(staff.page, number);
  const seats = await world.db.assignment.findMany({
    where: { proposal: { call: { number } } },
    select: { evaluator: { select: { name: true, email: true } }, proposal: true },
  });
  expect(seats).toHaveLength(22);
  const loads = world.evaluators.map(
    ({ email }) => seats.filter(({ evaluator }) => evaluator.email === email).length,
  );
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);

  const [seat] = seats;
  if (!seat?.proposal.registration) throw new Error("nobody is seated");
  await mailTo(world.mails, seat.evaluator.email, /vertin/i);
  const evaluator = await world.openBy(seat.evaluator.email);
  const { registration } = seat.proposal;
  await declareConflict(evaluator.page, registration, "Pareiškėjo vadovė – mano sesuo.");
  expect(await evaluator.page.locator("main").innerText()).not.toContain(registration);

  await publishPlan(staff.page, number);
  await staff.page.goto(`/staff/calls/${number}/conflicts`);
  const register = await staff.page.locator("main").innerText();
  expect(register).toContain(seat.evaluator.name);
  expect(register).toContain("Pareiškėjo vadovė – mano sesuo.");
});

test("every evaluator scores, and two who diverge bring a third", async () => {
  const { number, proposals, evaluators } = world;
  const given = new Map<string, number>();
  const scoreNext = async ({ page }: Person, registration: string) => {
    const nth = given.get(registration) ?? 0;
    const own = proposals.find((one) => one.registration === registration);
    await score(page, registration, own?.totals?.[nth] ?? 0);
    given.set(registration, nth + 1);
  };
  for (const { email } of evaluators) {
    const evaluator = await world.openBy(email);
    await evaluator.page.goto("/evaluation");
    const text = await evaluator.page.locator("main").innerText();
    for (const { registration } of proposals)
      if (text.includes(registration)) await scoreNext(evaluator, registration);
  }

  const { id, registration } = world.proposal("Jaunimo dirbtuvės");
  await staff.page.goto(`/staff/calls/${number}?state=ELIGIBLE`);
  await staff.page.getByRole("link", { name: registration }).click();
  await staff.page.getByText("Vertintojų balai išsiskyrė").waitFor();
  await press(staff.page, staff.page.getByRole("button", { name: "Paskirti trečiąjį vertintoją" }));
  const third = await world.db.assignment.findFirstOrThrow({
    where: { proposalId: id, sheet: null },
    select: { evaluator: { select: { email: true } } },
  });
  const evaluator = await world.openBy(third.evaluator.email);
  await scoreNext(evaluator, registration);
  expect(given.get(registration)).toBe(3);
});

test("the list ranks them, tells how the tie was broken, and offers what is left of the money", async () => {
  const { number } = world;
  await nextAct(staff.page, number, "Užbaigti vertinimą balais");
  await staff.page.goto(`/staff/calls/${number}/ranking`);
  const rows = await staff.page.locator("table.rank").first().locator("tbody tr").allInnerTexts();
  const places = rows.map((row) => world.proposals.find(({ title }) => row.includes(title))?.title);
  expect(places).toEqual([
    "Dienos centras senjorams",
    "Pagalba namuose ligoniams",
    "Jaunimo dirbtuvės",
    "Bendruomenės virtuvė",
    "Knygos į namus",
    undefined,
    "Judrus kiemas",
    "Savanorių mokykla",
    "Šeimų klubas",
    "Sodas visiems",
    "Amatų vakarai",
    "Šokių studija",
  ]);
  const text = rows.join("\n").replaceAll("\u00a0", " ");
  expect(text).toContain("3 vertintojai");
  expect(text).toContain("89,00");
  expect(text).toContain("aukštesnėje vietoje prašoma mažesnė suma: 20 000,00 € < 30 000,00 €");
  expect(text).toContain("25 000,00");
});

test("a recusal breaks the quorum on one item, which the repeated meeting decides", async () => {
  const { number, proposals } = world;
  const ranked = proposals.filter(({ totals }) => totals !== null);
  const kitchen = world.proposal("Bendruomenės virtuvė");
  const at = await planMeeting(staff.page, number, "V-2026-77");
  const board = ["Eglė Mickutė", "Saulius Rimkus", "Jurgita Šimkienė", "Kęstutis Jonaitis"];
  const chair = await world.openAs("Tomas Vaitkus");
  const declare = async (name: string) => {
    const member = await world.openAs(name);
    await declareAll(member.page, ranked, name === "Eglė Mickutė" ? kitchen : undefined);
  };
  await Promise.all([declareAll(chair.page, ranked), ...board.map(declare)]);

  await openMeeting(staff.page, at, ["Tomas Vaitkus", ...board]);
  await actOn(staff.page, "Interesų deklaravimas", "note");
  const reason = "Mano įmonė nuomoja pareiškėjui patalpas.";
  await actOn(staff.page, kitchen.title, "recuse", { name: "Jurgita Šimkienė", reason });
  const meter = await meterOf(staff.page, kitchen.title);
  expect(meter).toContain("Nusišalina: ");
  expect(meter).toContain("Dalyvauja 3 iš 6, kvorumui reikia 4");
  expect(meter).toContain("Kvorumo nėra");
  await voteForAll(staff.page, at);
  await actOn(staff.page, kitchen.title, "postpone");
  await closeAndSign(staff.page, chair.page, at);
  documents.push([staff.page, `${at}/minutes.pdf`]);

  await staff.page.goto(at);
  await press(staff.page, staff.page.locator("button[value=repeat]"));
  const again = new URL(staff.page.url()).pathname;
  await moveToToday(staff.page, again);
  await openMeeting(staff.page, again, ["Tomas Vaitkus", "Saulius Rimkus", "Kęstutis Jonaitis"]);
  expect(await meterOf(staff.page, kitchen.title)).toContain("Galima balsuoti");
  await voteForAll(staff.page, again);
  await closeAndSign(staff.page, chair.page, again);
  documents.push([staff.page, `${again}/minutes.pdf`]);
});

test("two people approve, and nobody is told before the minute of the release", async () => {
  const { number, proposals } = world;
  await approve(staff.page, colleague.page, number);
  await setRelease(staff.page, number);
  const day = world.proposal("Dienos centras senjorams");
  const first = await world.openBy(await world.emailOf(day));
  const page = `/my/proposals/${day.id}`;
  await first.page.goto(page);
  expect(await first.page.locator("main").innerText()).not.toMatch(/95,00|Finansuojama/);
  expect(world.mails.mails.filter(({ subject }) => /rašt/i.test(subject ?? ""))).toEqual([]);

  for (const one of proposals) {
    const email = await world.emailOf(one);
    const notice = await mailTo(world.mails, email, /rašt/i, 150_000);
    expect(notice.subject?.length).toBeLessThanOrEqual(60);
    expect(notice.text).not.toMatch(/atrink|atmest|rezerv|\d,00/i);
    expect(linkIn(notice, world.origin)).toContain("/letters/");
  }
  await first.page.goto(page);
  expect(await first.page.locator("main").innerText()).toMatch(/Finansuojama/);
}, 300_000);

const letters: Record<string, RegExp> = {
  "Dienos centras senjorams": /20 000,00 Eur/,
  "Judrus kiemas": /25 000,00 Eur/,
  "Savanorių mokykla": /REZERVIN/,
  "Šokių studija": /40,00/,
  "Poilsio stovykla prie jūros": /12\.4/,
};

test("a complaint is examined by somebody impartial and ends with a letter", async () => {
  const { number } = world;
  const dance = world.proposal("Šokių studija");
  const email = await world.emailOf(dance);
  const owner = await world.openBy(email);
  const complaint = await complain(owner.page, dance);
  documents.push([owner.page, `/my/proposals/${dance.id}/complaint/receipt.pdf`]);
  await appoint(staff.page, complaint, "Darius Jankauskas");
  await staff.page.goto(`/staff/calls/${number}/ranking`);
  await staff.page.getByText("Ginčijama").first().waitFor();
  await reject(colleague.page, complaint);
  const answer = await world.db.complaint.findFirstOrThrow({
    where: { proposalId: dance.id },
    select: { status: true, letterId: true },
  });
  expect(answer.status).toBe("REJECTED");
  await mailTo(world.mails, email, /skund/i);
  documents.push([owner.page, `/letters/${answer.letterId}/pdf`]);
});

test("whoever is offered a part declines it, and the next of the reserve is offered the money by a new version", async () => {
  const { number, db } = world;
  const yard = world.proposal("Judrus kiemas");
  const owner = await world.openBy(await world.emailOf(yard));
  await owner.page.goto(`/my/proposals/${yard.id}`);
  await owner.page
    .getByRole("link", { name: /pasiūlym|siūlym/i })
    .last()
    .waitFor();
  await owner.page.goto(`/my/proposals/${yard.id}/offer`);
  await press(owner.page, owner.page.locator("button[value=decline]"));
  const statusOf = async ({ id }: { id: string }) =>
    (await db.proposal.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;
  expect(await statusOf(yard)).toBe("DECLINED");

  const school = world.proposal("Savanorių mokykla");
  const email = await world.emailOf(school);
  await offerToReserve(staff.page, colleague.page, number);
  await expect.poll(() => statusOf(school), { timeout: 150_000 }).toBe("SELECTED");
  const told = () =>
    world.mails.mails.filter(
      ({ recipients, subject }) => recipients.includes(email) && /rašt/i.test(subject ?? ""),
    );
  await expect.poll(() => told().length, { timeout: 60_000 }).toBe(2);
  const next = await world.openBy(email);
  await next.page.goto(`/my/proposals/${school.id}/offer`);
  await press(next.page, next.page.locator("button[value=accept]"));
  expect(await statusOf(school)).toBe("SELECTED");

  await next.page.goto(`/calls/${number}/results`);
  expect(await next.page.locator("main").innerText()).toMatch(/2-oji sąrašo versija/);
  await next.page.goto(`/calls/${number}/results?version=1`);
  expect(await next.page.locator("main").innerText()).toMatch(/Rezervas, 1 vieta/);
}, 300_000);

test("what is handed on agrees with an independent recount", async () => {
  const bundle = await forward(staff.page, world.number);
  expect(await recount(bundle)).toContain("every figure agrees");
});

test("every document of the round is a sound PDF that says what was decided", async () => {
  const { number } = world;
  const { page } = staff;
  for (const document of ["summary", "list"])
    documents.push([page, `/documents/calls/${number}/${document}/pdf`]);
  const workshop = world.proposal("Jaunimo dirbtuvės");
  for (const letter of ["A", "B", "C"])
    documents.push([page, `/documents/proposals/${workshop.id}/sheets/${letter}/pdf`]);
  const sent = await world.db.letter.findMany({
    where: { proposal: { call: { number } } },
    select: { id: true, proposal: { select: { title: true } } },
  });
  for (const { id } of sent) documents.push([page, `/letters/${id}/pdf`]);

  const texts = new Map<string, string>();
  for (const [who, path] of documents) {
    const answer = await who.request.get(`${world.origin}${path}`);
    expect([path, answer.status()]).toEqual([path, 200]);
    const pdf = readPdf(await answer.body());
    pdf.check();
    expect(pdf.info()).toMatch(/Tagged:\s+yes/);
    texts.set(path, pdf.pages().join("\n").replaceAll("\u00a0", " "));
  }
  for (const [title, words] of Object.entries(letters)) {
    const { id = "" } = sent.find((one) => one.proposal?.title === title) ?? {};
    expect(texts.get(`/letters/${id}/pdf`)).toMatch(words);
  }
  expect(world.errors()).toEqual([]);
  expect(world.mails.leaks).toEqual([]);
});
