import { Secret } from "otpauth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rightsChanged } from "#app/domain/accounts/rights-changed.server.ts";
import { hashOf } from "#app/domain/accounts/find-actor.server.ts";
import { codeAt } from "#app/domain/accounts/totp.server.ts";
import { connect } from "#app/platform/database.server.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { demoPassword } from "#seed/people.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { type Answer, heading, problems, type Visitor, visitor } from "#tests/support/visitor.ts";

let server: RunningServer;
let db: Db;

beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: "silent" });
  db = connect(server.databaseUrl);
});

afterAll(async () => {
  await db?.$disconnect();
  await server?.stop();
});

const ona = "ona@gluosniai.example";
const jonas = "jonas@gluosniai.example";
const rasa = "rasa@harmonija.example";

async function demo(email = ona) {
  const person = visitor(server.origin);
  await person.post("/sign-in", { demo: email });
  return person;
}

const token = (person: Visitor) => person.cookies.get("session") ?? "";

/** The session as stored: cookies carry their values as base64 of JSON. */
const stored = (person: Visitor) => {
  const value = Buffer.from(decodeURIComponent(token(person)), "base64").toString();
  return { tokenHash: hashOf(JSON.parse(value) as string) };
};

/** Lets two hours pass for the session of a person, as far as the server can tell. */
const leaveAlone = (person: Visitor) =>
  db.session.update({
    where: stored(person),
    data: { seenAt: new Date(Date.now() - 2.1 * 3_600_000) },
  });

const typed = {
  kind: "NGO",
  name: "Kūrybos „gelmės“\r\nir <b>krantai</b>",
  street: "Vilniaus al. 18",
  list: ["a", "b & c"],
};

const hiddenFields = ({ page }: Answer) =>
  [...page.querySelectorAll("main form input[type=hidden]")].map((input) => [
    input.getAttribute("name"),
    input.getAttribute("value")?.replaceAll("\r\n", "\n"),
  ]);

test("a form sent after the session ended is kept, and goes out whole after signing in", async () => {
  const person = await demo();
  await leaveAlone(person);
  const sent = await person.post("/my/organisations/new?next=/calls", typed);
  expect(sent.location).toMatch(/^\/sign-in\?next=%2Faccount%2Fcontinue%2F[0-9a-f]{64}$/);
  const next = new URL(sent.location ?? "", server.origin).searchParams.get("next") ?? "";

  const back = await person.post(sent.location ?? "", { demo: ona });
  expect(back.location).toBe(next);
  const page = await person.follow(back);
  expect(heading(page)).toBe("Ką siuntėte, išlaikėme");
  expect(page.headers.get("cache-control")).toBe("private, no-store");
  expect(hiddenFields(page)).toEqual([
    ["kind", "NGO"],
    ["name", "Kūrybos „gelmės“\nir <b>krantai</b>"],
    ["street", "Vilniaus al. 18"],
    ["list", "a"],
    ["list", "b & c"],
  ]);
  expect(page.page.querySelector("main form")?.getAttribute("action")).toBe(
    "/my/organisations/new?next=/calls",
  );
  const again = await person.submit(page);
  expect(again.status).toBe(400);
  expect(again.page.querySelector("[name=street]")?.getAttribute("value")).toBe("Vilniaus al. 18");
});

test("a kept form is nobody else's, and no browser's but the one that sent it", async () => {
  const person = await demo();
  await leaveAlone(person);
  const sent = await person.post("/my/organisations/new", typed);
  const next = new URL(sent.location ?? "", server.origin).searchParams.get("next") ?? "";

  const colleague = visitor(server.origin);
  colleague.cookies.set("kept", person.cookies.get("kept") ?? "");
  await colleague.post("/sign-in", { demo: jonas });
  expect((await colleague.get(next)).status).toBe(404);
  expect((await (await demo()).get(next)).status).toBe(404);
  await person.post("/sign-in", { demo: ona });
  expect((await person.get(next)).status).toBe(200);

  await db.keptForm.updateMany({ data: { expiresAt: new Date() } });
  expect((await person.get(next)).status).toBe(404);
});

test("a form that somebody prepared without a session is offered in no other browser", async () => {
  const attacker = visitor(server.origin);
  const sent = await attacker.post("/staff/calls/DH-2.2-02/release", { confirmed: "on" });
  const next = new URL(sent.location ?? "", server.origin).searchParams.get("next") ?? "";
  expect(next).toMatch(/^\/account\/continue\//);
  const victim = await demo(rasa);
  expect((await victim.get(next)).status).toBe(404);
});

test("what a script saves on the side is refused by a redirect, for its page to tell", async () => {
  await db.keptForm.deleteMany();
  const person = await demo();
  await leaveAlone(person);
  const none = "01900000-0000-7000-8000-000000000000";
  const answer = await person.send(`/my/proposals/${none}/sections/need/autosave`, {
    method: "POST",
    body: new URLSearchParams({ problem: "Trūksta veiklų" }),
    headers: { accept: "application/json" },
  });
  expect(answer.status).toBe(302);
  expect(await db.keptForm.count()).toBe(0);
});

test("after a change of rights the next page brings another token, and requests under way are answered", async () => {
  const person = await demo();
  const old = token(person);
  const { userId } = await db.session.findUniqueOrThrow({ where: stored(person) });
  await db.$transaction((tx) => rightsChanged(tx, {} as Ctx, userId));

  const script = { headers: { "sec-fetch-dest": "empty" } };
  await person.send("/my/proposals", script);
  expect(token(person)).toBe(old);
  const [one, two] = [visitor(server.origin), visitor(server.origin)];
  for (const tab of [one, two]) tab.cookies.set("session", old);
  const pages = await Promise.all([one.get("/my/proposals"), two.get("/account")]);
  expect(pages.map(({ status }) => status)).toEqual([200, 200]);
  const tokens = [token(one), token(two)];
  expect(tokens.filter((each) => each !== old)).toHaveLength(1);

  expect((await person.get("/account")).status).toBe(200);
  expect(token(person)).toBe(old);
  await db.session.updateMany({ where: { userId }, data: { previousUntil: new Date() } });
  expect((await person.get("/account")).status).toBe(302);
  const fresh = visitor(server.origin);
  fresh.cookies.set("session", tokens.find((each) => each !== old) ?? "");
  expect((await fresh.get("/account")).status).toBe(200);
  expect(token(fresh)).toBe(tokens.find((each) => each !== old));
});

test("staff of the demonstration work at once, by one click and by password", async () => {
  expect((await (await demo(rasa)).get("/staff")).status).toBe(200);
  const person = visitor(server.origin);
  const entered = await person.post("/sign-in", { email: rasa, password: demoPassword });
  expect(entered.location).toBe("/staff");
  expect((await person.follow(entered)).status).toBe(200);
});

const password = "trys žali agurkai";

test("without DEMO staff set up a second factor before they work, and show it at each sign-in", async () => {
  const strict = await startServer({ DEMO: "off", LOG_LEVEL: "silent" });
  const own = connect(strict.databaseUrl);
  try {
    const email = "darbuotoja@pavyzdys.example";
    const person = visitor(strict.origin);
    await person.post("/register", { name: "Rūta Rūtaitė", email, password, privacy: "on" });
    const { id: userId } = await own.user.findUniqueOrThrow({ where: { email } });
    const { group } = await aGroup(own);
    await own.groupMember.create({ data: { groupId: group.id, userId, role: "STAFF" } });

    const entered = await person.post("/sign-in?next=/staff/letters", { email, password });
    expect(entered.location).toBe("/account/second-factor?next=%2Fstaff%2Fletters");
    expect((await person.get("/staff")).location).toBe("/account/second-factor?next=%2Fstaff");
    const begun = await person.submit(await person.follow(entered));
    const setUp = await person.follow(begun);
    expect(setUp.page.querySelector("svg.qr path")?.getAttribute("d")).toMatch(/^M/);
    const key = setUp.page.querySelector("code.key")?.textContent ?? "";
    const secret = Secret.fromBase32(key.replaceAll(" ", "")).hex;

    const wrong = await person.submit(setUp, { code: "000000", password });
    expect(problems(wrong)[0]?.text).toMatch(/^Kodas neteisingas/);
    const used = new Date();
    const codes = await person.submit(setUp, { code: codeAt(secret, used), password });
    expect(codes.page.querySelectorAll(".recovery-codes li")).toHaveLength(10);
    expect(codes.headers.get("cache-control")).toBe("private, no-store");
    expect((await person.get("/staff/letters")).status).toBe(200);
    const recovery = codes.page.querySelector(".recovery-codes code")?.textContent ?? "";

    const elsewhere = visitor(strict.origin);
    const asked = await elsewhere.post("/sign-in?next=/staff/letters", { email, password });
    expect(asked.location).toBe("/sign-in/code?next=%2Fstaff%2Fletters");
    expect((await elsewhere.get("/staff")).location).toBe("/sign-in/code?next=%2Fstaff");
    expect((await elsewhere.get("/account")).location).toBe("/sign-in/code?next=%2Faccount");
    const form = await elsewhere.follow(asked);
    const replayed = await elsewhere.submit(form, { code: codeAt(secret, used) });
    expect([replayed.status, problems(replayed)[0]?.text]).toEqual([
      409,
      "Kodas neteisingas, pasenęs arba jau panaudotas. Įrašykite naują",
    ]);
    const shown = await elsewhere.submit(form, { code: recovery });
    expect(shown.location).toBe("/staff/letters");
    expect((await elsewhere.follow(shown)).status).toBe(200);
  } finally {
    await own.$disconnect();
    await strict.stop();
  }
});

test("passwords, codes and files are never kept", async () => {
  await db.keptForm.deleteMany();
  const person = await demo();
  await leaveAlone(person);
  await person.post("/account/password", { current: demoPassword, password: "keturi burokai 11" });
  await person.post("/account/second-factor/set-up", { code: "123456", password: demoPassword });
  await person.post("/sign-in", { email: ona, password: "ne tas slaptažodis" });
  const file = new FormData();
  file.set("file", new Blob(["%PDF-1.7"]), "a.pdf");
  const none = "01900000-0000-7000-8000-000000000000";
  const path = `/my/proposals/${none}/files/statute`;
  await person.send(path, { method: "POST", body: file });
  await person.post("/my/organisations/new", { name: "x".repeat(300_000) });
  expect(await db.keptForm.count()).toBe(0);
});
