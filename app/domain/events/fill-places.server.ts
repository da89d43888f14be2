import { enqueueAll } from "#app/domain/outbox/enqueue.server.ts";
import type { EventNews } from "#app/domain/outbox/task.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { movePlace } from "./move-place.server.ts";

interface Held {
  id: string;
  groupId: string;
  capacity: number | null;
}

type Mailing = Pick<Ctx, "now" | "secret">;

/** A mail about a place, with a time not before it (UTC); what it says is looked up when it is written. */
export const tellPlaces = (
  tx: Tx,
  ctx: Mailing,
  places: readonly { id: string }[],
  news: EventNews,
  at?: Date,
) => {
  const occasion = ctx.secret(8);
  return enqueueAll(
    tx,
    ctx,
    places.map(({ id }) => ({
      key: `mail.event-place:${news}:${id}:${occasion}`,
      task: { kind: "mail.event-place", placeId: id, news },
      ...(at && { at }),
    })),
  );
};

/** How many places of an event are free; null where everybody has one. The event is held by the caller. */
export async function freePlaces(tx: Tx, { id, capacity }: Held): Promise<number | null> {
  if (capacity === null) return null;
  const taken = await tx.eventPlace.count({ where: { eventId: id, state: "REGISTERED" } });
  return Math.max(0, capacity - taken);
}

/**
 * Gives free places to who waits, the first first, and tells them. The event is held by the caller, so
 * that no place is given twice.
 */
export async function fillPlaces(tx: Tx, ctx: Mailing & Pick<Ctx, "actor">, event: Held) {
  const free = await freePlaces(tx, event);
  const waiting = await tx.eventPlace.findMany({
    where: { eventId: event.id, state: "WAITING" },
    orderBy: [{ registeredAt: "asc" }, { id: "asc" }],
    ...(free !== null && { take: free }),
    select: { id: true, state: true, eventId: true },
  });
  for (const place of waiting) {
    const moved = await movePlace(tx, ctx, { ...place, groupId: event.groupId }, "move-up");
    if (moved) await tellPlaces(tx, ctx, [place], "moved-up");
  }
}
