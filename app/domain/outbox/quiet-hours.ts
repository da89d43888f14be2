import { addDays } from "#app/domain/values/date.ts";
import { formatTime, vilniusDay, vilniusToInstant } from "#app/domain/values/instant.ts";

const MINUTE = 60_000;

/** Mails that can wait are not sent from 21:00 to 8:00 by the clock of Vilnius. */
const begins = "21:00:00";
const ends = "08:00:00";
const lastMinute = "20:59:00";

const at = (day: string, time: string): Date => {
  const instant = vilniusToInstant(`${day}T${time}`);
  if (typeof instant === "string") throw new Error(`${day} ${time} is ${instant}`);
  return instant;
};

/** Whether people are left in peace at an instant. */
export const isQuiet = (instant: Date) =>
  formatTime(instant) >= begins || formatTime(instant) < ends;

/** The instant itself, or the end of the quiet hours that it falls in. */
export function afterQuiet(instant: Date): Date {
  if (!isQuiet(instant)) return instant;
  const day = vilniusDay(instant);
  return at(formatTime(instant) < ends ? day : addDays(day, 1), ends);
}

/** The instant itself, or the last minute before the quiet hours that it falls in. */
export function beforeQuiet(instant: Date): Date {
  if (!isQuiet(instant)) return instant;
  const day = vilniusDay(instant);
  return at(formatTime(instant) < ends ? addDays(day, -1) : day, lastMinute);
}

/**
 * When a mail goes out that is due at an instant: after the quiet hours where at least `needs`
 * (milliseconds) are left until the deadline then, before them otherwise.
 */
export function outsideQuiet(due: Date, { deadline, needs }: { deadline: Date; needs: number }) {
  const later = afterQuiet(due);
  return deadline.getTime() - later.getTime() >= needs ? later : beforeQuiet(due);
}

/** How long what was begun before the quiet hours may go on into them (milliseconds). */
const grace = 30 * MINUTE;

/** Until when a mail that is about to be sent has to wait; null where it need not. */
export const waitsUntil = (now: Date): Date | null =>
  isQuiet(now) && isQuiet(new Date(now.getTime() - grace)) ? afterQuiet(now) : null;
