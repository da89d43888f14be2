import {
  holdEventOf,
  publishEvent,
  setHeadcount,
  tickAttendance,
} from "#app/domain/events/act-on-event.server.ts";
import { giveOpinion } from "#app/domain/events/place.server.ts";
import { placeToken } from "#app/domain/events/place-token.server.ts";
import { registerForEvent } from "#app/domain/events/register.server.ts";
import { addEvent } from "#app/domain/events/save-event.server.ts";
import { publishNews } from "#app/domain/news/moderate-news.server.ts";
import { addNews } from "#app/domain/news/write-news.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import { addDays } from "#app/domain/values/date.ts";
import { vilniusDay, vilniusToInstant } from "#app/domain/values/instant.ts";
import type { Services } from "#app/http/services.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { druskininkai } from "./groups/druskininkai.ts";
import { idsOf } from "./people.ts";
import { at, expectOk } from "./seed-proposals.server.ts";

const hour = 3_600_000;

/** An hour of a day so many days from now, by the clock of Vilnius. */
function hourOn(now: Date, days: number, time: string): Date {
  const instant = vilniusToInstant(`${addDays(vilniusDay(now), days)}T${time}`);
  if (typeof instant === "string") throw new Error(`${time} is ${instant}`);
  return instant;
}

/** Invented people; the addresses lead nowhere. */
const people = [
  ["Vaida Baltrušaitė", "vaida", "Druskininkų bendruomenė", 5, "Daug praktinių pavyzdžių."],
  ["Mindaugas Grigas", "mindaugas", "VšĮ „Senojo malūno dirbtuvės“", 4, ""],
  ["Jurgita Alksnė", "jurgita", "", 5, "Norėtųsi daugiau laiko biudžeto pratyboms."],
  ["Paulius Žilinskas", "paulius", "MB „Nemuno vingis“", 4, ""],
  ["Rūta Matulionytė", "ruta", "Druskininkų jaunimo klubas", null, ""],
] as const;

const base = {
  link: "",
  textEn: "",
  call: "",
  capacity: null,
  membersOnly: false,
};

async function holdTraining(services: Services, staff: string, groupId: string, strategy: string) {
  const { now } = services;
  const startsAt = hourOn(now(), -20, "10:00");
  const early = await at(services, staff, hourOn(now(), -40, "09:00"));
  const { id } = await expectOk(
    addEvent(early, {
      ...base,
      group: groupId,
      strategy,
      kind: "TRAINING",
      title: "Kaip parengti projektinį pasiūlymą",
      titleEn: "How to write a project proposal",
      text: "Pavyzdinis renginys. Mokysimės aprašyti poreikį, suplanuoti veiklas ir sudaryti biudžetą.\n\nPasiimkite nešiojamąjį kompiuterį.",
      startsAt,
      endsAt: new Date(startsAt.getTime() + 4 * hour),
      registerUntil: startsAt,
      place: "Druskininkų amatų centras, Vilniaus al. 1",
      capacity: 20,
    }),
  );
  await expectOk(publishEvent(early, { id }));
  await register(services, id, hourOn(now(), -30, "12:00"));
  const after = await at(services, staff, new Date(startsAt.getTime() + 5 * hour));
  const places = await services.db.eventPlace.findMany({
    where: { eventId: id },
    orderBy: { registeredAt: "asc" },
    select: { id: true, eventId: true, email: true },
  });
  const attended = places.slice(0, 4).map((place) => place.id);
  await expectOk(tickAttendance(after, { id, attended }));
  await expectOk(holdEventOf(after, { id, minutesNo: "" }));
  for (const [index, [, , , rating, comment]] of people.entries()) {
    const place = places[index];
    if (rating === null || !place) continue;
    const token = placeToken(services.vault, place);
    await expectOk(giveOpinion(after, { token, rating, comment }));
  }
}

/** Takes places for the invented people, one minute after another. */
async function register(services: Services, id: string, from: Date) {
  for (const [index, [name, mailbox, organisation]] of people.entries()) {
    const moment = new Date(from.getTime() + index * 60_000);
    const ctx: Ctx = { ...services, actor: anonymous, now: () => moment };
    await expectOk(
      registerForEvent(ctx, {
        id,
        name,
        email: `${mailbox}@dalyviai.example`,
        organisation,
        needs: "",
        locale: "lt",
        address: "127.0.0.1",
      }),
    );
  }
}

async function planConsultation(
  services: Services,
  staff: string,
  groupId: string,
  strategy: string,
) {
  const startsAt = hourOn(services.now(), 12, "17:00");
  const published = new Date(services.now().getTime() - hour);
  const ctx = await at(services, staff, published);
  const { id } = await expectOk(
    addEvent(ctx, {
      ...base,
      group: groupId,
      strategy,
      kind: "CONSULTATION",
      title: "Konsultacija dėl socialinių paslaugų kvietimo",
      titleEn: "Consultation on the call for social services",
      text: "Pavyzdinis renginys. Atsakysime į klausimus apie kvietimą DH-2.2-03. Atsakymus paskelbsime kvietimo puslapyje visiems.",
      textEn:
        "An example. We will answer questions about call DH-2.2-03. The answers are published on the page of the call for everybody.",
      startsAt,
      endsAt: new Date(startsAt.getTime() + 1.5 * hour),
      registerUntil: hourOn(services.now(), 11, "17:00"),
      place: "Veisiejų g. 17, Druskininkai",
      link: "https://susitikimai.example/druskininkai",
      capacity: 3,
      call: "DH-2.2-03",
    }),
  );
  await expectOk(publishEvent(ctx, { id }));
  await register(services, id, published);
}

async function holdGeneralMeeting(
  services: Services,
  staff: string,
  groupId: string,
  strategy: string,
) {
  const startsAt = hourOn(services.now(), -60, "16:00");
  const early = await at(services, staff, new Date(startsAt.getTime() - 480 * hour));
  const { id } = await expectOk(
    addEvent(early, {
      ...base,
      group: groupId,
      strategy,
      kind: "GENERAL_MEETING",
      membersOnly: true,
      title: "Visuotinis narių susirinkimas",
      titleEn: "General meeting of members",
      text: "Pavyzdinis renginys. Darbotvarkė: strategijos įgyvendinimo eiga, valdybos ataskaita.",
      startsAt,
      endsAt: new Date(startsAt.getTime() + 2 * hour),
      registerUntil: startsAt,
      place: "Veisiejų g. 17, Druskininkai",
    }),
  );
  await expectOk(publishEvent(early, { id }));
  const after = await at(services, staff, new Date(startsAt.getTime() + 3 * hour));
  const minutesNo = `VS-${vilniusDay(startsAt).slice(0, 4)}-02`;
  await expectOk(holdEventOf(after, { id, minutesNo }));
  await expectOk(setHeadcount(after, { id, headcount: 23 }));
}

const news = [
  {
    days: -18,
    title: "Mokymuose – kaip parengti projektinį pasiūlymą",
    titleEn: "",
    text: "Pavyzdinė naujiena. Druskininkų amatų centre vyko mokymai pareiškėjams: mokytasi aprašyti poreikį, suplanuoti veiklas ir sudaryti biudžetą.",
    textEn: "",
  },
  {
    days: -3,
    title: "Kviečiame į konsultaciją dėl socialinių paslaugų kvietimo",
    titleEn: "Come to the consultation on the call for social services",
    text: "Pavyzdinė naujiena. Atsakysime į klausimus apie kvietimą DH-2.2-03. Dalyvauti galima gyvai ir nuotoliniu būdu, registruotis – renginio puslapyje.",
    textEn:
      "An example. We will answer questions about call DH-2.2-03. Take part on the spot or online; register on the page of the event.",
  },
];

async function publishSomeNews(services: Services, staff: string, group: string) {
  for (const { days, ...words } of news) {
    const ctx = await at(services, staff, hourOn(services.now(), days, "09:30"));
    const { id } = await expectOk(addNews(ctx, { ...words, group }));
    await expectOk(publishNews(ctx, { id }));
  }
}

/** A training that was held, a consultation to come whose places are taken, a general meeting; two pieces of news. Once. */
export async function seedEvents(services: Services) {
  const { db } = services;
  const group = await db.group.findUniqueOrThrow({
    where: { slug: druskininkai.slug },
    select: {
      id: true,
      strategies: { orderBy: { periodFrom: "desc" }, take: 1, select: { id: true } },
    },
  });
  if ((await db.event.count({ where: { groupId: group.id } })) > 0) return;
  const { rasa } = await idsOf(db);
  const strategy = group.strategies[0]?.id ?? "";
  await holdTraining(services, rasa, group.id, strategy);
  await planConsultation(services, rasa, group.id, strategy);
  await holdGeneralMeeting(services, rasa, group.id, strategy);
  await publishSomeNews(services, rasa, group.id);
}
