import { MONTHS } from "./calendar-names.ts";
import type { Locale } from "./locale.ts";
import { tidy } from "./typed.ts";

/** A calendar day as `YYYY-MM-DD`; such texts sort as the days do. */
export type IsoDay = string;

const YEAR_FIRST = /^(\d{4})[-–./ ](\d{1,2})[-–./ ](\d{1,2})\.?(?: ?d\.?)?$/;
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const LITHUANIAN =
  /^(\d{4}) ?(?:m\.?|metu)? ?([a-z]+?) ?(?:men\.?|menesio)? ?(\d{1,2}) ?(?:d\.?|diena|dienos|\.)?$/;
const LITHUANIAN_DIGITS =
  /^(\d{4}) ?(?:m\.?|metu) ?(\d{1,2}) ?(?:men\.?|menesio) ?(\d{1,2}) ?(?:d\.?|diena|dienos)?$/;
const ENGLISH = /^(\d{1,2}) ([a-z]+) (\d{4})$/;

const withoutMarks = (text: string) =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

const monthNamed = (name: string | undefined, locale: Locale) =>
  MONTHS[locale].findIndex((month) => withoutMarks(month) === name) + 1;

function partsOf(text: string) {
  const numeric = YEAR_FIRST.exec(text) ?? LITHUANIAN_DIGITS.exec(text);
  if (numeric) return [numeric[1], numeric[2], numeric[3]];

  const dotted = DAY_FIRST.exec(text);
  if (dotted) return [dotted[3], dotted[2], dotted[1]];

  const lithuanian = LITHUANIAN.exec(text);
  if (lithuanian) return [lithuanian[1], monthNamed(lithuanian[2], "lt"), lithuanian[3]];

  const english = ENGLISH.exec(text);
  return english && [english[3], monthNamed(english[2], "en"), english[1]];
}

/**
 * A typed date: `2027-03-01`, `2027-3-1`, `2027.03.01`, `01.03.2027` (the day first, as in
 * Europe), `2027 m. kovo 1 d.`, `2027 m. 3 mėn. 1 d.`, `1 March 2027`. Null if it is no such date or no such day
 * exists between 1900 and 2199.
 */
export function parseDate(text: string): IsoDay | null {
  const parts = partsOf(withoutMarks(tidy(text)))?.map(Number);
  if (!parts) return null;

  const [year = 0, month = 0, day = 0] = parts;
  const time = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 2199) return null;
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return null;
  return time.toISOString().slice(0, 10);
}

/** A day in words, with NBSP: `2026 m. gruodžio 4 d.` (lt), `4 December 2026` (en). */
export function formatLongDay(isoDay: IsoDay, locale: Locale): string {
  const [year, month = 0, day] = isoDay.split("-").map(Number);
  const name = MONTHS[locale][month - 1];
  if (locale === "lt") return `${year}\u00a0m. ${name} ${day}\u00a0d.`;
  return `${day}\u00a0${name} ${year}`;
}

/** The day that many days later (or earlier, if negative). */
export function addDays(isoDay: IsoDay, days: number): IsoDay {
  const time = new Date(`${isoDay}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  return time.toISOString().slice(0, 10);
}

/**
 * The same day of the month that many months later; where that month has no such day, its last one
 * (Civil Code 1.119: a term in months or years).
 */
export function addMonths(isoDay: IsoDay, months: number): IsoDay {
  const [year = 0, month = 1, day = 1] = isoDay.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const time = Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth));
  return new Date(time).toISOString().slice(0, 10);
}

/** 0 for Sunday … 6 for Saturday. */
export const weekdayOf = (isoDay: IsoDay) => new Date(`${isoDay}T00:00:00Z`).getUTCDay();
