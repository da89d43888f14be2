import ical, { ICalAlarmType, ICalEventStatus } from "ical-generator";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { PublicEvent } from "./public-event.ts";

const day = 24 * 3600;

/**
 * Events as a calendar (RFC 5545), reminding a day ahead. The ids stay and the sequence grows with
 * every change, so that a calendar moves what it has and strikes what was called off.
 */
export function eventCalendar(
  { origin }: Pick<Ctx, "origin">,
  { events, locale, name }: { events: readonly PublicEvent[]; locale: Locale; name: string },
) {
  const { hostname } = new URL(origin);
  const calendar = ical({
    prodId: { company: "Kvieslys", product: "Renginiai", language: locale.toUpperCase() },
    name,
  });
  for (const event of events) {
    const url = `${origin}/events/${event.id}`;
    const isCancelled = event.state === "CANCELLED";
    calendar.createEvent({
      id: `event-${event.id}@${hostname}`,
      stamp: event.changedAt,
      lastModified: event.changedAt,
      sequence: event.revision,
      start: event.startsAt,
      end: event.endsAt,
      summary: event.title[locale],
      location: event.place,
      description: `${event.text[locale] || event.text.lt}\n\n${url}`.trim(),
      url,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      alarms: isCancelled ? [] : [{ type: ICalAlarmType.display, trigger: day }],
    });
  }
  return calendar.toString();
}
