import ical from "ical-generator";
import type { Locale } from "#app/domain/values/locale.ts";

interface Invitation {
  id: string;
  startsAt: Date;
  ballotsUntil: Date | null;
  calledAt: Date | null;
  place: string;
  /** „Valdybos posėdis“ with the name of the group. */
  summary: string;
  origin: string;
  locale: Locale;
}

const hours = 3600 * 1000;

/**
 * The hour of a meeting, or the end of a written vote, as a calendar (RFC 5545). It says where, and
 * nothing of the agenda.
 */
export function meetingCalendar(invitation: Invitation) {
  const { id, startsAt, ballotsUntil, calledAt, place, summary, origin, locale } = invitation;
  const url = `${origin}/board/meetings/${id}`;
  const calendar = ical({
    prodId: { company: "Kvieslys", product: "Posėdžiai", language: locale.toUpperCase() },
  });
  calendar.createEvent({
    id: `meeting-${id}@${new URL(origin).hostname}`,
    stamp: calledAt ?? startsAt,
    start: ballotsUntil ?? startsAt,
    end: new Date((ballotsUntil ?? startsAt).getTime() + (ballotsUntil ? 0 : 2 * hours)),
    summary,
    location: place,
    url,
    description: url,
  });
  return calendar.toString();
}
