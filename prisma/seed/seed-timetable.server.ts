import type { PlannedInput } from "#app/domain/timetable/planned-schema.ts";
import {
  planCall,
  refreshTimetable,
  tiePlanned,
} from "#app/domain/timetable/change-timetable.server.ts";
import { addMonths } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Services } from "#app/http/services.server.ts";
import { at, expectOk } from "./seed-proposals.server.ts";

const address = { group: "druskininkai", slug: "2024-2029" };

/** The timetable of planned calls of Druskininkai: one that is published by now, and one that is to come. */
export async function seedTimetable(services: Services) {
  const { db, now } = services;
  if ((await db.plannedCall.count({ where: { group: { slug: address.group } } })) > 0) return;
  const { userId } = await db.groupMember.findFirstOrThrow({
    where: {
      role: "STAFF",
      group: { slug: address.group },
      user: { email: "rasa@harmonija.example" },
    },
    select: { userId: true },
  });
  const ctx = await at(services, userId, now());
  const actions = await db.action.findMany({
    where: { objective: { goal: { strategy: { group: { slug: address.group } } } } },
    select: { id: true, number: true },
  });
  const actionId = (number: string) => actions.find((one) => one.number === number)?.id ?? "";
  const call = await db.call.findUniqueOrThrow({ where: { number: "DH-1.1-01" } });
  const skills: PlannedInput = {
    actionId: actionId("1.1"),
    title: call.title,
    titleEn: call.titleEn,
    kinds: ["NGO", "PUBLIC"],
    total: 17_677_201,
    opensOn: vilniusDay(call.opensAt),
    closesOn: vilniusDay(call.closesAt),
    note: "",
    noteEn: "",
  };
  const { id } = await expectOk(planCall(ctx, { ...address, input: skills }));
  await expectOk(tiePlanned(ctx, { ...address, id, number: call.number }));
  const today = vilniusDay(now());
  const socialBusiness: PlannedInput = {
    actionId: actionId("2.1"),
    title: "Socialinio verslo kūrimas ir plėtra",
    titleEn: "Starting and developing social business",
    kinds: ["NGO", "BUSINESS"],
    total: 25_444_400,
    opensOn: addMonths(today, 3),
    closesOn: addMonths(today, 5),
    note: "Pavyzdinė eilutė: šaltinyje grafiko nėra.",
    noteEn: "An example: the source has no timetable.",
  };
  await expectOk(planCall(ctx, { ...address, input: socialBusiness }));
  await expectOk(refreshTimetable(ctx, address));
}
