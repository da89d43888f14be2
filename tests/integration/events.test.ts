import ICAL from "ical.js";
import { parseAtomFeed } from "feedsmith";
import { expect, onTestFinished } from "vitest";
import {
  cancelEvent,
  holdEventOf,
  publishEvent,
  setHeadcount,
  tickAttendance,
} from "#app/domain/events/act-on-event.server.ts";
import { eventCounts } from "#app/domain/events/counts.server.ts";
import { eventCalendar } from "#app/domain/events/event-calendar.server.ts";
import { eventFeed } from "#app/domain/events/event-feed.server.ts";
import { addEventQuestion } from "#app/domain/events/event-question.server.ts";
import type { EventInput } from "#app/domain/events/event-schema.ts";
import {
  giveOpinion,
  giveUpPlace,
  placePage,
  quietPlace,
} from "#app/domain/events/place.server.ts";
import { placeToken } from "#app/domain/events/place-token.server.ts";
import { planEventMails } from "#app/domain/events/plan-event-mails.server.ts";
import {
  comingEvents,
  findEvent,
  newestEvents,
  pastEvents,
} from "#app/domain/events/public-events.server.ts";
import { registerForEvent } from "#app/domain/events/register.server.ts";
import { addEvent, changeEvent } from "#app/domain/events/save-event.server.ts";
import { staffEventPage } from "#app/domain/events/staff-events.server.ts";
import { anonymous, type SignedIn } from "#app/domain/policy.ts";
import { runRetention } from "#app/domain/privacy/run-retention.server.ts";
import { answerQuestion } from "#app/domain/questions/answer-question.server.ts";
import { publicQuestions } from "#app/domain/questions/public-questions.server.ts";
import type { Services } from "#app/http/services.server.ts";
import { smtpMailer } from "#app/platform/mailer.server.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { taskHandlers } from "#app/worker/handlers.server.ts";
import { runDueTasks } from "#app/worker/worker.server.ts";
import { anOpenCall, aGroup, aStaffMember } from "#tests/support/calls.ts";
import { aPerson } from "#tests/support/factories.ts";
import { smtpSink } from "#tests/support/smtp.ts";
import { test } from "#tests/support/test.ts";

const canary = "KANARĖLĖ";
const startsAt = new Date("2026-12-10T08:00:00Z");
const endsAt = new Date("2026-12-10T12:00:00Z");
const before = "2026-12-01T10:00:00Z";
const after = "2026-12-10T13:00:00Z";

const anEvent = (groupId: string, fields: Partial<EventInput> = {}): EventInput => ({
  group: groupId,
  kind: "TRAINING",
  title: "Mokymai pareiškėjams",
  titleEn: "Training for applicants",
  text: "Apie <b>biudžetą</b>.",
  textEn: "",
  startsAt,
  endsAt,
  registerUntil: startsAt,
  place: "Vilniaus g. 1",
  link: `https://${canary}.example/kambarys`.toLowerCase(),
  capacity: 10,
  call: "",
  strategy: "",
  ...fields,
});

type As = (actor: SignedIn | typeof anonymous, at?: string | Date) => Ctx;

async function done<T>(result: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>) {
  const answer = await result;
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

async function published(db: Db, as: As, fields: Partial<EventInput> = {}) {
  const group = await aGroup(db);
  const staff = await aStaffMember(db, group.id);
  const ctx = as(staff, before);
  const { id } = await done(addEvent(ctx, anEvent(group.id, fields)));
  await done(publishEvent(ctx, { id }));
  return { id, group, staff, ctx };
}

const wish = (id: string, n: number | string) => ({
  id,
  name: "Vardenė Pavardenė",
  email: `dalyvis-${n}@pavyzdys.example`,
  organisation: "",
  needs: "",
  locale: "lt" as const,
  address: `192.0.${String(n).length}.${Number(n) || 1}`,
});

const statesOf = async (db: Db, eventId: string) =>
  (
    await db.eventPlace.findMany({
      where: { eventId },
      orderBy: [{ registeredAt: "asc" }, { id: "asc" }],
      select: { state: true },
    })
  ).map(({ state }) => state);

const tokenOf = async ({ db, vault }: Services, eventId: string, email: string) =>
  placeToken(
    vault,
    await db.eventPlace.findUniqueOrThrow({ where: { eventId_email: { eventId, email } } }),
  );

async function mailsOf(services: Services) {
  const sink = await smtpSink();
  const mailer = smtpMailer(sink.url, "Kvieslys <kvieslys@vvg.example>", "vvg.example");
  onTestFinished(() => mailer.close());
  const { db, now } = services;
  await runDueTasks({ db, now, handle: taskHandlers({ ...services, mailer }) });
  return sink.mails;
}

test("of fifty who register at once for ten places ten have one and forty wait in their order", async ({
  db,
  as,
}) => {
  const { id } = await published(db, as);
  const networks = (n: number) => ({ ...wish(id, n), address: `10.${n}.0.1` });
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) => registerForEvent(as(anonymous), networks(n))),
  );
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(await statesOf(db, id)).toEqual([
    ...Array<string>(10).fill("REGISTERED"),
    ...Array<string>(40).fill("WAITING"),
  ]);
}, 60_000);

test("places given up at once go to those who wait, the first first, none twice and none lost", async ({
  db,
  as,
  services,
}) => {
  const { id } = await published(db, as, { capacity: 3 });
  for (let n = 1; n <= 8; n++) await done(registerForEvent(as(anonymous), wish(id, n)));
  const tokens = await Promise.all(
    [1, 2, 3].map((n) => tokenOf(services, id, `dalyvis-${n}@pavyzdys.example`)),
  );
  await Promise.all(tokens.map((token) => giveUpPlace(as(anonymous), { token })));
  expect(await statesOf(db, id)).toEqual([
    ...Array<string>(3).fill("CANCELLED"),
    ...Array<string>(3).fill("REGISTERED"),
    ...Array<string>(2).fill("WAITING"),
  ]);
  await Promise.all(tokens.map((token) => giveUpPlace(as(anonymous), { token })));
  expect((await statesOf(db, id)).filter((state) => state === "REGISTERED")).toHaveLength(3);
  const movedUp = await db.outbox.count({
    where: { key: { startsWith: "mail.event-place:moved" } },
  });
  expect(movedUp).toBe(3);
});

test("one e-mail has one place, and the answer does not tell that it has one", async ({
  db,
  as,
  services,
}) => {
  const { id } = await published(db, as);
  const first = await registerForEvent(as(anonymous), wish(id, 1));
  const again = await registerForEvent(as(anonymous), { ...wish(id, 1), name: "Kita Kitaitė" });
  expect(again).toEqual(first);
  expect(await db.eventPlace.findMany({ select: { name: true } })).toEqual([
    { name: "Vardenė Pavardenė" },
  ]);
  expect(await mailsOf(services)).toHaveLength(2);
});

test("the own confirmed address is answered at once; a place given up can be taken again", async ({
  db,
  as,
  services,
}) => {
  const { id } = await published(db, as, { capacity: 1 });
  const person = await aPerson(db);
  const mine = { ...wish(id, 1), email: person.email };
  expect(await done(registerForEvent(as(person), mine))).toEqual({ state: "REGISTERED" });
  const token = await tokenOf(services, id, person.email);
  await done(registerForEvent(as(anonymous), wish(id, 2)));
  await done(giveUpPlace(as(anonymous), { token }));
  expect(await done(registerForEvent(as(person), mine))).toEqual({ state: "WAITING" });
  expect(await db.eventPlace.count()).toBe(2);
});

test("where an event takes place online is told to who has a place, and to nobody else", async ({
  db,
  as,
  services,
}) => {
  const { id, group } = await published(db, as, { capacity: 1 });
  for (const n of [1, 2]) await done(registerForEvent(as(anonymous), wish(id, n)));
  const page = async (n: number) => {
    const token = await tokenOf(services, id, `dalyvis-${n}@pavyzdys.example`);
    return JSON.stringify(await placePage(as(anonymous), { token }));
  };
  expect(await page(1)).toContain(canary.toLowerCase());
  expect(await page(2)).not.toContain(canary.toLowerCase());
  const filter = { group: group.slug, kind: null };
  const events = await newestEvents(services, filter);
  const words = { events, locale: "lt" as const, title: "Renginiai", query: "", when: () => "" };
  const shown = [
    await findEvent(services, id),
    await comingEvents(services, filter),
    await pastEvents(services, { ...filter, after: null }),
    eventFeed(services, words),
    eventCalendar(services, { events, locale: "lt", name: "Renginiai" }),
    (await mailsOf(services)).map(({ text }) => text ?? ""),
  ];
  expect(JSON.stringify(shown).toLowerCase()).not.toContain(canary.toLowerCase());
});

test("what is not published stands in no list, feed or calendar, and no name of a participant anywhere", async ({
  db,
  as,
  services,
}) => {
  const { id, group, ctx } = await published(db, as);
  await done(addEvent(ctx, anEvent(group.id, { title: `Juodraštis ${canary}` })));
  await done(
    registerForEvent(as(anonymous), {
      ...wish(id, 1),
      name: `${canary} Pavardė`,
      organisation: canary,
      needs: canary,
    }),
  );
  const filter = { group: null, kind: null };
  const events = await newestEvents(services, filter);
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ id, free: 9 });
  const shown = [events, await comingEvents(services, filter), await findEvent(services, id)];
  expect(JSON.stringify(shown)).not.toContain(canary);
});

test("a feed and a calendar read by other programs, and a change moves what a calendar has", async ({
  db,
  as,
  services,
}) => {
  const { id, group, ctx } = await published(db, as);
  const read = async () => {
    const events = await newestEvents(services, { group: group.slug, kind: "TRAINING" });
    const calendar = eventCalendar(services, { events, locale: "lt", name: "Renginiai" });
    const words = { events, locale: "lt" as const, title: "R", query: "?group=x", when: () => "" };
    const event = new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent("vevent");
    return { event, atom: parseAtomFeed(eventFeed(services, words)) };
  };
  const one = await read();
  expect(one.atom.entries?.[0]?.id).toBe(`${services.origin}/events/${id}`);
  expect(JSON.stringify(one.atom)).not.toContain("<b>");
  expect(String(one.event?.getFirstPropertyValue("dtstart"))).toBe("2026-12-10T08:00:00Z");
  const moved = { startsAt: new Date("2026-12-10T09:00:00Z") };
  await done(changeEvent(ctx, { id, ...anEvent(group.id, moved) }));
  const two = await read();
  expect(two.event?.getFirstPropertyValue("uid")).toBe(one.event?.getFirstPropertyValue("uid"));
  const sequence = (of: typeof one) => Number(of.event?.getFirstPropertyValue("sequence"));
  expect(sequence(two)).toBeGreaterThan(sequence(one));
  await done(cancelEvent(ctx, { id, reason: "Serga lektorius." }));
  expect((await read()).event?.getFirstPropertyValue("status")).toBe("CANCELLED");
});

test("everybody with a place or waiting is told of another hour and of an event called off; more places go to who waits", async ({
  db,
  as,
}) => {
  const { id, group, ctx } = await published(db, as, { capacity: 1 });
  for (const n of [1, 2]) await done(registerForEvent(as(anonymous), wish(id, n)));
  const told = async (news: string) =>
    db.outbox.count({ where: { key: { startsWith: `mail.event-place:${news}:` } } });
  await done(changeEvent(ctx, { id, ...anEvent(group.id, { capacity: 2 }) }));
  expect([await told("changed"), await told("moved-up")]).toEqual([0, 1]);
  expect(await changeEvent(ctx, { id, ...anEvent(group.id, { capacity: 1 }) })).toMatchObject({
    error: { code: "event-places-given" },
  });
  await done(changeEvent(ctx, { id, ...anEvent(group.id, { place: "Kitur", capacity: 2 }) }));
  await done(cancelEvent(ctx, { id, reason: "Serga lektorius." }));
  expect([await told("changed"), await told("cancelled")]).toEqual([2, 2]);
});

test("reminders go the day before, once, and not to who wants none", async ({
  db,
  as,
  services,
}) => {
  const { id } = await published(db, as);
  for (const n of [1, 2]) await done(registerForEvent(as(anonymous), wish(id, n)));
  const token = await tokenOf(services, id, "dalyvis-2@pavyzdys.example");
  await done(quietPlace(as(anonymous), { token }));
  const plan = async (at: string) => {
    await planEventMails({ db, now: () => new Date(at) });
    return db.outbox.count({ where: { key: { startsWith: "mail.event-place:tomorrow:" } } });
  };
  expect(await plan("2026-12-08T12:00:00Z")).toBe(0);
  expect(await plan("2026-12-09T12:00:00Z")).toBe(1);
  expect(await plan("2026-12-09T13:00:00Z")).toBe(1);
});

test("who came is counted by kind: ticked, or by the headcount; opinions have no names", async ({
  db,
  as,
  services,
}) => {
  const { id, group, staff } = await published(db, as);
  for (const n of [1, 2, 3]) await done(registerForEvent(as(anonymous), wish(id, n)));
  expect(await holdEventOf(as(staff, before), { id, minutesNo: "" })).toMatchObject({
    error: { code: "event-not-begun" },
  });
  const late = as(staff, after);
  const places = await db.eventPlace.findMany({ where: { eventId: id } });
  const attended = places.slice(0, 2).map((place) => place.id);
  await done(tickAttendance(late, { id, attended }));
  await done(holdEventOf(late, { id, minutesNo: "" }));
  const token = await tokenOf(services, id, "dalyvis-1@pavyzdys.example");
  await done(giveOpinion(as(anonymous, after), { token, rating: 4, comment: "Gerai" }));
  const year = { groupId: group.id, year: 2026 };
  expect(await eventCounts(db, year)).toMatchObject({
    byKind: { TRAINING: { events: 1, attendance: 2 }, CONSULTATION: { events: 0, attendance: 0 } },
    events: 1,
    attendance: 2,
    rated: 1,
    ratingSum: 4,
  });
  await done(setHeadcount(late, { id, headcount: 30 }));
  expect(await eventCounts(db, year)).toMatchObject({ attendance: 30 });
  expect(await eventCounts(db, { ...year, year: 2025 })).toMatchObject({ events: 0 });
  const page = await done(staffEventPage(late, { id }));
  expect(page.opinions).toEqual({ counts: [0, 0, 0, 1, 0], comments: ["Gerai"] });
  expect(JSON.stringify(page.registered)).not.toContain("Gerai");
});

test("a year later nobody knows who came; how many came stays", async ({ db, as, services }) => {
  const { id, group, staff } = await published(db, as);
  for (const n of [1, 2, 3]) await done(registerForEvent(as(anonymous), wish(id, n)));
  const late = as(staff, after);
  const [one] = await db.eventPlace.findMany({ where: { eventId: id } });
  await done(tickAttendance(late, { id, attended: [one?.id ?? ""] }));
  await done(holdEventOf(late, { id, minutesNo: "" }));
  const night = (at: string) =>
    runRetention({ ...services, actor: anonymous, now: () => new Date(at) });
  await night("2027-12-10T02:00:00Z");
  expect(await db.eventPlace.count()).toBe(3);
  for (let n = 0; n < 2; n++) await night("2027-12-11T02:00:00Z");
  expect(await db.eventPlace.count()).toBe(0);
  expect(await eventCounts(db, { groupId: group.id, year: 2026 })).toMatchObject({ attendance: 1 });
});

test("a question asked at an event is answered and published with those of its call, and tells where it was asked", async ({
  db,
  as,
}) => {
  const call = await anOpenCall(db);
  const staff = await aStaffMember(db, call.groupId);
  const ctx = as(staff, before);
  const about = anEvent(call.groupId, { kind: "CONSULTATION", call: call.number });
  const { id } = await done(addEvent(ctx, about));
  await done(publishEvent(ctx, { id }));
  const asked = await done(addEventQuestion(ctx, { id, question: "Ar tinka nuoma?" }));
  expect(await publicQuestions({ db }, call.id)).toEqual([]);
  const words = { question: "Ar tinka nuoma?", questionEn: "", answer: "Taip.", answerEn: "" };
  await done(answerQuestion(ctx, { number: asked.call, id: asked.question }, words));
  expect(await publicQuestions({ db }, call.id)).toMatchObject([
    { answer: { lt: "Taip." }, event: { id, title: { lt: about.title } } },
  ]);
});

test("staff of another group find nothing of it", async ({ db, as }) => {
  const { id, group } = await published(db, as);
  const stranger = await aStaffMember(db, (await aGroup(db)).id);
  const ctx = as(stranger, before);
  const notFound = { error: { code: "not-found" } };
  expect(await staffEventPage(ctx, { id })).toMatchObject(notFound);
  expect(await addEvent(ctx, anEvent(group.id))).toMatchObject(notFound);
  expect(await cancelEvent(ctx, { id, reason: "x".repeat(20) })).toMatchObject(notFound);
  expect(await changeEvent(ctx, { id, ...anEvent(group.id) })).toMatchObject(notFound);
});
