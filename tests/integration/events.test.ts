import ICAL from "ical.js";
import { parseAtomFeed } from "feedsmith";
import { expect } from "vitest";
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
import {
  giveOpinion,
  giveUpPlace,
  placePage,
  quietPlace,
} from "#app/domain/events/place.server.ts";
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
import { anonymous } from "#app/domain/policy.ts";
import { runRetention } from "#app/domain/privacy/run-retention.server.ts";
import { answerQuestion } from "#app/domain/questions/answer-question.server.ts";
import { publicQuestions } from "#app/domain/questions/public-questions.server.ts";
import { anOpenCall, aGroup, aStaffMember } from "#tests/support/calls.ts";
import {
  after,
  anEvent,
  before,
  canary,
  done,
  mailing,
  published,
  statesOf,
  tokenOf,
  wish,
} from "#tests/support/events.ts";
import { again, anOrganisation, aPerson } from "#tests/support/factories.ts";
import { test } from "#tests/support/test.ts";

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
  expect(await (await mailing(services))()).toHaveLength(2);
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
    (await (await mailing(services))()).map(({ text }) => text ?? ""),
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
  const afterwards = new Date(ctx.now().getTime() + 3_600_000);
  const later = { ...ctx, now: () => afterwards };
  await done(cancelEvent(later, { id, reason: "Serga lektorius." }));
  const three = await read();
  expect(three.event?.getFirstPropertyValue("status")).toBe("CANCELLED");
  const told = [three.atom.updated, three.atom.entries?.[0]?.updated];
  expect(told.map((at) => new Date(at ?? "").getTime())).toEqual([
    afterwards.getTime(),
    afterwards.getTime(),
  ]);
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
  expect(await done(findEvent(as(anonymous), id))).toMatchObject({ came: null });
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
  const read = () => done(findEvent(as(anonymous), id));
  expect(await read()).toMatchObject({ came: 2 });
  await done(setHeadcount(late, { id, headcount: 30 }));
  expect(await read()).toMatchObject({ came: 30 });
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
  const night = (at: string) =>
    runRetention({ ...services, actor: anonymous, now: () => new Date(at) });
  await night("2027-12-10T02:00:00Z");
  expect(await db.eventPlace.count()).toBe(3);
  for (let n = 0; n < 2; n++) await night("2027-12-11T02:00:00Z");
  expect(await db.eventPlace.count()).toBe(0);
  // Staff may tell only then that it was held.
  await done(holdEventOf(as(staff, "2027-12-11T08:00:00Z"), { id, minutesNo: "" }));
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

test("for a meeting of members they alone register, each with the address of their account", async ({
  db,
  as,
}) => {
  const { id, group } = await published(db, as, { kind: "GENERAL_MEETING", membersOnly: true });
  const [board, member, waiting, stranger] = [
    await aPerson(db),
    await aPerson(db),
    await aPerson(db),
    await aPerson(db),
  ];
  await db.groupMember.create({
    data: { groupId: group.id, userId: board.userId, role: "BOARD", sector: "NGO" },
  });
  const tell = async (person: typeof member, confirmed: boolean | null) => {
    const { id: organisationId } = await anOrganisation(db, { VIEWER: person });
    const since = new Date("2020-01-01");
    const told = { groupId: group.id, since, toldAt: since, toldById: person.userId };
    await db.affiliation.create({ data: { ...told, organisationId, confirmed } });
  };
  await tell(member, true);
  await tell(waiting, null);

  const register = async ({ userId }: { userId: string }, email?: string) => {
    const person = await again(db, { userId });
    return registerForEvent(as(person), { ...wish(id, 1), email: email ?? person.email });
  };
  for (const who of [board, member]) expect(await register(who)).toMatchObject({ ok: true });
  const membersOnly = { error: { code: "event-members-only" } };
  for (const who of [waiting, stranger]) expect(await register(who)).toMatchObject(membersOnly);
  expect(await registerForEvent(as(anonymous), wish(id, 2))).toMatchObject(membersOnly);
  expect(await register(member, "kita@pavyzdys.example")).toMatchObject({
    error: { code: "event-own-address" },
  });
  expect(await db.eventPlace.count()).toBe(2);
});
