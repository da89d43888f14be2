import { onTestFinished } from "vitest";
import { publishEvent } from "#app/domain/events/act-on-event.server.ts";
import type { EventInput } from "#app/domain/events/event-schema.ts";
import { placeToken } from "#app/domain/events/place-token.server.ts";
import { addEvent } from "#app/domain/events/save-event.server.ts";
import type { anonymous, SignedIn } from "#app/domain/policy.ts";
import type { Services } from "#app/http/services.server.ts";
import { smtpMailer } from "#app/platform/mailer.server.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { taskHandlers } from "#app/worker/handlers.server.ts";
import { runDueTasks } from "#app/worker/worker.server.ts";
import { aGroup, aStaffMember } from "./calls.ts";
import { smtpSink } from "./smtp.ts";

/** Stands in the address online, which only who has a place reads. */
export const canary = "KANARĖLĖ";
const startsAt = new Date("2026-12-10T08:00:00Z");
const endsAt = new Date("2026-12-10T12:00:00Z");
/** Instants before and after the event. */
export const before = "2026-12-01T10:00:00Z";
export const after = "2026-12-10T13:00:00Z";

/** A training on the morning of 10 December 2026 for ten, as staff write it. */
export const anEvent = (groupId: string, fields: Partial<EventInput> = {}): EventInput => ({
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
  membersOnly: false,
  ...fields,
});

export type As = (actor: SignedIn | typeof anonymous, at?: string | Date) => Ctx;

/** The value of a result that must not be a refusal. */
export async function done<T>(
  result: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>,
) {
  const answer = await result;
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

/** The same, published by staff of a group of its own. */
export async function published(db: Db, as: As, fields: Partial<EventInput> = {}) {
  const group = await aGroup(db);
  const staff = await aStaffMember(db, group.id);
  const ctx = as(staff, before);
  const { id } = await done(addEvent(ctx, anEvent(group.id, fields)));
  await done(publishEvent(ctx, { id }));
  return { id, group, staff, ctx };
}

/** Somebody who wants to come. */
export const wish = (id: string, n: number | string) => ({
  id,
  name: "Vardenė Pavardenė",
  email: `dalyvis-${n}@pavyzdys.example`,
  organisation: "",
  needs: "",
  locale: "lt" as const,
  address: `192.0.${String(n).length}.${Number(n) || 1}`,
});

/** States of the places of an event, the first taken first. */
export const statesOf = async (db: Db, eventId: string) =>
  (
    await db.eventPlace.findMany({
      where: { eventId },
      orderBy: [{ registeredAt: "asc" }, { id: "asc" }],
      select: { state: true },
    })
  ).map(({ state }) => state);

/** The secret of the links of somebody’s mails. */
export const tokenOf = async ({ db, vault }: Services, eventId: string, email: string) =>
  placeToken(
    vault,
    await db.eventPlace.findUniqueOrThrow({ where: { eventId_email: { eventId, email } } }),
  );

/** Sends at an instant what is due by then, to a real mail server; answers what arrived then. */
export async function mailing(services: Services) {
  const sink = await smtpSink();
  const mailer = smtpMailer(sink.url, "Kvieslys <kvieslys@vvg.example>", "vvg.example");
  onTestFinished(() => mailer.close());
  return async (at?: string) => {
    const now = at ? () => new Date(at) : services.now;
    const before = sink.mails.length;
    await runDueTasks({ db: services.db, now, handle: taskHandlers({ ...services, now, mailer }) });
    return sink.mails.slice(before);
  };
}
