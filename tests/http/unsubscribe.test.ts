import { afterAll, beforeAll, expect, test } from "vitest";
import { mailChoices } from "#app/domain/mail-choices/mail-choice.ts";
import { hashOf } from "#app/domain/accounts/find-actor.server.ts";
import { connect } from "#app/platform/database.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { heading, visitor } from "#tests/support/visitor.ts";

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

async function link(email: string, digit: string) {
  const { id: userId } = await db.user.findUniqueOrThrow({ where: { email } });
  const token = digit.repeat(64);
  await db.unsubscribeLink.create({
    data: { tokenHash: hashOf(token), userId, kind: "reminder", createdAt: new Date() },
  });
  return { path: `/unsubscribe/${token}`, off: () => db.mailOptOut.count({ where: { userId } }) };
}

const asMailServers = { "content-type": "application/x-www-form-urlencoded" };
const oneClick = (path: string, body = "List-Unsubscribe=One-Click") =>
  fetch(`${server.origin}${path}/one-click`, { method: "POST", headers: asMailServers, body });

test("the button of a mail program works without a session, a page or a redirect", async () => {
  const { path, off } = await link("jonas@gluosniai.example", "1");
  expect((await oneClick(path, "x=1")).status).toBe(400);
  expect(await off()).toBe(0);
  for (let times = 0; times < 2; times++) {
    const answer = await oneClick(path);
    expect([answer.status, answer.redirected, await answer.text()]).toEqual([200, false, ""]);
  }
  expect(await off()).toBe(1);
  expect((await oneClick(`/unsubscribe/${"9".repeat(64)}`)).status).toBe(410);
});

test("opening the link changes nothing; its button switches the mails off, and the account shows it", async () => {
  const { path, off } = await link("ona@gluosniai.example", "2");
  const person = visitor(server.origin);
  const page = await person.get(path);
  expect(heading(page)).toBe("Atsisakyti laiškų");
  expect(await off()).toBe(0);
  const done = await person.post(path);
  expect([done.status, heading(done)]).toEqual([200, "Tokių laiškų nebesiųsime"]);
  expect(await off()).toBe(1);

  await person.post("/sign-in", { demo: "ona@gluosniai.example" });
  const checked = async () =>
    [
      ...(await person.get("/account/mails")).page.querySelectorAll("input[name=wanted][checked]"),
    ].map((box) => box.getAttribute("value"));
  expect(await checked()).toEqual(mailChoices.filter((kind) => kind !== "reminder"));
  const saved = await person.post("/account/mails", { wanted: "reminder" });
  expect(saved.location).toBe("/account/mails?done=saved");
  expect(await checked()).toEqual(["reminder"]);
});
