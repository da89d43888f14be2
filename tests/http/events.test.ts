import { afterAll, beforeAll, expect, test } from "vitest";
import { hashOf } from "#app/domain/accounts/find-actor.server.ts";
import { connect } from "#app/platform/database.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { heading, problems, visitor } from "#tests/support/visitor.ts";

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

const day = 24 * 3_600_000;

async function anEvent(membersOnly: boolean, state: "PUBLISHED" | "HELD" = "PUBLISHED") {
  const { id: groupId } = await db.group.findUniqueOrThrow({ where: { slug: "druskininkai" } });
  const startsAt = new Date(Date.now() + 10 * day);
  const { id } = await db.event.create({
    data: {
      groupId,
      kind: "GENERAL_MEETING",
      state,
      title: "Narių susirinkimas",
      titleEn: "Meeting of members",
      place: "Druskininkai",
      startsAt,
      endsAt: new Date(startsAt.getTime() + day / 12),
      registerUntil: startsAt,
      publishedAt: new Date(),
      membersOnly,
    },
  });
  return id;
}

const oneClick = (token: string, body = "List-Unsubscribe=One-Click") =>
  fetch(`${server.origin}/places/${token}/quiet/one-click`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body,
  });

test("the button of a mail program ends the reminders of one place, without a session, a page or a redirect", async () => {
  const eventId = await anEvent(false);
  const place = async (email: string, token: string) => {
    const person = { name: "Vardenė Pavardenė", locale: "lt", registeredAt: new Date() } as const;
    const where = { eventId_email: { eventId, email } };
    await db.eventPlace.create({
      data: { ...person, eventId, email, state: "REGISTERED", tokenHash: hashOf(token) },
    });
    return async () => (await db.eventPlace.findUniqueOrThrow({ where })).quiet;
  };
  const mine = "m".repeat(43);
  const isQuiet = await place("pirma@pavyzdys.example", mine);
  const isOtherQuiet = await place("antra@pavyzdys.example", "a".repeat(43));

  const opened = await visitor(server.origin).get(`/places/${mine}/quiet`);
  expect([opened.status, heading(opened)]).toEqual([200, "Ar nebesiųsti priminimų?"]);
  expect((await oneClick(mine, "x=1")).status).toBe(400);
  expect((await fetch(`${server.origin}/places/${mine}/quiet/one-click`)).status).toBe(405);
  expect(await isQuiet()).toBe(false);
  for (let n = 0; n < 2; n++) {
    const answer = await oneClick(mine);
    expect([answer.status, answer.redirected, await answer.text()]).toEqual([200, false, ""]);
  }
  expect([await isQuiet(), await isOtherQuiet()]).toEqual([true, false]);
  expect((await oneClick("x".repeat(43))).status).toBe(410);
});

test("for a meeting of members a stranger is led to sign in, and a member to the form", async () => {
  const path = `/events/${await anEvent(true)}/register`;
  const stranger = visitor(server.origin);
  const refused = await stranger.get(path);
  expect(refused.page.querySelector("input[name=email]")).toBeNull();
  const signIn = refused.page.querySelector("main a[href^='/sign-in']")?.getAttribute("href");
  expect(new URL(signIn ?? "", server.origin).searchParams.get("next")).toBe(path);
  const typed = { name: "Kaimynas Kaimynaitis", email: "kaimynas@pavyzdys.example" };
  const sent = await stranger.post(path, typed);
  expect(sent.status).toBe(409);
  expect(problems(sent)).toMatchObject([{ text: "Į šį renginį registruojasi tik grupės nariai." }]);

  const member = visitor(server.origin);
  await member.post("/sign-in", { demo: "tomas@valdyba.example" });
  expect((await member.get(path)).page.querySelector("input[name=email]")).not.toBeNull();
  const done = await member.post(path, { name: "Tomas Vaitkus", email: "tomas@valdyba.example" });
  expect(heading(done)).toBe("Jums skirta vieta");
});

test("a count of people that is no number is refused at its field with what was typed", async () => {
  const path = `/staff/events/${await anEvent(false, "HELD")}`;
  const staff = visitor(server.origin);
  await staff.post("/sign-in", { demo: "rasa@harmonija.example" });
  const refused = await staff.post(path, { intent: "headcount", headcount: "daug" });
  expect(refused.status).toBe(400);
  expect(problems(refused)).toEqual([{ text: "Įrašykite sveikąjį skaičių", at: "#headcount" }]);
  const count = '[name="headcount"]';
  expect(refused.page.querySelector(count)?.getAttribute("value")).toBe("daug");
});

test("text with U+0000, which no column can hold, is kept without it", async () => {
  const path = "/staff/strategies/druskininkai/2024-2029/publicity";
  const staff = visitor(server.origin);
  await staff.post("/sign-in", { demo: "rasa@harmonija.example" });
  const saved = await staff.post(path, { euStatement: "Bendrai\0 finansuoja" });
  expect([saved.status, saved.location]).toEqual([302, `${path}?saved`]);
  const { page } = await staff.get(path);
  expect(page.querySelector('[name="euStatement"]')?.getAttribute("value")).toBe(
    "Bendrai finansuoja",
  );
});
