import Holidays from "date-holidays";
import { addDays, type IsoDay, weekdayOf } from "./date.ts";

const lithuania = new Holidays("LT", { types: ["public"] });
const byYear = new Map<string, ReadonlySet<string>>();

function holidaysOf(year: string): ReadonlySet<string> {
  const known = byYear.get(year);
  if (known) return known;
  const days = new Set(lithuania.getHolidays(year).map(({ date }) => date.slice(0, 10)));
  byYear.set(year, days);
  return days;
}

/** A day that is no weekend and no public holiday of Lithuania (domain.md §5). */
export function isWorkingDay(isoDay: IsoDay): boolean {
  const weekday = weekdayOf(isoDay);
  return weekday !== 0 && weekday !== 6 && !holidaysOf(isoDay.slice(0, 4)).has(isoDay);
}

/** The n-th (≥ 1) working day after a day; the day of the event itself is not counted. */
export function addWorkingDays(isoDay: IsoDay, n: number): IsoDay {
  const next = addDays(isoDay, 1);
  const left = isWorkingDay(next) ? n - 1 : n;
  return left <= 0 ? next : addWorkingDays(next, left);
}

/** The n-th (≥ 1) working day before a day; the day itself is not counted. */
export function workingDayBefore(isoDay: IsoDay, n = 1): IsoDay {
  const previous = addDays(isoDay, -1);
  const left = isWorkingDay(previous) ? n - 1 : n;
  return left <= 0 ? previous : workingDayBefore(previous, left);
}
