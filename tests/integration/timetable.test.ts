import { beforeEach, expect } from "vitest";
import { parseAtomFeed } from "feedsmith";
import ICAL from "ical.js";
import { exportTimetable } from "#app/domain/exports/timetable-table.server.ts";
import { objectsOf } from "#app/domain/exports/table.ts";
import {
  changePlanned,
  dropPlanned,
  planCall,
  refreshTimetable,
  tiePlanned,
} from "#app/domain/timetable/change-timetable.server.ts";
import type { PlannedInput } from "#app/domain/timetable/planned-schema.ts";
import { staffTimetable } from "#app/domain/timetable/staff-timetable.server.ts";
import { timetableFeed } from "#app/domain/timetable/timetable-feed.server.ts";
import { timetableCalendar } from "#app/domain/timetable/timetable-calendar.server.ts";
import { isStale, publicTimetable } from "#app/domain/timetable/timetable.server.ts";
import { translator } from "#app/i18n/translate.ts";
import { tellOfTimetable } from "#app/worker/timetable-news.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { anOpenCall, outboxKinds } from "#tests/support/calls.ts";
import { aGroup, type Group } from "#tests/support/evaluation.ts";
import { noon, test } from "#tests/support/test.ts";

const input = (actionId: string, fields: Partial<PlannedInput> = {}): PlannedInput => ({
  actionId,
  title: "Verslo pradžia",
  titleEn: "",
  kinds: ["BUSINESS"],
  total: 2_000_000,
  opensOn: "2027-02-01",
  closesOn: "2027-03-31",
  note: "",
  noteEn: "",
  ...fields,
});

interface Scene {
  scene: Group;
  address: { group: string; slug: string };
}
const it = test.extend<Scene>({
  scene: async ({ db }, use) => use(await aGroup(db)),
  address: async ({ scene }, use) => use({ group: scene.group.slug, slug: "s" }),
});

const all = { group: null };
const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }) => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

beforeEach<{ db: Db }>(({ db }) => db.strategy.updateMany({ data: { state: "IMPLEMENTED" } }));

it("a planned call is public in the page, the files and the calendar; a dropped one and one of a drafted strategy are nowhere", async ({
  db,
  as,
  scene,
  address,
}) => {
  const staff = as(scene.staff);
  const kept = value(await planCall(staff, { ...address, input: input(scene.action.id) }));
  const canary = "KANARĖLĖ grafike";
  const dropped = value(
    await planCall(staff, { ...address, input: input(scene.action.id, { title: canary }) }),
  );
  value(await dropPlanned(staff, { ...address, id: dropped.id, why: canary }));
  const other = await aGroup(db);
  const drafted = { group: other.group.slug, slug: "s" };
  value(
    await planCall(as(other.staff), {
      ...drafted,
      input: input(other.action.id, { title: canary }),
    }),
  );
  await db.strategy.updateMany({ where: { groupId: other.group.id }, data: { state: "DRAFTED" } });

  expect(await publicTimetable(staff, all)).toMatchObject([{ id: kept.id, totalCents: 2_000_000 }]);
  const reading = { t: translator("lt"), locale: "lt" as const };
  const file = value(await exportTimetable(staff, { file: "timetable.json", ...all }, reading));
  expect(objectsOf(file.table)).toMatchObject([
    {
      title: "Verslo pradžia",
      totalCents: 2_000_000,
      opensOn: "2027-02-01",
      area: expect.any(String),
    },
  ]);
  const words = { name: "g", opens: (title: string) => title, closes: (title: string) => title };
  const calendar = await timetableCalendar(staff, { ...all, locale: "lt", words });
  const events = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents("vevent");
  expect(events.map((one) => String(one.getFirstPropertyValue("dtstart")))).toEqual([
    "2027-02-01",
    "2027-03-31",
  ]);
  const feed = await timetableFeed(staff, {
    ...all,
    locale: "lt",
    words: { title: "g", about: ({ opensOn }) => opensOn },
  });
  expect(parseAtomFeed(feed)).toMatchObject({
    entries: [
      {
        id: `urn:uuid:${kept.id}`,
        title: { value: "Verslo pradžia" },
        summary: { value: "2027-02-01" },
      },
    ],
  });
  expect(JSON.stringify([await publicTimetable(staff, all), file, calendar, feed])).not.toContain(
    "KANAR",
  );
  const inside = value(await staffTimetable(staff, address));
  expect(inside.planned.map(({ droppedWhy }) => droppedWhy)).toEqual(["", canary]);
});

it("a planned call keeps the action of the call that came of it, which it does not tell of while that is drafted", async ({
  db,
  as,
  scene,
  address,
}) => {
  const staff = as(scene.staff);
  const { id } = value(await planCall(staff, { ...address, input: input(scene.action.id) }));
  const call = await anOpenCall(db, {
    groupId: scene.group.id,
    actionId: scene.action.id,
    status: "DRAFT",
  });
  value(await tiePlanned(staff, { ...address, id, number: call.number }));
  const { objectiveId } = await db.action.findUniqueOrThrow({ where: { id: scene.action.id } });
  const other = await db.action.create({
    data: { objectiveId, position: 99, number: "9.9", title: "Kitas", budgetCents: 3_000_000n },
  });
  expect(await changePlanned(staff, { ...address, id, input: input(other.id) })).toMatchObject({
    error: { code: "planned-tied" },
  });
  expect(await publicTimetable(staff, all)).toMatchObject([{ call: null }]);
  await db.call.update({ where: { id: call.id }, data: { status: "PUBLISHED" } });
  expect(await publicTimetable(staff, all)).toMatchObject([{ call: call.number }]);
});

it("nobody plans above the sum of the action, for an action of others, or for a strategy of others", async ({
  db,
  as,
  scene,
  address,
}) => {
  const staff = as(scene.staff);
  await db.action.update({ where: { id: scene.action.id }, data: { budgetCents: 1_999_999 } });
  expect(await planCall(staff, { ...address, input: input(scene.action.id) })).toMatchObject({
    error: { code: "planned-above-action", params: { budgetCents: 1_999_999 } },
  });
  const other = await aGroup(db);
  expect(await planCall(staff, { ...address, input: input(other.action.id) })).toMatchObject({
    error: { code: "action-not-known" },
  });
  const stranger = as(other.staff);
  const tried = [
    await planCall(stranger, { ...address, input: input(scene.action.id, { total: 1 }) }),
    await refreshTimetable(stranger, address),
    await staffTimetable(stranger, address),
  ];
  for (const one of tried) expect(one).toMatchObject({ error: { code: "not-found" } });
});

it("followers are told once for each refreshing that changed something", async ({
  db,
  services,
  as,
  scene,
  address,
}) => {
  const groupId = scene.group.id;
  for (const email of ["viena@pavyzdys.example", "antra@pavyzdys.example"])
    await db.callSubscription.create({
      data: { groupId, email, locale: "lt", confirmedAt: new Date(noon) },
    });
  const { id } = value(
    await planCall(as(scene.staff), { ...address, input: input(scene.action.id) }),
  );
  const first = as(scene.staff, "2026-12-02T10:00:00Z");
  expect(value(await refreshTimetable(first, address))).toEqual({ told: true });
  const later = as(scene.staff, "2026-12-03T10:00:00Z");
  expect(value(await refreshTimetable(later, address))).toEqual({ told: false });
  const { id: strategyId } = await db.strategy.findFirstOrThrow({ where: { groupId } });
  const task = { kind: "timetable.tell", strategyId, occasion: first.now().toISOString() } as const;
  for (let n = 0; n < 2; n++)
    await tellOfTimetable(services as Parameters<typeof tellOfTimetable>[0], task);
  expect(await outboxKinds(db)).toEqual(["mail.timetable", "mail.timetable", "timetable.tell"]);

  const change = { ...address, id, input: input(scene.action.id, { total: 3_000_000 }) };
  value(await changePlanned(as(scene.staff, "2026-12-04T10:00:00Z"), change));
  const last = as(scene.staff, "2026-12-05T10:00:00Z");
  expect(value(await refreshTimetable(last, address))).toEqual({ told: true });
});

test("a timetable is old after four months, and before it was ever confirmed", () => {
  expect(isStale(null, new Date(noon))).toBe(true);
  expect(isStale(new Date("2026-08-01T10:00:00Z"), new Date(noon))).toBe(false);
  expect(isStale(new Date("2026-07-31T10:00:00Z"), new Date(noon))).toBe(true);
});
