import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "#app/platform/database.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { unchecked } from "#tests/support/clarifications.ts";
import { smallPdf } from "#tests/support/right-pages.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { heading, problems, type Visitor, visitor } from "#tests/support/visitor.ts";

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

async function demo(email: string) {
  const person = visitor(server.origin);
  await person.post("/sign-in", { demo: email });
  return person;
}

/** Applicants of the demonstration have a password, and no button. */
async function signedIn(email: string) {
  const person = visitor(server.origin);
  const page = await person.get("/sign-in");
  await person.submit(page, { email, password: "demonstracija-2026" }, "Prisijungti");
  return person;
}

async function upload(person: Visitor, path: string, name: string) {
  const body = new FormData();
  body.append("file", new File([new Uint8Array(smallPdf(name))], name));
  const encoded = new Request("http://localhost/", { method: "POST", body });
  const type = encoded.headers.get("content-type") ?? "";
  const bytes = Buffer.from(await encoded.arrayBuffer());
  return person.send(path, { method: "POST", headers: { "content-type": type }, body: bytes });
}

test("staff ask, the applicant answers with only the asked parts open, and staff see what changed", async () => {
  const { id, owner, registration } = await unchecked(db);
  const staff = await demo("rasa@harmonija.example");
  const base = `/staff/proposals/${id}`;

  const check = await staff.get(`${base}/check`);
  const items = Object.fromEntries(
    [...check.page.querySelectorAll('[name$=".answer"]')].map((one) => [
      one.getAttribute("name") ?? "",
      "YES",
    ]),
  );
  const note = "Įgaliojimas nepasirašytas.";
  const unmet = { "items.attachments.answer": "NO", "items.attachments.note": note };
  await staff.submit(check, { ...items, ...unmet }, "Išsaugoti");

  const asking = await staff.get(`${base}/clarification`);
  expect(asking.body).toContain(note);
  expect(asking.body).not.toContain('value="answerStrategy"');
  const empty = await staff.submit(asking, { "questions[0].text": "" }, "Peržiūrėti");
  expect([empty.status, problems(empty)[0]?.at]).toEqual([400, "#question-0"]);
  const more = await staff.submit(empty, { "questions[0].text": note }, "Pridėti klausimą");
  const typed = {
    "questions[0].unlocked": ["filePowerOfAttorney", "publicSummary"],
    "questions[1].text": "Paaiškinkite, kas patvirtina bendrą finansavimą.",
  };
  const preview = await staff.submit(more, typed, "Peržiūrėti");
  expect([preview.status, heading(preview)]).toEqual([200, "Peržiūrėkite prašymą patikslinti"]);
  expect(preview.body).toContain("PRAŠYMAS PATIKSLINTI PROJEKTINĮ PASIŪLYMĄ");
  expect(await db.clarification.count({ where: { proposalId: id } })).toBe(0);
  const sent = await staff.submit(preview, {}, "Išsiųsti prašymą");
  expect([sent.status, sent.location]).toEqual([303, `${base}/clarification`]);

  const applicant = await signedIn(owner);
  const status = await applicant.get(`/my/proposals/${id}`);
  expect(status.body).toContain("Atsakykite į prašymą patikslinti");
  const mine = `/my/proposals/${id}/clarification`;
  expect(status.page.querySelector(`a[href="${mine}"]`)).not.toBeNull();
  const page = await applicant.get(mine);
  const links = [...page.page.querySelectorAll(".clarify a")].map((a) => a.getAttribute("href"));
  expect(links).toEqual([
    `/my/proposals/${id}/sections/attachments#filePowerOfAttorney`,
    `/my/proposals/${id}/sections/summary#publicSummary`,
  ]);

  const closed = await applicant.get(`/my/proposals/${id}/sections/quality`);
  expect(closed.status).toBe(302);
  const section = await applicant.get(`/my/proposals/${id}/sections/summary`);
  const names = [...section.page.querySelectorAll("main textarea, main input:not([type=hidden])")];
  expect(names.map((one) => one.getAttribute("name"))).toEqual(["publicSummary"]);
  const before = await db.answer.findFirstOrThrow({ where: { proposalId: id, field: "place" } });
  const saved = await applicant.submit(
    section,
    { publicSummary: "Trumpai ir aiškiai.", place: "Kitur", "known:place": "1.0" },
    "Išsaugoti ir tęsti",
  );
  expect([saved.status, saved.location]).toEqual([302, mine]);
  const stored = { proposalId: id, field: "place" };
  expect(await db.answer.findFirstOrThrow({ where: stored })).toEqual(before);

  const files = `/my/proposals/${id}/files`;
  const refused = await upload(applicant, `${files}/fileStatutes?section=attachments`, "a.pdf");
  expect(refused.status).toBe(404);
  const taken = await upload(
    applicant,
    `${files}/filePowerOfAttorney?section=attachments`,
    "Įgaliojimas pasirašytas.pdf",
  );
  expect(taken.location).toContain("uploaded=filePowerOfAttorney");

  const answering = await applicant.get(mine);
  const half = await applicant.submit(
    answering,
    { "reply.1": "Pridėtas pasirašytas įgaliojimas.", position: "Vadovė" },
    "Pateikti patikslinimą",
  );
  expect([half.status, problems(half)[0]?.text]).toEqual([409, "Neatsakyta į 1 klausimą."]);
  const done = await applicant.submit(
    half,
    { "reply.2": "Patvirtina savivaldybės raštas.", position: "Vadovė" },
    "Pateikti patikslinimą",
  );
  expect([done.status, done.location]).toEqual([303, `/my/proposals/${id}/receipt`]);
  const receipt = await applicant.follow(done);
  expect(receipt.body).toContain(registration);
  expect(receipt.body).toContain("Įgaliojimas pasirašytas.pdf");

  const seen = await staff.get(`${base}/clarification`);
  expect(seen.body).toContain("Pridėtas pasirašytas įgaliojimas.");
  const cells = [...seen.page.querySelectorAll(".clarify td")].map((cell) =>
    cell.textContent.trim(),
  );
  expect(cells).toContain("Trumpai ir aiškiai.");
  expect(cells.some((cell) => cell.includes("Įgaliojimas pasirašytas.pdf"))).toBe(true);
  const judged = await staff.submit(seen, {}, "Patikslinta");
  expect(judged.status).toBe(303);
  expect(await db.clarification.findFirst({ where: { proposalId: id } })).toMatchObject({
    state: "CLARIFIED",
  });
  expect((await applicant.get(mine)).body).not.toContain("Patikslinta");
  expect((await staff.get(base)).status).toBe(200);
});

test("a longer term is asked for and given on the pages alone", async () => {
  const { id, owner } = await unchecked(db);
  const staff = await demo("rasa@harmonija.example");
  const base = `/staff/proposals/${id}/clarification`;
  const asking = await staff.get(base);
  const text = { "questions[0].text": "Paaiškinkite, kas vykdys veiklas." };
  const preview = await staff.submit(asking, text, "Peržiūrėti");
  await staff.submit(preview, {}, "Išsiųsti prašymą");

  const applicant = await signedIn(owner);
  const mine = `/my/proposals/${id}/clarification`;
  const page = await applicant.get(mine);
  const short = await applicant.submit(page, { reason: "Taip" }, "Siųsti prašymą");
  expect([short.status, problems(short)[0]?.at]).toEqual([400, "#reason"]);
  const reason = "Vadovė serga, grįš kitą savaitę.";
  await applicant.submit(short, { reason }, "Siųsti prašymą");
  const asked = await staff.get(base);
  expect(asked.body).toContain(reason);
  const wrong = await staff.submit(asked, { days: "0" }, "Pratęsti");
  expect([wrong.status, problems(wrong)[0]?.at]).toEqual([400, "#days"]);
  await staff.submit(wrong, { days: "3" }, "Pratęsti");
  expect((await applicant.get(mine)).body).toContain("Terminas pratęstas iki");
});

test("nobody else finds either page, and there is none where nothing is asked", async () => {
  const { id, owner } = await unchecked(db);
  const applicant = await signedIn(owner);
  expect((await applicant.get(`/my/proposals/${id}/clarification`)).status).toBe(404);
  for (const email of ["ona@gluosniai.example", "lina@vertintojai.example"]) {
    const other = await demo(email);
    expect((await other.get(`/my/proposals/${id}/clarification`)).status).toBe(404);
    expect((await other.get(`/staff/proposals/${id}/clarification`)).status).toBe(404);
  }
});
