import ICAL from "ical.js";
import { parseAtomFeed } from "feedsmith";
import { beforeEach, expect } from "vitest";
import { callCalendar } from "#app/domain/calls/call-calendar.server.ts";
import { callFeed } from "#app/domain/calls/call-feed.server.ts";
import { extendCall } from "#app/domain/calls/extend-call.server.ts";
import type { Services } from "#app/http/services.server.ts";
import { anOpenCall, aStaffMember } from "#tests/support/calls.ts";
import { test } from "#tests/support/test.ts";

const title = "Vaikai, <b>jaunimas</b>; „senjorai“ & kt.";
const number = "KV-7";

beforeEach<{ services: Services }>(async ({ services: { db } }) => {
  await anOpenCall(db, { number, title, titleEn: title });
});

const extend = async (services: Services) => {
  const { db } = services;
  const call = await db.call.findUniqueOrThrow({ where: { number } });
  const staff = await aStaffMember(db, call.groupId);
  const result = await extendCall(
    { ...services, actor: staff },
    {
      number,
      closesAt: new Date("2026-12-22T15:00:00Z"),
      reason: "Ilgiau dirbame",
      reasonEn: "",
      minutesNo: "1",
    },
  );
  expect(result).toMatchObject({ ok: true });
};

async function events(services: Services) {
  const words = { opens: (text: string) => text, closes: (text: string) => text };
  const made = await callCalendar(services, { number, locale: "lt", words });
  if (!made.ok) throw new Error(made.error.code);
  const calendar = new ICAL.Component(ICAL.parse(made.value.text));
  return calendar.getAllSubcomponents("vevent").map((event) => ({
    uid: event.getFirstPropertyValue("uid"),
    sequence: event.getFirstPropertyValue("sequence"),
    summary: event.getFirstPropertyValue("summary"),
    start: String(event.getFirstPropertyValue("dtstart")),
    alarms: event
      .getAllSubcomponents("valarm")
      .map((alarm) => String(alarm.getFirstPropertyValue("trigger"))),
  }));
}

test("a calendar has the beginning and the deadline, and reminds a week and a day before it", async ({
  services,
}) => {
  expect(await events(services)).toMatchObject([
    { start: "2026-11-01T06:00:00Z", summary: title, alarms: [] },
    { start: "2026-12-15T15:00:00Z", summary: title, alarms: ["-P7D", "-P1D"], sequence: 0 },
  ]);
});

test("a later deadline moves the event that a calendar has already", async ({ services }) => {
  const [, before] = await events(services);
  await extend(services);
  const [, after] = await events(services);
  expect(after).toMatchObject({ uid: before?.uid, sequence: 1, start: "2026-12-22T15:00:00Z" });
});

const words = { title: (group: string | null) => group ?? "Visi", until: () => "iki" };

async function feed(services: Services, slug: string | null = null) {
  const made = await callFeed(services, { slug, locale: "lt", words });
  if (!made.ok) throw new Error(made.error.code);
  return { ...made.value, atom: parseAtomFeed(made.value.text) };
}

test("a feed reads as Atom, with one entry a call that is new again when its call is changed", async ({
  services,
}) => {
  const before = (await feed(services)).atom;
  expect(before).toMatchObject({
    id: `${services.origin}/calls.atom`,
    title: { value: "Visi" },
    entries: [{ id: `${services.origin}/calls/${number}` }],
  });
  await extend(services);
  const after = (await feed(services)).atom;
  const at = ({ entries }: typeof before) => Date.parse(String(entries?.[0]?.updated));
  expect(at(after)).toBeGreaterThan(at(before));
  expect(after.entries?.[0]?.published).toBe(before.entries?.[0]?.published);
});

test("no text of a call becomes markup of the feed", async ({ services }) => {
  const { text, atom } = await feed(services);
  expect(text).not.toContain("<b>");
  expect(atom.entries?.[0]?.title?.value).toContain("&lt;b&gt;");
});

test("a group's feed has its calls only, and there is none of a group that is not there", async ({
  db,
  services,
}) => {
  await anOpenCall(db, { number: "KV-8" });
  const call = await db.call.findUniqueOrThrow({ where: { number }, include: { group: true } });
  expect((await feed(services)).atom.entries).toHaveLength(2);
  expect((await feed(services, call.group.slug)).atom.entries).toHaveLength(1);
  expect(await callFeed(services, { slug: "nera", locale: "lt", words })).toMatchObject({
    error: { code: "not-found" },
  });
});

test("what is not published is in no feed and has no calendar", async ({ db, services }) => {
  await db.call.update({ where: { number }, data: { status: "DRAFT" } });
  expect((await feed(services)).atom.entries ?? []).toEqual([]);
  const none = { opens: String, closes: String };
  expect(await callCalendar(services, { number, locale: "lt", words: none })).toMatchObject({
    error: { code: "not-found" },
  });
});
