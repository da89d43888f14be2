import { enqueueAll } from "#app/domain/outbox/enqueue.server.ts";
import { isQuiet } from "#app/domain/outbox/quiet-hours.ts";
import { addDays } from "#app/domain/values/date.ts";
import { endOfDay, vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";

/**
 * Reminds who has a place of what takes place tomorrow (by the days of Vilnius). However often it is
 * done, each hears of it once; in quiet hours nothing is planned.
 */
export async function planEventMails({ db, now }: Pick<Ctx, "db" | "now">): Promise<void> {
  if (isQuiet(now())) return;
  const today = vilniusDay(now());
  const places = await db.eventPlace.findMany({
    where: {
      state: "REGISTERED",
      quiet: false,
      event: {
        state: "PUBLISHED",
        startsAt: { gte: endOfDay(today), lt: endOfDay(addDays(today, 1)) },
      },
    },
    select: { id: true, event: { select: { startsAt: true } } },
  });
  await enqueueAll(
    db,
    { now },
    places.map(({ id, event }) => ({
      key: `mail.event-place:tomorrow:${id}:${vilniusDay(event.startsAt)}`,
      task: { kind: "mail.event-place", placeId: id, news: "tomorrow" },
    })),
  );
}
