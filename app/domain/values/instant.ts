import { DAYS_LT, MONTHS, WEEKDAYS } from "./calendar-names.ts";
import { addDays, formatLongDay, type IsoDay, weekdayOf } from "./date.ts";
import type { Locale } from "./locale.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)$/;
const VILNIUS = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Vilnius",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** The clock of Vilnius at an instant: the day and `HH:MM:SS`. */
function vilniusClock(instant: Date) {
  const parts = VILNIUS.formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? "";
  return {
    day: `${of("year")}-${of("month")}-${of("day")}`,
    time: `${of("hour")}:${of("minute")}:${of("second")}`,
  };
}

const shortDay = (isoDay: IsoDay, locale: Locale) => {
  if (locale === "lt") return isoDay;
  const [year, month = 0, day] = isoDay.split("-").map(Number);
  return `${day}\u00a0${MONTHS.en[month - 1]?.slice(0, 3)} ${year},`;
};

/** The calendar day in Vilnius at an instant. */
export const vilniusDay = (instant: Date): IsoDay => vilniusClock(instant).day;

/** The hour in Vilnius to the second: `14:03:22`. */
export const formatTime = (instant: Date) => vilniusClock(instant).time;

/** To the minute, in Vilnius: `2026-11-22 15:05` (lt), `22 Nov 2026, 15:05` (en). */
export const formatInstant = (instant: Date, locale: Locale) =>
  formatInstantSeconds(instant, locale).slice(0, -3);

/** To the second, in Vilnius: `2026-11-22 15:05:31` (lt), `22 Nov 2026, 15:05:31` (en). */
export function formatInstantSeconds(instant: Date, locale: Locale): string {
  const { day, time } = vilniusClock(instant);
  return `${shortDay(day, locale)} ${time}`;
}

/** The day in Vilnius in words: `2026 m. gruodžio 4 d.` (lt), `4 December 2026` (en). */
export const formatLongDate = (instant: Date, locale: Locale) =>
  formatLongDay(vilniusDay(instant), locale);

/** After „iki“: `penktadienio, 2026 m. gruodžio 4 d. 17:00`; `Friday, 4 December 2026, 17:00` (en). */
export function formatDeadline(instant: Date, locale: Locale): string {
  const { day, time } = vilniusClock(instant);
  const weekday = WEEKDAYS[locale][weekdayOf(day)];
  const comma = locale === "en" ? "," : "";
  return `${weekday}, ${formatLongDay(day, locale)}${comma} ${time.slice(0, 5)}`;
}

/** Of itself: `2026 m. gruodžio 4 d., penktadienis, 17:00`; `Friday, 4 December 2026, 17:00` (en). */
export function formatAppointment(instant: Date, locale: Locale): string {
  if (locale === "en") return formatDeadline(instant, locale);
  const { day, time } = vilniusClock(instant);
  return `${formatLongDay(day, locale)}, ${DAYS_LT[weekdayOf(day)]}, ${time.slice(0, 5)}`;
}

/** Whole days (of 24 hours), hours and minutes that are left, all zero when none are. */
export function remaining(now: Date, until: Date) {
  const minutes = Math.max(0, Math.floor((until.getTime() - now.getTime()) / MINUTE));
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor(minutes / 60) % 24,
    minutes: minutes % 60,
  };
}

/** The time value that the clock would mean in UTC; NaN if no calendar has such a day and hour. */
function asUtc(day: string, time: string): number {
  const value = Date.parse(`${day}T${time}Z`);
  return !Number.isNaN(value) && new Date(value).toISOString().startsWith(day) ? value : Number.NaN;
}

/** How far the clock of Vilnius is ahead of UTC at a time value of whole seconds, ms. */
const offsetAt = (time: number) => {
  const clock = vilniusClock(new Date(time));
  return asUtc(clock.day, clock.time) - time;
};

/**
 * The instant of an hour as people enter it, `2026-12-04T17:00` in Vilnius. An hour that the
 * clocks skip in March (or that no calendar has) does not exist, one that they repeat in
 * October is ambiguous.
 */
export function vilniusToInstant(isoLocal: string): Date | "nonexistent" | "ambiguous" {
  const [, day = "", time = ""] = LOCAL.exec(isoLocal) ?? [];
  const local = asUtc(day, time);
  if (Number.isNaN(local)) return "nonexistent";

  const offsets = new Set([offsetAt(local - DAY), offsetAt(local + DAY)]);
  const [instant, another] = [...offsets]
    .map((offset) => local - offset)
    .filter((candidate) => candidate + offsetAt(candidate) === local);
  if (instant === undefined) return "nonexistent";
  return another === undefined ? new Date(instant) : "ambiguous";
}

/** The first instant after a day of Vilnius. */
export function endOfDay(day: IsoDay): Date {
  const instant = vilniusToInstant(`${addDays(day, 1)}T00:00`);
  if (typeof instant === "string") throw new Error(`midnight after ${day} is ${instant}`);
  return instant;
}
