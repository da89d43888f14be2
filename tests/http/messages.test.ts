import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "#app/platform/database.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { smallPdf } from "#tests/support/right-pages.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { type Visitor, visitor } from "#tests/support/visitor.ts";

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

const pdf = (name: string) => new File([new Uint8Array(smallPdf(name))], name);

function send(person: Visitor, path: string, fields: Record<string, string | File | File[]>) {
  const body = new FormData();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) body.append(name, value);
  return person.send(path, { method: "POST", body });
}

const demoPassword = async (email: string) => {
  const { demoPassword: password } = await import("#seed/people.ts");
  const person = visitor(server.origin);
  await person.post("/sign-in", { email, password });
  return person;
};

test("a refused message keeps its text and the files that were good, and goes with them the next time", async () => {
  const dalia = await demoPassword("dalia@vilties-dirbtuves.example");
  const { id } = await db.proposal.findFirstOrThrow({
    where: {
      organisation: { members: { some: { user: { email: "dalia@vilties-dirbtuves.example" } } } },
    },
  });
  const path = `/my/proposals/${id}/messages`;
  const bad = new File(["tekstas"], "Pastabos.txt");
  const refused = await send(dalia, path, {
    text: "Klausimas dėl biudžeto",
    files: [pdf("Sąmata.pdf"), bad],
  });
  expect(refused.status).toBe(400);
  expect(refused.page.querySelector("textarea")?.textContent).toContain("Klausimas dėl biudžeto");
  expect(refused.page.querySelector(".errors")?.textContent).toContain("Pastabos.txt");
  const mark = refused.page.querySelector('[name="kept"]')?.getAttribute("value") ?? "";

  const sent = await send(dalia, path, { text: "Klausimas dėl biudžeto", kept: mark });
  expect(sent.status).toBe(303);
  const page = await dalia.get(path);
  const link = page.page.querySelector('.messages a[href^="/files/enclosures/"]');
  expect(link?.textContent).toBe("Sąmata.pdf");
  const file = await dalia.get(link?.getAttribute("href") ?? "");
  expect(file.bytes.equals(smallPdf("Sąmata.pdf"))).toBe(true);
  expect(file.headers.get("content-disposition")).toMatch(/^attachment/);
});

test("staff find what is unread, answer as the group, and the applicant is told by a number in the menu", async () => {
  const ona = await demo("ona@gluosniai.example");
  // What the demonstration has waiting for her.
  const { id: readById } = await db.user.findUniqueOrThrow({
    where: { email: "ona@gluosniai.example" },
  });
  await db.message.updateMany({
    where: { side: "GROUP", readAt: null },
    data: { readAt: new Date(), readById },
  });
  const call = await db.call.findFirstOrThrow({
    where: { status: "PUBLISHED", number: { startsWith: "DH-2.2" }, closesAt: { gt: new Date() } },
  });
  const started = await ona.submit(await ona.get(`/my/proposals/new/${call.number}`));
  const thread = `${started.location}/messages`;
  expect((await ona.get(thread)).body).toContain("grupė sužinos");
  const rasa = await demo("rasa@harmonija.example");
  const staffThread = thread.replace("/my/", "/staff/");
  expect((await rasa.get(staffThread)).status).toBe(404);

  expect((await send(ona, thread, { text: "Ar tinka du partneriai?" })).status).toBe(303);
  expect((await rasa.get("/staff/messages")).body).toContain(staffThread);
  expect((await rasa.get(staffThread)).body).toContain("Ar tinka du partneriai?");
  expect((await rasa.get("/staff/messages")).body).not.toContain(staffThread);
  expect((await send(rasa, staffThread, { text: "Tinka." })).status).toBe(303);

  expect((await ona.get("/my/proposals")).page.querySelector("nav .unread")?.textContent).toContain(
    "1",
  );
  const read = await ona.get(thread);
  expect(read.body).toContain("Druskininkų harmonija");
  expect(read.body).not.toContain("Kazlauskienė");
  expect((await ona.get("/my/proposals")).page.querySelector("nav .unread")).toBeNull();
});
