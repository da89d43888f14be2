import { addDays, type IsoDay, weekdayOf } from "#app/domain/values/date.ts";

/** Evaluators are reminded 7 and 2 days before the last day of scoring, the day after it, and then weekly. */
const before = [7, 2];
const weeks = 8;

/** How many days a server may have slept and still send the reminder of a day. */
const late = 1;

const remindersOf = (until: IsoDay): IsoDay[] => [
  ...before.map((days) => addDays(until, -days)),
  ...Array.from({ length: weeks }, (_, week) => addDays(until, 1 + 7 * week)),
];

/** The day whose reminder is to be sent today; null where none is. */
export const scoringReminderDay = (until: IsoDay, today: IsoDay): IsoDay | null =>
  remindersOf(until).find((day) => day <= today && today <= addDays(day, late)) ?? null;

/** The Monday whose weekly digest is to be sent today; null from Wednesday on. */
export function digestMonday(today: IsoDay): IsoDay | null {
  const sinceMonday = (weekdayOf(today) + 6) % 7;
  return sinceMonday <= late ? addDays(today, -sinceMonday) : null;
}
