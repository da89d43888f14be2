import type { Locale } from "./locale.ts";

/** Months as they stand in a date (lt: genitive); fixed, so that letters never change their bytes. */
export const MONTHS: Record<Locale, readonly string[]> = {
  lt: [
    "sausio",
    "vasario",
    "kovo",
    "balandžio",
    "gegužės",
    "birželio",
    "liepos",
    "rugpjūčio",
    "rugsėjo",
    "spalio",
    "lapkričio",
    "gruodžio",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};

/** Days of the week from Sunday as they stand after „iki“ (lt: genitive). */
export const WEEKDAYS: Record<Locale, readonly string[]> = {
  lt: [
    "sekmadienio",
    "pirmadienio",
    "antradienio",
    "trečiadienio",
    "ketvirtadienio",
    "penktadienio",
    "šeštadienio",
  ],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};

/** The days of the week in the nominative, Sunday first. */
export const DAYS_LT: readonly string[] = [
  "sekmadienis",
  "pirmadienis",
  "antradienis",
  "trečiadienis",
  "ketvirtadienis",
  "penktadienis",
  "šeštadienis",
];
