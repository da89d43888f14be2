import { record } from "#app/domain/audit/record.server.ts";
import { settingsOf } from "#app/domain/groups/settings.ts";
import { erasedEmail, erasedName } from "#app/domain/privacy/erased-person.ts";
import { lastDay, termOf } from "#app/domain/privacy/retention.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import { ok } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { fillPlaces } from "./fill-places.server.ts";
import { holdEvent } from "./find-event.server.ts";
import { movePlace } from "./move-place.server.ts";

type Night = Pick<Ctx, "db" | "transact" | "now" | "actor">;

/**
 * Deletes who came to events whose time of keeping is over; how many came stays as the headcount.
 * Doing it twice changes nothing.
 */
export async function forgetPlaces(night: Night): Promise<void> {
  const today = vilniusDay(night.now());
  const events = await night.db.event.findMany({
    where: { endsAt: { lt: night.now() }, places: { some: {} } },
    orderBy: { endsAt: "asc" },
    select: {
      id: true,
      groupId: true,
      state: true,
      endsAt: true,
      headcount: true,
      group: { select: { settings: true } },
    },
  });
  for (const { id, groupId, state, endsAt, headcount, group } of events) {
    const term = termOf("places", settingsOf(group.settings));
    if (!term || today <= lastDay(term, vilniusDay(endsAt))) continue;
    await night.transact(async (tx) => {
      const came = await tx.eventPlace.count({ where: { eventId: id, attended: true } });
      if (headcount === null && (state === "HELD" || came > 0))
        await tx.event.update({ where: { id }, data: { headcount: came } });
      const { count } = await tx.eventPlace.deleteMany({ where: { eventId: id } });
      await record(tx, night, {
        groupId,
        kind: "event.forget-places",
        subject: id,
        data: { n: count },
      });
      return ok(null);
    });
  }
}

/** Rows that are about the person: of the account, or of its address. */
const about = ({ userId, email }: Pick<SignedIn, "userId" | "email">) => ({
  OR: [{ userId }, { email }],
});

/** Places of the person at events, in their own words. */
export async function ownPlaces({ db }: Pick<Ctx, "db">, person: SignedIn) {
  const rows = await db.eventPlace.findMany({
    where: about(person),
    orderBy: [{ registeredAt: "asc" }, { id: "asc" }],
    select: {
      state: true,
      name: true,
      email: true,
      organisation: true,
      needs: true,
      registeredAt: true,
      attended: true,
      rating: true,
      comment: true,
      event: { select: { title: true, startsAt: true } },
    },
  });
  return rows.map(({ event, ...place }) => ({ event: event.title, at: event.startsAt, ...place }));
}

/**
 * Gives up the person's places at events to come, and overwrites who they were at all: that somebody
 * came stays counted.
 */
export async function erasePlaces(tx: Tx, ctx: Ctx, person: SignedIn) {
  const places = await tx.eventPlace.findMany({
    where: about(person),
    orderBy: { eventId: "asc" },
    select: {
      id: true,
      state: true,
      eventId: true,
      event: { select: { id: true, groupId: true, capacity: true, state: true, startsAt: true } },
    },
  });
  for (const { event, ...place } of places) {
    const isAhead = event.state === "PUBLISHED" && ctx.now() < event.startsAt;
    if (isAhead) {
      await holdEvent(tx, event.id);
      const moved = await movePlace(tx, ctx, { ...place, groupId: event.groupId }, "give-up");
      if (moved && place.state === "REGISTERED") await fillPlaces(tx, ctx, event);
    }
    await tx.eventPlace.update({
      where: { id: place.id },
      data: {
        userId: null,
        name: erasedName,
        email: erasedEmail(place.id),
        organisation: "",
        needs: "",
        comment: "",
        quiet: true,
      },
    });
  }
}
