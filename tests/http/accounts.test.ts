import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "#app/platform/database.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { anOrganisation, legalCode } from "#tests/support/factories.ts";
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

const password = "trys žali agurkai";
const applicant = "ona@gluosniai.example";
let made = 0;
const newEmail = () => `naujas-${++made}@pavyzdys.example`;

const stranger = () => visitor(server.origin);

async function demo(email = applicant) {
  const person = stranger();
  await person.post("/sign-in", { demo: email });
  return person;
}

const register = (person: Visitor, email: string, changes = {}) =>
  person.post("/register", { name: "Jonas Jonaitis", email, password, privacy: "on", ...changes });

const signIn = (person: Visitor, email: string, changes = {}, path = "/sign-in") =>
  person.post(path, { email, password, ...changes });

/** The newest kept mail to an address, opened, as soon as the worker has written it. */
async function mailTo(email: string): Promise<Answer> {
  const reader = stranger();
  const find = async () => {
    const { page } = await reader.get("/dev/mail");
    const row = [...page.querySelectorAll("tbody tr")].find((one) =>
      one.textContent.includes(email),
    );
    return row?.querySelector("a")?.getAttribute("href") ?? null;
  };
  await expect.poll(find, { timeout: 10_000 }).not.toBeNull();
  return reader.get((await find()) ?? "");
}

const linkIn = (mail: Answer) =>
  new URL(mail.page.querySelector(".mail a")?.getAttribute("href") ?? "").pathname;

/** A page without what differs at every answer. */
const stable = ({ body }: Answer) => body.replaceAll(/nonce="[^"]*"/g, "");

test("an account is the same news for a known and an unknown address", async () => {
  const person = stranger();
  const unknown = newEmail();
  const [first, second] = [await register(person, unknown), await register(person, applicant)];
  expect(heading(first)).toBe("Patikrinkite el. paštą");
  expect(second.status).toBe(first.status);
  expect(stable(second).replaceAll(applicant, "X")).toBe(stable(first).replaceAll(unknown, "X"));
  expect([...second.headers.keys()]).toEqual([...first.headers.keys()]);

  expect(heading(await mailTo(unknown))).toBe("Patvirtinkite el. pašto adresą – Kvieslys");
  expect(heading(await mailTo(applicant))).toBe("Prisijunkite – paskyrą jau turite – Kvieslys");
});

test("a reset is the same news for a known and an unknown address", async () => {
  const ask = (email: string) => stranger().post("/reset-password", { email });
  const [known, unknown] = [await ask(applicant), await ask("kas@pavyzdys.example")];
  expect(known.status).toBe(unknown.status);
  expect(stable(known).replaceAll(applicant, "X")).toBe(
    stable(unknown).replaceAll("kas@pavyzdys.example", "X"),
  );
});

test("opening the link of a mail changes nothing; its button confirms, once", async () => {
  const email = newEmail();
  await register(stranger(), email);
  const link = linkIn(await mailTo(email));
  const confirmed = async () =>
    (await db.user.findUniqueOrThrow({ where: { email } })).emailConfirmedAt !== null;

  const page = await stranger().get(link);
  await stranger().get(link);
  expect([page.status, await confirmed()]).toEqual([200, false]);

  const person = stranger();
  const done = await person.follow(await person.submit(await person.get(link)));
  expect(done.page.querySelector(".notice")?.textContent).toContain("patvirtintas");
  expect(await confirmed()).toBe(true);
  const again = await stranger().get(link);
  expect([again.status, heading(again)]).toEqual([410, "Nuoroda nebeveikia"]);
});

test("a forgotten password is replaced by the link of the mail", async () => {
  const email = newEmail();
  await register(stranger(), email);
  await mailTo(email);
  await stranger().post("/reset-password", { email });
  const asked = () =>
    db.accountToken.count({ where: { user: { email }, purpose: "RESET_PASSWORD" } });
  await expect.poll(asked, { timeout: 10_000 }).toBe(1);
  const reset = async () => linkIn(await mailTo(email));
  await expect.poll(reset, { timeout: 10_000 }).toMatch(/^\/reset-password\//);

  const person = stranger();
  const chosen = "keturi raudoni burokai";
  const changed = await person.submit(await person.get(await reset()), { password: chosen });
  expect(changed.location).toBe("/sign-in?done=reset");
  expect((await signIn(stranger(), email)).status).toBe(409);
  expect((await signIn(stranger(), email, { password: chosen })).status).toBe(302);
});

test("a refused form keeps what was typed, but no password, and leads to each field", async () => {
  const answer = await register(stranger(), "ona", { name: "Ona Onaitė", password: "ąžuolynas" });
  expect(answer.status).toBe(400);
  expect(answer.page.title).toBe("Klaida: Sukurkite paskyrą – Kvieslys");
  expect(problems(answer).map(({ text }) => text)).toEqual([
    "Įrašykite el. pašto adresą, pvz., vardas@pavyzdys.lt",
    "Slaptažodis per trumpas – reikia bent 12 ženklų",
  ]);
  for (const { at } of problems(answer)) {
    const field = answer.page.getElementById(at?.slice(1) ?? "");
    expect(field?.getAttribute("aria-invalid")).toBe("true");
  }
  expect(answer.page.querySelector("[name=name]")?.getAttribute("value")).toBe("Ona Onaitė");
  expect(answer.page.querySelector("[name=email]")?.getAttribute("value")).toBe("ona");
  expect(answer.body).not.toContain("ąžuolynas");
});

test("a wrong password and an unknown address are one answer", async () => {
  const [known, other] = [newEmail(), newEmail()];
  await register(stranger(), known);
  const wrong = await signIn(stranger(), known, { password: "ne tas slaptažodis" });
  const unknown = await signIn(stranger(), other);
  expect(wrong.status).toBe(409);
  expect(problems(wrong)[0]?.text).toBe("El. pašto adresas arba slaptažodis neteisingas");
  expect(stable(wrong).replaceAll(known, "X")).toBe(stable(unknown).replaceAll(other, "X"));
});

test("whoever tries too often is told how long to wait", async () => {
  const email = newEmail();
  for (let n = 0; n < 10; n++) await signIn(stranger(), email);
  const answer = await signIn(stranger(), email);
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(problems(answer)[0]?.text).toMatch(/^Per daug bandymų\. Bandykite vėl po 1?\d min\.$/);
});

test("a session is a new secret in a cookie that scripts and other sites cannot use", async () => {
  const person = stranger();
  const first = await person.post("/sign-in", { demo: applicant });
  const [cookie = ""] = first.headers.getSetCookie().filter((one) => one.startsWith("session="));
  expect(cookie).toMatch(/; HttpOnly/i);
  expect(cookie).toMatch(/; SameSite=Lax/i);
  expect(cookie).toMatch(/; Path=\//i);
  expect(cookie).not.toMatch(/; (Domain|Secure|Expires|Max-Age)/i);

  const old = person.cookies.get("session") ?? "";
  await person.post("/sign-in", { demo: applicant });
  expect(person.cookies.get("session")).not.toBe(old);
  const thief = stranger();
  thief.cookies.set("session", old);
  expect((await thief.get("/account")).location).toMatch(/^\/sign-in/);
});

test("signing out takes a button, and ends the session", async () => {
  const person = await demo();
  const token = person.cookies.get("session") ?? "";
  await person.get("/sign-out");
  const account = await person.get("/account");
  expect(account.status).toBe(200);

  const out = await person.submit(account, {}, "Atsijungti");
  expect(out.location).toBe("/sign-in?done=out");
  person.cookies.set("session", token);
  expect((await person.get("/account")).status).toBe(302);
});

test.for([
  ["/my/organisations?x=1", "/my/organisations?x=1"],
  ["//evil.example/", "/my/proposals"],
  ["https://evil.example/", "/my/proposals"],
  ["/\\evil.example", "/my/proposals"],
])("after signing in, next %s leads to %s", async ([next, path]) => {
  const answer = await stranger().post(`/sign-in?next=${encodeURIComponent(next ?? "")}`, {
    demo: applicant,
  });
  expect(answer.location).toBe(path);
});

test("a person changes name, language and password, and other devices have to sign in", async () => {
  const email = newEmail();
  await register(stranger(), email);
  const [here, there] = [stranger(), stranger()];
  await signIn(here, email);
  await signIn(there, email);

  const details = { name: "Jonas Naujasis", locale: "en" };
  const saved = await here.submit(await here.get("/account"), details, "Išsaugoti");
  const account = await here.follow(saved);
  expect(heading(account)).toBe("Account");
  expect(account.body).toContain("Jonas Naujasis");

  const form = await here.get("/account/password");
  const wrong = await here.submit(form, {
    current: "ne tas slaptažodis",
    password: `${password}!`,
  });
  expect(problems(wrong)).toMatchObject([{ text: "The present password is wrong" }]);
  const right = await here.submit(form, { current: password, password: `${password}!` });
  expect(right.location).toBe("/account?done=password");
  expect((await here.get("/account")).status).toBe(200);
  expect((await there.get("/account")).status).toBe(302);
});

const organisation = {
  kind: "NGO",
  legalForm: "vsi",
  name: 'VšĮ "Kūrybos gelmės"',
  code: legalCode(4_000_001),
  head: "Direktorius Jonas Jonaitis",
  street: "Vilniaus al. 18",
  postalCode: "66119",
  city: "Druskininkai",
  municipality: "Druskininkų savivaldybė",
  email: "info@gelmes.example",
  phone: "8 612 34567",
};

test("an organisation is made, invites a colleague by mail, and the colleague joins", async () => {
  const owner = stranger();
  await register(owner, newEmail());
  await signIn(owner, `naujas-${made}@pavyzdys.example`);
  const created = await owner.post("/my/organisations/new", organisation);
  expect(created.location).toMatch(/^\/my\/organisations\/[0-9a-f-]{36}\?done=created$/);
  const page = await owner.follow(created);
  expect(heading(page)).toBe("VšĮ „Kūrybos gelmės“");

  const members = created.location?.replace("?done=created", "/members") ?? "";
  const email = newEmail();
  const invited = await owner.post(members, { email, role: "EDITOR", until: "" });
  expect(invited.location).toBe(`${members}?done=invited`);
  const link = linkIn(await mailTo(email));

  const colleague = stranger();
  const before = await colleague.get(link);
  expect(before.body).toContain("VšĮ „Kūrybos gelmės“");
  await register(colleague, email);
  const back = await signIn(colleague, email, {}, `/sign-in?next=${encodeURIComponent(link)}`);
  const offer = await colleague.follow(back);
  const joined = await colleague.submit(offer, {}, "Priimti kvietimą");
  expect(joined.location).toBe(members.replace("/members", "?done=joined"));
  expect((await colleague.get(members)).body).toContain(email);
  expect((await colleague.get(link)).status).toBe(410);
});

test("a code with a wrong check digit asks once more, and one that is taken leads to asking to join", async () => {
  const person = stranger();
  const email = newEmail();
  await register(person, email);
  await signIn(person, email);
  const form = await person.get("/my/organisations/new?next=/calls");

  const doubtful = { ...organisation, code: "304374939" };
  const asked = await person.submit(form, doubtful);
  expect(asked.status).toBe(400);
  expect(problems(asked)).toHaveLength(1);
  expect(asked.page.querySelector("[name=code]")?.getAttribute("value")).toBe("304374939");
  const insisted = await person.submit(asked, { codeSure: "on" });
  expect(insisted.location).toBe("/calls");

  const taken = await person.submit(form, { ...doubtful, codeSure: "on" });
  expect(taken.location).toBe("/my/organisations/join?code=304374939");
});

test("a foreign organisation is the same page as an absent one, to read and to change", async () => {
  const foreign = await anOrganisation(db);
  const absent = "01900000-0000-7000-8000-000000000000";
  const person = await demo();
  const someone = (await db.user.findFirstOrThrow()).id;

  for (const rest of ["", "/members", `/members/${someone}`])
    for (const method of ["get", "post"] as const) {
      const ask = (id: string) => person[method](`/my/organisations/${id}${rest}`);
      const [one, other] = [await ask(foreign.id), await ask(absent)];
      expect([rest, method, one.status, heading(one)]).toEqual([
        rest,
        method,
        404,
        "Puslapis nerastas",
      ]);
      expect(stable(one).replaceAll(foreign.id, absent)).toBe(stable(other));
    }
});

test("without DEMO nobody signs in by one click, and with SMTP no mail lies about", async () => {
  const strict = await startServer({
    DEMO: "off",
    SMTP_URL: "smtp://127.0.0.1:9",
    LOG_LEVEL: "silent",
  });
  try {
    const person = visitor(strict.origin);
    const page = await person.get("/sign-in");
    expect(page.page.querySelector("[name=demo]")).toBeNull();
    expect((await person.post("/sign-in", { demo: applicant })).status).toBe(404);
    expect((await person.get("/dev/mail")).status).toBe(404);
    expect((await person.get("/dev/mail/2026-x.eml")).status).toBe(404);
  } finally {
    await strict.stop();
  }
});

test("one click signs in people of the demonstration only", async () => {
  const email = newEmail();
  await register(stranger(), email);
  expect((await stranger().post("/sign-in", { demo: email })).status).toBe(404);
  expect((await demo()).cookies.has("session")).toBe(true);
});
