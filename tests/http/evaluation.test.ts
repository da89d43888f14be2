import { afterAll, beforeAll, expect, test } from "vitest";
import { formatInstant } from "#app/domain/values/instant.ts";
import { connect } from "#app/platform/database.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { readPdf } from "#tests/support/read-pdf.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { wholeSheet } from "#tests/support/whole-sheet.ts";
import {
  type Answer,
  type Fields,
  heading,
  problems,
  type Visitor,
  visitor,
} from "#tests/support/visitor.ts";

const number = "DH-2.2-02";
const call = `/staff/calls/${number}`;
const absent = "01900000-0000-7000-8000-000000000000";
const evaluators = ["lina", "giedrius", "ausra", "vytautas"].map(
  (name) => `${name}@vertintojai.example`,
);

let server: RunningServer;
let db: Db;
let staff: Visitor;

beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: "silent" });
  db = connect(server.databaseUrl);
  staff = await demo("rasa@harmonija.example");
});

afterAll(async () => {
  await db?.$disconnect();
  await server?.stop();
});

async function demo(email: string) {
  const person = visitor(server.origin);
  await person.post("/sign-in", { demo: email });
  return person;
}

/** Signs in with the password of the demonstration; its applicants have no button. */
async function signedIn(email: string) {
  const person = visitor(server.origin);
  const page = await person.get("/sign-in");
  await person.submit(page, { email, password: "demonstracija-2026" }, "Prisijungti");
  return person;
}

const links = ({ page }: Answer, pattern: RegExp) =>
  [...page.querySelectorAll("main a")]
    .map((link) => link.getAttribute("href") ?? "")
    .filter((href) => pattern.test(href));

async function scoreEverything(email: string) {
  const person = await demo(email);
  for (;;) {
    const queue = await person.get("/evaluation");
    const open = queue.page.querySelector("ul.tasks a")?.getAttribute("href") ?? "";
    const isLeft = !/\(0\)/.test(queue.page.querySelector("h2")?.textContent ?? "");
    if (!isLeft) return;
    let page = await person.get(open);
    if (open.endsWith("/declaration")) {
      page = await person.follow(await person.submit(page, { interest: "none" }));
    }
    const saved = await person.submit(page, wholeSheet(page), "Tikrinti ir pateikti");
    const answer = await person.submit(await person.follow(saved), {}, "Pateikti anketą");
    expect(answer.status).toBe(302);
  }
}

/** Lets the minute of the release come. */
async function releaseAtOnce() {
  const list = await db.rankedList.findFirstOrThrow({ where: { call: { number } } });
  const at = new Date();
  await db.rankedList.update({
    where: { id: list.id },
    data: { releaseAt: at, releaseById: list.approvedById },
  });
  const task = { kind: "list.release", listId: list.id, at: at.toISOString() };
  await db.outbox.create({
    data: { kind: task.kind, key: `test:${list.id}`, payload: task, createdAt: at, nextTryAt: at },
  });
  const released = { where: { id: list.id, status: "RELEASED" as const } };
  await expect.poll(() => db.rankedList.count(released), { timeout: 30_000 }).toBe(1);
}

test("what an evaluator may not see answers as if it were not there", async () => {
  const conflicted = await db.conflictDeclaration.findFirstOrThrow({
    where: { conflict: true },
    select: { proposalId: true, personId: true, person: { select: { email: true } } },
  });
  const { id } = await db.assignment.findFirstOrThrow({
    where: { proposalId: conflicted.proposalId, evaluatorId: conflicted.personId },
  });
  const evaluator = await demo(conflicted.person.email);
  const hidden = await evaluator.get(`/evaluation/${id}`);
  const nothing = await evaluator.get(`/evaluation/${absent}`);
  expect([hidden.status, nothing.status]).toEqual([404, 404]);
  const shown = ({ body }: Answer) => body.replaceAll(id, absent).replaceAll(/nonce="[^"]*"/g, "");
  expect(shown(hidden)).toBe(shown(nothing));
  expect((await evaluator.get("/evaluation")).body).not.toContain(id);
  expect((await evaluator.get(call)).status).toBe(404);
});

test("before the declaration an evaluator sees the name of the proposal only", async () => {
  const waiting = await db.assignment.findFirstOrThrow({
    where: {
      proposal: { call: { number }, declarations: { none: {} } },
      sheet: null,
    },
    select: {
      id: true,
      evaluator: { select: { email: true } },
      proposal: { select: { answers: { where: { field: "problem" } } } },
    },
  });
  const evaluator = await demo(waiting.evaluator.email);
  const sheet = await evaluator.get(`/evaluation/${waiting.id}`);
  expect(sheet.location).toBe(`/evaluation/${waiting.id}/declaration`);
  const declaration = await evaluator.follow(sheet);
  const problem = JSON.stringify(waiting.proposal.answers[0]?.value).slice(1, -1);
  expect(problem.length).toBeGreaterThan(40);
  expect(declaration.body).not.toContain(problem);

  const refused = await evaluator.submit(declaration, { interest: "conflict" });
  expect(refused.status).toBe(400);
  expect(problems(refused)).toMatchObject([{ text: expect.stringContaining("ryšiai") }]);
});

test("a group's call and its proposals are not there for others, whatever they are", async () => {
  const { id } = await db.proposal.findFirstOrThrow({ where: { call: { number } } });
  const pages = ["", "/checks", "/assignments", "/assignments/publish"];
  pages.push("/ranking", "/decision", "/approval", "/letters", "/release");
  const applicant = await demo("ona@gluosniai.example");
  const board = await demo("tomas@valdyba.example");
  for (const person of [applicant, board]) {
    for (const page of pages) expect((await person.get(`${call}${page}`)).status).toBe(404);
    expect((await person.get(`/staff/proposals/${id}`)).status).toBe(404);
  }
  expect((await staff.get(`/staff/calls/NO-0.0-00`)).status).toBe(404);
  expect((await staff.get(`/staff/proposals/${absent}`)).status).toBe(404);
  expect((await staff.get(`/staff/proposals/nothing`)).status).toBe(404);
});

/** The check that is still open is returned, filled in once more and confirmed. */
async function finishChecks() {
  const colleague = await demo("darius@harmonija.example");
  const [path = "", ...rest] = links(await colleague.get(`${call}/checks?show=second`), /\/check$/);
  expect(rest).toEqual([]);
  expect((await staff.get(path)).page.querySelector("form.check")).toBeNull();
  const second = await colleague.get(path);
  expect(heading(second)).toContain("Antrasis tikrinimas");
  expect((await colleague.submit(second, {}, "Grąžinti")).status).toBe(400);
  const why = "Netikėtas partneris.";
  const disagreed = { "items.partners.verdict": "DISAGREE", "items.partners.note": why };
  expect((await colleague.submit(second, disagreed, "Grąžinti")).status).toBe(303);

  const first = await staff.get(path);
  expect(first.body).toContain(why);
  const handIn = "Atitinka – pateikti antram tikrintojui";
  const noteless = await staff.submit(first, { "items.budget.answer": "NO" }, handIn);
  expect([noteless.status, problems(noteless).length]).toEqual([400, 1]);
  const whole = answersOf(first, "answer", "YES", "Patikrinta.");
  expect((await staff.submit(first, whole, handIn)).status).toBe(303);
  const again = await colleague.get(path);
  const agreed = answersOf(again, "verdict", "AGREE", "");
  expect((await colleague.submit(again, agreed, "Patvirtinti")).status).toBe(303);
}

/** Every item of a check answered so, with this note, by the names of the controls. */
const answersOf = ({ page }: Answer, what: string, value: string, note: string) =>
  Object.fromEntries(
    [...page.querySelectorAll(`[name$=".${what}"]`)].flatMap((control) => {
      const name = control.getAttribute("name") ?? "";
      return [
        [name, value],
        [`${name.slice(0, -what.length)}note`, note],
      ];
    }),
  );

/** Everybody of the board has declared about every proposal of the call. */
async function boardDeclares() {
  const proposals = await db.proposal.findMany({ where: { call: { number } } });
  const board = await db.groupMember.findMany({ where: { role: { in: ["CHAIR", "BOARD"] } } });
  await db.conflictDeclaration.createMany({
    data: board.flatMap(({ userId: personId }) =>
      proposals.map(({ id: proposalId }) => ({
        proposalId,
        personId,
        conflict: false,
        declaredAt: new Date(),
      })),
    ),
    skipDuplicates: true,
  });
}

/** The board meets about the call; leaving what was computed needs its reason. */
async function meetAboutIt(minutesNo: string) {
  await boardDeclares();
  const blank = await staff.get("/staff/meetings/new");
  const hour = new Date(Date.now() + 3_600_000);
  const plan = { startsAt: formatInstant(hour, "lt"), minutesNo };
  const planned = await staff.submit(blank, plan, "Išsaugoti planą");
  expect(planned.status).toBe(302);
  const at = planned.location ?? "";
  const agenda = await staff.get(`${at}/agenda`);
  expect((await staff.submit(agenda, { call: number }, "Įtraukti")).status).toBe(302);
  expect(links(await staff.get(`${call}/decision`), /meetings\/[^/]+$/)).toEqual([at]);

  const motions = await staff.get(`${at}/motions/${number}`);
  const reserve = { "rows[0].outcome": "RESERVE", "rows[0].grant": "" };
  const unreasoned = await staff.submit(motions, reserve, "Išsaugoti projektus");
  expect(unreasoned.status).toBe(400);
  expect(problems(unreasoned).map(({ text }) => text)).toEqual([
    "Įrašykite, kodėl nukrypta nuo skaičiavimo (bent 10 ženklų)",
  ]);

  const act = async (words: string, fields: Fields = {}, path = at) =>
    expect((await staff.submit(await staff.get(path), fields, words)).status).toBe(302);
  await act("Sušaukti posėdį");
  await act("Pradėti posėdį");
  const running = await staff.get(at);
  const seats = [...running.page.querySelectorAll('select[name$=".attending"]')];
  const inRoom = seats.map((seat) => [seat.getAttribute("name") ?? "", "IN_ROOM"]);
  await act("Išsaugoti dalyvius", Object.fromEntries(inRoom));
  await act("Išklausyta");
  await act("Įrašyti balsus", {}, `${at}/votes`);
  await act("Baigti posėdį");
}

test("without scripts a call goes from checks and assignment to the released letter, and says what is missing on the way", async () => {
  const early = await staff.get(`${call}/ranking`);
  expect(early.page.querySelector("table")).toBeNull();
  await finishChecks();

  const matrix = await staff.get(`${call}/assignments`);
  const rows = [...matrix.page.querySelectorAll("tbody tr")];
  const ticked = rows.flatMap((row) => {
    const boxes = [...row.querySelectorAll('input[type="checkbox"]')];
    const taken = [...row.querySelectorAll('input[type="hidden"]')].length;
    const checked = boxes.filter((box) => box.hasAttribute("checked"));
    const needed = /reikia trečio/.test(row.textContent) ? 3 : 2;
    const free = boxes.filter((box) => !checked.includes(box));
    const added = free.slice(0, Math.max(0, needed - taken - checked.length));
    return [...checked, ...added].map((box) => box.getAttribute("value") ?? "");
  });
  const begun = [...matrix.page.querySelectorAll('tbody input[type="hidden"]')];
  const pair = [...ticked, ...begun.map((field) => field.getAttribute("value") ?? "")];
  expect((await staff.submit(matrix, { pair }, "Įrašyti juodraštį")).status).toBe(302);
  const draft = await staff.get(`${call}/assignments/publish`);
  expect((await staff.submit(draft)).status).toBe(302);
  for (const email of evaluators) await scoreEverything(email);

  const overview = await staff.get(call);
  expect(overview.page.querySelector(".next h2")?.textContent).toBe("Užbaigti vertinimą balais");
  const closed = await staff.submit(overview, {}, "Užbaigti vertinimą balais");
  const ranking = await staff.follow(closed);
  expect(heading(ranking)).toBe("Pirmumo sąrašas");
  expect(ranking.page.querySelectorAll("tr.cut")).toHaveLength(1);

  const toBoard = await staff.get(`${call}/decision`);
  expect(links(toBoard, /meetings\/new$/)).toHaveLength(1);
  await meetAboutIt("V-77");

  const letters = await staff.get(`${call}/letters`);
  const drafts = links(letters, /\/pdf$/);
  expect(drafts).toHaveLength(8);
  const twin = await staff.get((drafts[0] ?? "").replace(/\/pdf$/, ""));
  expect(twin.page.querySelector(".draft-mark")?.textContent).toBe("PROJEKTAS");

  const decided = await staff.get(`${call}/approval`);
  expect((await staff.submit(decided, {}, "Siūlyti tvirtinti")).status).toBe(302);
  const waiting = await staff.get(`${call}/approval`);
  expect(waiting.body).toContain("Patvirtinti turi kitas asmuo");
  const colleague = await demo("darius@harmonija.example");
  const confirmed = await colleague.get(`${call}/approval`);
  expect((await colleague.submit(confirmed, {}, "Patvirtinti")).status).toBe(302);
  const { owner, proposalId } = await selectedOne();
  const applicant = await signedIn(owner);
  const before = await applicant.get(`/my/proposals/${proposalId}`);
  expect(before.status).toBe(200);
  expect(before.body).not.toMatch(/Atrinkta|Raštas Nr|V-77/);

  const release = await staff.get(`${call}/release`);
  expect((await staff.submit(release, {}, "Paskelbti")).status).toBe(302);
  const ahead = await staff.get(`${call}/release`);
  expect((await staff.submit(ahead, {}, "Atšaukti skelbimą")).status).toBe(302);
  expect((await staff.submit(ahead, {}, "Atšaukti skelbimą")).status).toBe(409);
  const meanwhile = await applicant.get(`/my/proposals/${proposalId}`);
  const main = ({ page }: Answer) => page.querySelector("main")?.textContent;
  expect(main(meanwhile)).toBe(main(before));
  await releaseAtOnce();
  const result = await staff.get(`${call}/release`);
  expect(result.page.querySelector("h1")?.textContent).toBe("Skelbimo rezultatas");
  expect(links(result, /^\/staff\/letters\/[0-9a-f-]{36}$/).length).toBeGreaterThan(0);

  const after = await applicant.get(`/my/proposals/${proposalId}`);
  const [letter] = links(after, /^\/letters\/[0-9a-f-]{36}$/);
  const opened = await applicant.get(letter ?? "");
  expect(opened.body).toContain("DĖL PROJEKTINIO PASIŪLYMO ATRINKIMO");
  const pdf = await fetch(new URL(`${letter}/pdf`, server.origin), {
    headers: { cookie: [...applicant.cookies].map((pair) => pair.join("=")).join("; ") },
  });
  expect(pdf.headers.get("content-disposition")).toMatch(/^attachment/);
  const text = readPdf(new Uint8Array(await pdf.arrayBuffer()))
    .pages()
    .join(" ");
  expect(text).toContain("V-77");
  const stranger = await signedIn("dalia@vilties-dirbtuves.example");
  expect((await stranger.get(letter ?? "")).status).toBe(404);
  expect((await stranger.get(`${letter}/pdf`)).status).toBe(404);
});

/** A proposal that the board has selected, with the address of its owner. */
async function selectedOne() {
  const { proposalId, proposal } = await db.decision.findFirstOrThrow({
    where: { outcome: "SELECTED", list: { call: { number } } },
    select: {
      proposalId: true,
      proposal: {
        select: {
          organisation: {
            select: {
              members: { where: { role: "OWNER" }, select: { user: { select: { email: true } } } },
            },
          },
        },
      },
    },
  });
  return { proposalId, owner: proposal.organisation.members[0]?.user.email ?? "" };
}
