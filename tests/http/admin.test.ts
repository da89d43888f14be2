import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "#app/platform/database.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { type Answer, heading, problems, type Visitor, visitor } from "#tests/support/visitor.ts";

const administrator = "administratorius@kvieslys.example";
const staffEmail = "rasa@harmonija.example";

let server: RunningServer;
let db: Db;
let admin: Visitor;

beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: "silent" });
  db = connect(server.databaseUrl);
  admin = await demo(administrator);
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

const idOf = async (email: string) => (await db.user.findUniqueOrThrow({ where: { email } })).id;

const names = ({ page }: Answer) =>
  [...page.querySelectorAll("tbody th a")].map((link) => link.textContent);

const aGroupId = async () =>
  (await db.group.findUniqueOrThrow({ where: { slug: "druskininkai" } })).id;

/** Gives a role on the pages of the administrator and confirms it on those of the staff. */
async function giveRole(email: string, role: string, fields: Record<string, string> = {}) {
  const userId = await idOf(email);
  const page = await admin.get(`/admin/people/${userId}/roles/new`);
  const given = await admin.submit(page, { groupId: await aGroupId(), role, ...fields });
  expect(given.location).toBe(`/admin/people/${userId}?done=waits`);
}

async function confirmAs(email: string) {
  const second = await demo(email);
  const answer = await second.submit(await second.get("/roles"), {}, "Patvirtinti");
  expect(answer.location).toBe("/roles?done=confirmed");
}

test("people are found by the beginning of name, surname or address, without regard to accents", async () => {
  const everybody = await admin.get("/admin");
  expect(heading(everybody)).toBe("Žmonės");
  expect(names(everybody)).toContain("Rasa Kazlauskienė");
  const found = async (q: string) => names(await admin.get(`/admin?q=${encodeURIComponent(q)}`));
  expect(await found("zukausk")).toEqual(["Aušra Žukauskaitė"]);
  expect(await found("Auš")).toEqual(["Aušra Žukauskaitė"]);
  expect(await found("RASA@")).toEqual(["Rasa Kazlauskienė"]);
  expect(await found("ukausk")).toEqual([]);
  expect(await found("%")).toEqual([]);
});

test("a role is in force from the confirmation on, on the very next request, until it is ended", async () => {
  const person = await demo("saulius@valdyba.example");
  expect((await person.get("/evaluation")).status).toBe(404);
  await giveRole("saulius@valdyba.example", "EVALUATOR");
  expect((await person.get("/evaluation")).status).toBe(404);
  expect((await admin.get("/roles")).body).not.toContain("Patvirtinti<");
  await confirmAs(staffEmail);
  expect((await person.get("/evaluation")).status).toBe(200);

  const userId = await idOf("saulius@valdyba.example");
  const { id } = await db.groupMember.findFirstOrThrow({ where: { userId, role: "EVALUATOR" } });
  const page = await admin.get(`/admin/people/${userId}/roles/${id}`);
  const late = await admin.submit(page, { until: "2020-01-01" });
  expect([late.status, problems(late)[0]?.text]).toEqual([409, "Ši diena jau praėjo"]);
  await admin.submit(page, {}, "Nutraukti iškart");
  expect((await person.get("/evaluation")).status).toBe(404);
});

test("a page opened yesterday is not there after the last day of the role", async () => {
  await giveRole("jurgita@valdyba.example", "EVALUATOR", { until: "2099-12-31" });
  await confirmAs(staffEmail);
  const person = await demo("jurgita@valdyba.example");
  expect((await person.get("/evaluation")).status).toBe(200);
  const yesterday = new Date(Date.now() - 48 * 3_600_000);
  await db.groupMember.updateMany({
    where: { userId: await idOf("jurgita@valdyba.example"), role: "EVALUATOR" },
    data: { until: yesterday },
  });
  expect((await person.get("/evaluation")).status).toBe(404);
});

test("a closed account is nobody on its very next request, and cannot sign in until it is opened", async () => {
  const email = "darius@harmonija.example";
  const person = await demo(email);
  expect((await person.get("/staff")).status).toBe(200);
  const page = await admin.get(`/admin/people/${await idOf(email)}/account`);
  expect((await admin.submit(page, { reason: "" })).status).toBe(400);
  await admin.submit(page, { reason: "Nebedirba" });
  expect((await person.get("/staff")).location).toBe("/sign-in?next=%2Fstaff");
  await person.post("/sign-in", { demo: email });
  expect((await person.get("/staff")).status).toBe(302);
  const again = await admin.get(`/admin/people/${await idOf(email)}/account`);
  await admin.submit(again, { reason: "Grįžo" });
  await person.post("/sign-in", { demo: email });
  expect((await person.get("/staff")).status).toBe(200);
});

test("an administrator invites a person, who chooses the password by mail and has no right", async () => {
  const page = await admin.get("/admin/people/new");
  const fields = { name: "Ieva Naujokė", email: "ieva@nauja.example" };
  const made = await admin.submit(page, fields);
  expect(made.location).toMatch(/^\/admin\/people\/[0-9a-f-]+\?done=invited$/);
  const again = await admin.submit(page, fields);
  expect([again.status, problems(again)[0]?.text]).toEqual([409, "Paskyra šiuo adresu jau yra"]);
});

test("administrators see no content: every page of staff, evaluators, applicants and letters is absent", async () => {
  const [proposal, assignment, letter, attachment] = await Promise.all([
    db.proposal.findFirstOrThrow({ where: { status: "ELIGIBLE" } }),
    db.assignment.findFirstOrThrow(),
    db.letter.findFirstOrThrow(),
    db.attachment.findFirst(),
  ]);
  const number = "DH-2.2-02";
  const paths = [
    "/staff",
    "/staff/letters",
    `/staff/proposals/${proposal.id}`,
    ...[
      "",
      "/checks",
      "/assignments",
      "/ranking",
      "/decision",
      "/approval",
      "/letters",
      "/release",
    ].map((tab) => `/staff/calls/${number}${tab}`),
    "/evaluation",
    `/evaluation/${assignment.id}`,
    `/evaluation/${assignment.id}/declaration`,
    `/my/proposals/${proposal.id}`,
    `/my/proposals/${proposal.id}/check`,
    `/my/proposals/${proposal.id}/receipt.pdf`,
    `/my/organisations/${proposal.organisationId}`,
    `/my/organisations/${proposal.organisationId}/members`,
    `/letters/${letter.id}`,
    `/letters/${letter.id}/pdf`,
    ...(attachment ? [`/files/attachments/${attachment.id}`] : []),
  ];
  const answers = await Promise.all(
    paths.map(async (path) => ({ path, status: (await admin.get(path)).status })),
  );
  expect(answers).toEqual(paths.map((path) => ({ path, status: 404 })));
});

test("staff of one group who evaluate in another have neither's other rights", async () => {
  const number = "DH-2.2-02";
  const other = await db.group.create({
    data: {
      slug: "kita",
      name: "VVG „Kita“",
      shortName: "Kita",
      nameEn: "Other LAG",
      city: "Kaunas",
      prefix: "KT",
    },
  });
  const email = "kestutis@valdyba.example";
  const userId = await idOf(email);
  await db.groupMember.deleteMany({ where: { userId } });
  await db.groupMember.createMany({
    data: [
      { userId, groupId: other.id, role: "STAFF" },
      { userId, groupId: await aGroupId(), role: "EVALUATOR" },
    ],
  });
  const person = await demo(email);
  const proposal = await db.proposal.findFirstOrThrow({ where: { call: { number } } });
  const assignment = await db.assignment.findFirstOrThrow({ where: { proposalId: proposal.id } });

  const own = await person.get("/staff");
  expect(own.status).toBe(200);
  expect(own.body).not.toContain(number);
  for (const path of [
    `/staff/calls/${number}`,
    `/staff/calls/${number}/ranking`,
    `/staff/proposals/${proposal.id}`,
    `/evaluation/${assignment.id}`,
  ])
    expect({ path, status: (await person.get(path)).status }).toEqual({ path, status: 404 });
  const queue = await person.get("/evaluation");
  expect(queue.status).toBe(200);
  expect(queue.body).not.toContain(assignment.id);

  // Nor may staff of the other group confirm a role in this one.
  await giveRole("egle@valdyba.example", "OBSERVER");
  const waiting = await db.pendingRole.findFirstOrThrow({ where: { role: "OBSERVER" } });
  expect((await person.get("/roles")).body).not.toContain(waiting.id);
  expect((await person.post("/roles", { confirm: waiting.id })).status).toBe(404);
});

test("the pages of administrators are absent for everybody else", async () => {
  const userId = await idOf(administrator);
  const paths = [
    "/admin",
    "/admin?q=rasa",
    "/admin/people/new",
    `/admin/people/${userId}`,
    `/admin/people/${userId}/account`,
    `/admin/people/${userId}/roles/new`,
  ];
  for (const email of [staffEmail, "tomas@valdyba.example", "lina@vertintojai.example"]) {
    const person = await demo(email);
    for (const path of paths)
      for (const answer of [
        await person.get(path),
        await person.post(path, { intent: "end-admin" }),
      ])
        expect({ email, path, status: answer.status }).toEqual({ email, path, status: 404 });
  }
});

test("on their own page administrators find no act, and posting one changes nothing", async () => {
  const userId = await idOf(administrator);
  const page = await admin.get(`/admin/people/${userId}`);
  expect(page.page.querySelectorAll("main form")).toHaveLength(0);
  const answer = await admin.post(`/admin/people/${userId}`, { intent: "end-admin" });
  expect(answer.status).toBe(409);
  expect((await db.user.findUniqueOrThrow({ where: { id: userId } })).isAdmin).toBe(true);
});

test("the log says every entry of the demonstration in words, in both languages", async () => {
  for (const language of ["lt", "en"]) {
    let path: string | null = `/audit?lang=${language}`;
    let count = 0;
    while (path) {
      const answer: Answer = await admin.get(path);
      expect(answer.status).toBe(200);
      const rows = [...answer.page.querySelectorAll("tbody tr")];
      count += rows.length;
      for (const row of rows) {
        const what = row.querySelectorAll("td")[2]?.textContent ?? "";
        expect(what).not.toMatch(/^[a-z]+\.[a-zA-Z-]+$/);
        expect(what).not.toMatch(/\{\w+\}/);
      }
      const next: string | null | undefined = answer.page
        .querySelector('main a[href*="after="]')
        ?.getAttribute("href");
      path = next ? `/audit${next.slice(next.indexOf("?"))}` : null;
    }
    expect(count).toBeGreaterThan(100);
  }
  await admin.get("/audit?lang=lt");
});

test("only administrators and observers find the log", async () => {
  for (const email of [staffEmail, "tomas@valdyba.example", "ona@gluosniai.example"]) {
    const answer = await (await demo(email)).get("/audit");
    expect({ email, status: answer.status }).toEqual({ email, status: 404 });
  }
});
