import { isMemberOf } from "#app/domain/access/group-members.ts";
import { tooMany } from "#app/domain/accounts/limits.server.ts";
import { networkOf } from "#app/domain/accounts/network.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Actor } from "#app/domain/policy.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { EventNews } from "#app/domain/outbox/task.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { Registering } from "./event-schema.ts";
import type { PlaceState } from "./lifecycle.ts";
import { freePlaces, tellPlaces } from "./fill-places.server.ts";
import { holdEvent } from "./find-event.server.ts";
import { movePlace } from "./move-place.server.ts";
import { placeTokenHash } from "./place-token.server.ts";

interface Wish extends Registering {
  id: string;
  locale: Locale;
  /** Network address of whoever asks. */
  address: string;
}

interface Open {
  id: string;
  groupId: string;
  capacity: number | null;
}

/**
 * Takes a place at a published event, or one on the waiting list where all are taken; one for each
 * e-mail. Whoever types another's address, or one that has a place, reads the same answer: what became
 * of it is told by mail. Only the own confirmed address is answered here, and belongs to the account.
 * Where an event is for members, they alone register, each with that address.
 */
export async function registerForEvent(ctx: Ctx, { id, locale, address, ...person }: Wish) {
  const { email } = person;
  const wait = await tooMany(ctx, { "event:email": email, "event:address": networkOf(address) });
  if (wait) return wait;
  if (!isId(id)) return refuse("not-found");
  const { actor } = ctx;
  const isOwn = actor.userId !== null && actor.emailConfirmed && actor.email === email;
  return ctx.transact(async (tx) => {
    await holdEvent(tx, id);
    const event = await tx.event.findUnique({
      where: { id, state: "PUBLISHED" },
      select: { id: true, groupId: true, capacity: true, registerUntil: true, ...ofMembers },
    });
    if (!event) return refuse("not-found");
    if (!isFor(actor, event)) return refuse("event-members-only");
    if (event.membersOnly && !isOwn) return refuse("event-own-address");
    if (ctx.now() >= event.registerUntil) return refuse("event-registration-over");
    const userId = isOwn ? actor.userId : null;
    const state = await take(tx, ctx, event, { ...person, locale, userId });
    return ok({ state: isOwn ? state : null });
  });
}

const ofMembers = {
  membersOnly: true,
  group: {
    select: { affiliations: { where: { confirmed: true }, select: { organisationId: true } } },
  },
} as const satisfies Prisma.EventSelect;
type OfMembers = Prisma.EventGetPayload<{ select: typeof ofMembers }>;

/** Whether the actor is among those for whom an event is. */
const isFor = (actor: Actor, { groupId, membersOnly, group }: OfMembers & { groupId: string }) =>
  !membersOnly ||
  isMemberOf(actor, {
    groupId,
    memberIds: group.affiliations.map(({ organisationId }) => organisationId),
  });

/** Whether the actor may register for a public event as far as membership goes. */
export async function mayRegister({ db, actor }: Pick<Ctx, "db" | "actor">, id: string) {
  const event = await db.event.findUniqueOrThrow({
    where: { id },
    select: { groupId: true, ...ofMembers },
  });
  return isFor(actor, event);
}

type Person = Registering & { locale: Locale; userId: string | null };

async function take(tx: Tx, ctx: Ctx, event: Open, { email, ...person }: Person) {
  const eventId = event.id;
  const known = await tx.eventPlace.findUnique({
    where: { eventId_email: { eventId, email } },
    select: { id: true, state: true },
  });
  if (known && known.state !== "CANCELLED") {
    await tellPlaces(tx, ctx, [known], "known");
    return known.state;
  }
  const free = await freePlaces(tx, event);
  const state = free === null || free > 0 ? "REGISTERED" : "WAITING";
  const fields = { ...person, registeredAt: ctx.now() };
  const place = known
    ? await takeAgain(tx, ctx, { ...known, eventId, groupId: event.groupId }, state, fields)
    : await takeNew(tx, ctx, { eventId, groupId: event.groupId, email, state }, fields);
  const news: EventNews = state === "REGISTERED" ? "registered" : "waiting";
  await tellPlaces(tx, ctx, [place], news);
  return state;
}

type Fields = Omit<Person, "email"> & { registeredAt: Date };

async function takeAgain(
  tx: Tx,
  ctx: Ctx,
  place: { id: string; state: PlaceState; eventId: string; groupId: string },
  state: "REGISTERED" | "WAITING",
  fields: Fields,
) {
  const event = state === "REGISTERED" ? "take-again" : "wait-again";
  const moved = await movePlace(tx, ctx, place, event, { ...fields, attended: null, quiet: false });
  if (!moved) throw new Error(`the place ${place.id} moved while its event was held`);
  return place;
}

async function takeNew(
  tx: Tx,
  ctx: Ctx,
  place: { eventId: string; groupId: string; email: string; state: "REGISTERED" | "WAITING" },
  fields: Fields,
) {
  const { groupId, ...rest } = place;
  const { id } = await tx.eventPlace.create({
    data: { ...rest, ...fields, tokenHash: placeTokenHash(ctx.vault, place) },
    select: { id: true },
  });
  await record(tx, ctx, {
    groupId,
    kind: "event.place-taken",
    subject: place.eventId,
    data: { place: id },
  });
  return { id };
}
