import ical from "ical-generator";
import type { Locale } from "#app/domain/values/locale.ts";
import { addDays } from "#app/domain/values/date.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { publicTimetable } from "./timetable.server.ts";

/** The days on which calls are planned to open and close, as a calendar (RFC 5545) of whole days. */
export async function timetableCalendar(
  ctx: Pick<Ctx, "db" | "now" | "origin">,
  {
    group,
    locale,
    words,
  }: {
    group: string | null;
    locale: Locale;
    words: { name: string; opens: (title: string) => string; closes: (title: string) => string };
  },
) {
  const planned = await publicTimetable(ctx, { group });
  const { hostname } = new URL(ctx.origin);
  const calendar = ical({
    prodId: { company: "Kvieslys", product: "Grafikas", language: locale.toUpperCase() },
    name: words.name,
  });
  const date = (day: string) => new Date(`${day}T00:00:00Z`);
  for (const one of planned)
    for (const [key, day] of [
      ["opens", one.opensOn],
      ["closes", one.closesOn],
    ] as const)
      calendar.createEvent({
        id: `${one.id}-${key}@${hostname}`,
        stamp: one.changedAt,
        start: date(day),
        end: date(addDays(day, 1)),
        allDay: true,
        timezone: "UTC",
        summary: words[key](one.title[locale]),
        description: one.group.shortName,
        url: `${ctx.origin}/timetable?group=${one.group.slug}`,
      });
  return calendar.toString();
}
