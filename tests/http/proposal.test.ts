import { once } from "node:events";
import { connect as dial, type Socket } from "node:net";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "#app/platform/database.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { rightPages, smallPdf } from "#tests/support/right-pages.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { type Answer, heading, problems, type Visitor, visitor } from "#tests/support/visitor.ts";

let server: RunningServer;
let db: Db;
let call: { id: string; number: string; closesAt: Date };

const ona = "ona@gluosniai.example";
const jonas = "jonas@gluosniai.example";
const mantas = "mantas@kepykla.example";

beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: "silent" });
  db = connect(server.databaseUrl);
  call = await db.call.findFirstOrThrow({
    where: { status: "PUBLISHED", number: { startsWith: "DH-2.2" }, closesAt: { gt: new Date() } },
    select: { id: true, number: true, closesAt: true },
  });
});

afterAll(async () => {
  await db?.$disconnect();
  await server?.stop();
});

async function demo(email = ona) {
  const person = visitor(server.origin);
  await person.post("/sign-in", { demo: email });
  return person;
}

/** Frees the organisation's place in the call and opens a new draft, at its address. */
async function aDraft(person: Visitor) {
  await db.proposal.updateMany({
    where: { callId: call.id, organisation: { members: { some: { user: { email: ona } } } } },
    data: { slot: null, status: "WITHDRAWN" },
  });
  const page = await person.get(`/my/proposals/new/${call.number}`);
  const { location } = await person.submit(page);
  return location ?? "";
}

async function upload(person: Visitor, base: string, field: string, content: Buffer, name: string) {
  const body = new FormData();
  body.append("file", new File([new Uint8Array(content)], name));
  const encoded = new Request("http://localhost/", { method: "POST", body });
  const bytes = Buffer.from(await encoded.arrayBuffer());
  return person.send(`${base}/files/${field}?section=attachments`, {
    method: "POST",
    headers: { "content-type": encoded.headers.get("content-type") ?? "" },
    body: bytes,
  });
}

async function save(person: Visitor, base: string, section: string, fields = rightPages[section]) {
  const page = await person.get(`${base}/sections/${section}`);
  const asksDone = page.page.querySelector('[name="form:done"]') !== null;
  const typed = { ...fields, ...(asksDone && { "form:done": "yes" }) };
  return person.submit(page, typed, "Išsaugoti ir tęsti");
}

/** Fills everything but the declarations, page by page, as a browser without scripts does. */
async function fill(person: Visitor, base: string) {
  for (const section of Object.keys(rightPages)) {
    const answer = await save(person, base, section);
    expect([section, answer.status, answer.location]).toEqual([section, 302, base]);
  }
  await upload(person, base, "fileStatutes", smallPdf("įstatai"), "Įstatai.pdf");
  await upload(person, base, "fileCoFinancing", smallPdf("raštas"), "Raštas.pdf");
}

const declared = ({ page }: Answer) =>
  [...page.querySelectorAll('[type="checkbox"][name="declarations"]')].map(
    (box) => box.getAttribute("value") ?? "",
  );

async function submission(person: Visitor, base: string) {
  const page = await person.get(`${base}/submit`);
  return new URLSearchParams([
    ...declared(page).map((mark) => ["declarations", mark]),
    ["interestTies", ""],
    ["position", "Direktorė"],
  ]);
}

test("the whole way from the call to the receipt goes without scripts", async () => {
  const person = await demo();
  const base = await aDraft(person);
  expect(heading(await person.get(base))).not.toBe("");
  await fill(person, base);

  const tasks = await person.get(base);
  expect(heading(tasks)).toBe("Kūrybinės dirbtuvės jaunimui");
  expect(tasks.body).toContain("10 iš 11 dalių užpildyta");

  const check = await person.get(`${base}/check`);
  expect(check.body).toContain("23\u00a0497,20");
  expect(check.body).toContain("+370\u00a0612\u00a034567");
  expect(check.page.querySelectorAll(".to-mend")).toHaveLength(0);

  const body = await submission(person, base);
  const submitted = await person.post(`${base}/submit`, body);
  expect([submitted.status, submitted.location]).toEqual([303, `${base}/receipt`]);

  const receipt = await person.follow(submitted);
  expect(receipt.page.querySelector(".done-panel .number")?.textContent).toMatch(
    new RegExp(`^${call.number}-\\d{3}$`),
  );
  expect(receipt.body).toMatch(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} \(Lietuvos laiku\)/);
  expect(receipt.page.querySelectorAll("tbody code")).toHaveLength(2);

  const pdf = await person.get(`${base}/receipt.pdf`);
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  expect(pdf.headers.get("content-disposition")).toMatch(/^attachment; filename=.*\.pdf$/);
  expect(heading(await person.get(base))).toBe("Kūrybinės dirbtuvės jaunimui");
  expect((await person.get(`${base}/sections/budget`)).location).toBe(`${base}/check#budget`);
});

test("20 requests at once hand one proposal in once, and all get its receipt", async () => {
  const person = await demo();
  const base = await aDraft(person);
  await fill(person, base);
  const id = base.split("/").at(-1) ?? "";
  const body = await submission(person, base);

  const all = await Promise.all(
    Array.from({ length: 20 }, () => person.post(`${base}/submit`, body)),
  );
  const answers = all.map(({ status, location }) => `${status} ${location}`);
  expect(new Set(answers)).toEqual(new Set([`303 ${base}/receipt`]));
  expect(await db.submission.count({ where: { proposalId: id } })).toBe(1);
  const mails = await db.outbox.count({
    where: { kind: "mail.proposal-received", payload: { path: ["proposalId"], equals: id } },
  });
  expect(mails).toBe(1);
  const numbers = await db.proposal.findMany({
    where: { callId: call.id, number: { not: null } },
    orderBy: { number: "asc" },
    select: { number: true },
  });
  expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, index) => index + 1));
});

test("wrong answers are shown with links to them, and are kept as they were typed", async () => {
  const person = await demo();
  const base = await aDraft(person);
  const answer = await save(person, base, "summary", {
    ...rightPages["summary"],
    startDate: "kada nors",
    durationMonths: "šimtas",
  });
  expect(answer.status).toBe(400);
  expect(answer.page.title).toMatch(/^Klaida: /);
  expect(problems(answer)).toEqual([
    { text: "Projekto pradžia – įrašykite datą, pvz.,\u00a02027-03-01", at: "#startDate" },
    { text: "Trukmė – įrašykite sveikąjį skaičių, pvz.,\u00a012", at: "#durationMonths" },
  ]);
  const again = await person.get(`${base}/sections/summary`);
  const valueOf = (name: string) =>
    again.page.querySelector(`[name="${name}"]`)?.getAttribute("value");
  expect([valueOf("startDate"), valueOf("durationMonths"), valueOf("title")]).toEqual([
    "kada nors",
    "šimtas",
    "Kūrybinės dirbtuvės jaunimui",
  ]);
  expect(problems(again)).toEqual([]);
});

test("rows are added, moved and removed by plain buttons, and nothing typed is lost", async () => {
  const person = await demo();
  const base = await aDraft(person);
  const url = `${base}/sections/budget`;
  const typed = (page: Answer) =>
    [...page.page.querySelectorAll('[name$=".description"]')].map((one) =>
      one.getAttribute("value"),
    );
  const first = await person.get(url);
  const added = await person.submit(
    first,
    { "budget.0.description": "Pirma", "budget.1.description": "Antra" },
    "Pridėti eilutę",
  );
  expect(added.location).toBe(`${url}#budget.3.category`);

  const second = await person.follow(added);
  expect(typed(second)).toEqual(["Pirma", "Antra", "", ""]);
  const moved = await person.submit(second, { "budget.2.description": "Trečia" }, "Žemyn");
  expect(moved.location).toBe(`${url}#budget.1.category`);

  const third = await person.follow(moved);
  expect(typed(third)).toEqual(["Antra", "Pirma", "Trečia", ""]);
  const removed = await person.submit(third, {}, "Šalinti");
  expect(typed(await person.follow(removed))).toEqual(["Pirma", "Trečia", ""]);
});

test("two people in one field see both texts and choose", async () => {
  const [first, second] = [await demo(ona), await demo(jonas)];
  const base = await aDraft(first);
  const url = `${base}/sections/need`;
  const [mine, theirs] = [await first.get(url), await second.get(url)];
  const later = "Išsaugoti ir grįžti vėliau";
  await second.submit(theirs, { problem: "Jono tekstas" }, later);

  const conflict = await first.submit(
    mine,
    { problem: "Onos tekstas", targetGroups: "Tik Onos" },
    later,
  );
  expect(conflict.status).toBe(409);
  expect(heading(conflict)).toBe("Kurį tekstą palikti?");
  expect(conflict.body).toContain("Jono tekstas");
  expect(conflict.body).toContain("Onos tekstas");

  const chosen = await first.submit(conflict, { "choice:problem": "mine" }, "Palikti pasirinktą");
  const after = await first.follow(chosen);
  const textOf = (name: string) => after.page.querySelector(`[name="${name}"]`)?.textContent.trim();
  expect([textOf("problem"), textOf("targetGroups")]).toEqual(["Onos tekstas", "Tik Onos"]);
});

test.for<{ what: string; content: Buffer; name: string; sentence: string }>([
  { what: "no file", content: Buffer.alloc(0), name: "", sentence: "Pasirinkite failą" },
  { what: "an empty file", content: Buffer.alloc(0), name: "a.pdf", sentence: "Failas tuščias" },
  {
    what: "a web page named .pdf",
    content: Buffer.from("<html><script>alert(1)</script>"),
    name: "a.pdf",
    sentence: "Failas turi būti PDF, DOCX, XLSX, ODT, ODS, JPG, PNG, ADOC arba ASICE",
  },
  {
    what: "a file of 21 MB",
    content: Buffer.concat([smallPdf(), Buffer.alloc(21 * 1024 * 1024)]),
    name: "a.pdf",
    sentence: "Failas turi būti mažesnis nei 20\u00a0MB",
  },
])("$what is refused with its sentence", async ({ content, name, sentence }) => {
  const person = await demo();
  const base = await aDraft(person);
  const answer = await upload(person, base, "fileStatutes", content, name);
  expect(answer.status).toBe(303);
  const page = await person.follow(answer);
  expect(page.page.querySelector("#fileStatutes-error")?.textContent).toBe(sentence);
  expect(await db.attachment.count({ where: { proposalId: base.split("/").at(-1) ?? "" } })).toBe(
    0,
  );
});

test("a file comes back as a download that no browser runs", async () => {
  const person = await demo();
  const base = await aDraft(person);
  await upload(person, base, "fileStatutes", smallPdf(), "../Įstatai „A“.pdf");
  const page = await person.get(`${base}/sections/attachments`);
  const link = page.page.querySelector('a[href^="/files/attachments/"]');
  const url = link?.getAttribute("href") ?? "";
  const file = await person.get(url);
  const header = (name: string) => file.headers.get(name);
  expect(file.status).toBe(200);
  expect(header("content-disposition")).toMatch(/^attachment; .*filename\*=UTF-8''%C4%AEstatai/);
  expect(header("x-content-type-options")).toBe("nosniff");
  expect(header("cross-origin-resource-policy")).toBe("same-origin");
  expect(header("content-security-policy")).toBe("sandbox; default-src 'none'");
  expect(header("cache-control")).toContain("private, no-store");
  expect((await (await demo(mantas)).get(url)).status).toBe(404);
  expect((await visitor(server.origin).get(url)).status).toBe(404);
});

test("to a stranger every address of a proposal is as if it were not there", async () => {
  const person = await demo();
  const base = await aDraft(person);
  const stranger = await demo(mantas);
  const absent = base.replace(/.{12}$/, "000000000000");
  const paths = ["", "/sections/need", "/check", "/submit", "/receipt", "/receipt.pdf"];
  for (const path of paths) {
    const [foreign, none] = [await stranger.get(base + path), await stranger.get(absent + path)];
    expect([path, foreign.status, none.status]).toEqual([path, 404, 404]);
    const stable = ({ body }: Answer) =>
      body.replaceAll(/nonce="[^"]*"/g, "").replaceAll(/0[0-9a-f-]{35}/g, "");
    expect(stable(foreign)).toBe(stable(none));
  }
  const posts = ["/sections/need", "/sections/need/autosave", "/presence", "/submit"];
  for (const path of posts)
    expect([path, (await stranger.post(base + path, {})).status]).toEqual([path, 404]);
  const sent = await upload(stranger, base, "fileStatutes", smallPdf(), "a.pdf");
  expect(sent.status).toBe(404);
});

test("an organisation of another kind is told that the call is not for it", async () => {
  const person = await demo(mantas);
  const page = await person.get(`/my/proposals/new/${call.number}`);
  expect(heading(page)).toBe("Šis kvietimas Jums netinka");
  const before = await db.proposal.count();
  const organisation = await db.organisation.findFirstOrThrow({ where: { kind: "BUSINESS" } });
  await person.post(`/my/proposals/new/${call.number}`, { organisation: organisation.id });
  expect(await db.proposal.count()).toBe(before);
});

const headOf = (person: Visitor, base: string, length: number) =>
  [
    `POST ${base}/submit HTTP/1.1`,
    `Host: ${new URL(server.origin).host}`,
    `Origin: ${server.origin}`,
    "Sec-Fetch-Site: same-origin",
    "Content-Type: application/x-www-form-urlencoded",
    `Content-Length: ${length}`,
    `Cookie: ${[...person.cookies].map((pair) => pair.join("=")).join("; ")}`,
    "Connection: close",
    "",
    "",
  ].join("\r\n");

async function statusOf(socket: Socket) {
  let answer = "";
  socket.on("data", (bytes: Buffer) => (answer += bytes.toString()));
  await once(socket, "close");
  return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
}

const dialServer = () => dial(Number(new URL(server.origin).port), "localhost");
const setDeadline = (closesAt: Date) =>
  db.call.update({ where: { id: call.id }, data: { closesAt } });

test("a request that began before the deadline and ended after it is refused, and the draft stays", async () => {
  const person = await demo();
  const base = await aDraft(person);
  await fill(person, base);
  const body = (await submission(person, base)).toString();

  const socket = dialServer();
  socket.write(headOf(person, base, Buffer.byteLength(body)) + body.slice(0, 40));
  // The server has the head as soon as it has looked the session up again.
  const before = new Date();
  await person.get("/healthz");
  await setDeadline(new Date(before.getTime() + 1));
  try {
    socket.write(body.slice(40));
    expect(await statusOf(socket)).toBe(409);
    const id = base.split("/").at(-1) ?? "";
    expect(await db.proposal.findUnique({ where: { id } })).toMatchObject({ status: "DRAFT" });
    const refusal = await db.auditEntry.findFirst({
      where: { subject: id, kind: "proposal.submit-refused" },
    });
    expect(refusal?.data).toMatchObject({ reason: "too-late" });

    const page = await person.post(`${base}/submit`, new URLSearchParams(body));
    expect(problems(page)[0]?.text).toMatch(
      /serveris jį gavo \d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} \(Lietuvos laiku\)/,
    );
    expect((await person.get(`${base}/check`)).body).toContain("Trūksta veiklų jaunimui.");
  } finally {
    await setDeadline(call.closesAt);
  }
});

test("text that comes after the deadline is not saved, but shown again with the time of its arrival", async () => {
  const person = await demo();
  const base = await aDraft(person);
  const open = await person.get(`${base}/sections/need`);
  await setDeadline(new Date(Date.now() - 1000));
  try {
    const late = await person.submit(open, { problem: "Per vėlai" }, "Išsaugoti ir tęsti");
    expect(late.status).toBe(409);
    expect(problems(late)[0]?.text).toMatch(/gavo \d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/);
    expect(late.page.querySelector("#problem")?.textContent).toBe("Per vėlai");
    expect(heading(await person.get(base))).not.toBe("");
    expect((await person.get(base)).body).toContain("Terminas baigėsi");
  } finally {
    await setDeadline(call.closesAt);
  }
});

test("a request that was whole before the deadline counts, though it waited beyond it", async () => {
  const person = await demo();
  const base = await aDraft(person);
  await fill(person, base);
  const id = base.split("/").at(-1) ?? "";
  const body = await submission(person, base);

  const holder = new Client(server.databaseUrl);
  await holder.connect();
  await holder.query("begin");
  await holder.query('select 1 from "Proposal" where id = $1 for update', [id]);
  const answer = person.post(`${base}/submit`, body);
  const waiting = async () =>
    (
      await holder.query(
        "select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock'",
      )
    ).rows[0].n;
  await expect.poll(waiting).toBeGreaterThan(0);

  await setDeadline(new Date());
  try {
    await holder.query("commit");
    expect((await answer).status).toBe(303);
    const [row] = await db.submission.findMany({ where: { proposalId: id } });
    const { closesAt } = await db.call.findUniqueOrThrow({ where: { id: call.id } });
    expect(row?.receivedAt.getTime()).toBeLessThan(closesAt.getTime());
    expect(row?.committedAt.getTime()).toBeGreaterThanOrEqual(closesAt.getTime());
  } finally {
    await setDeadline(call.closesAt);
    await holder.end();
  }
});
