import type { Language } from "./letter.ts";

const NBSP = "\u00A0";
const locales = { lt: "lt-LT", en: "en-GB" } as const;

/** The case that the noun after a number stands in. */
export type NounCase = "nominative" | "accusative" | "genitive";
type Forms = Record<"one" | "few" | "many" | "other", string>;

const pluralRules = { lt: new Intl.PluralRules("lt"), en: new Intl.PluralRules("en") };

/** CLDR for `lt` has one, few, many (fractions) and other; `en` has one and other. */
function nounFor(value: number, language: Language, forms: Forms) {
  const form = pluralRules[language].select(value);
  return form === "one" || form === "few" || form === "many" ? forms[form] : forms.other;
}

const ltPoints: Record<NounCase, Forms> = {
  nominative: { one: "balas", few: "balai", many: "balo", other: "balų" },
  accusative: { one: "balą", few: "balus", many: "balo", other: "balų" },
  genitive: { one: "balo", few: "balų", many: "balo", other: "balų" },
};
const enPoints: Forms = { one: "point", few: "points", many: "points", other: "points" };

const ltWorkingDays: Forms = {
  one: "darbo dieną",
  few: "darbo dienas",
  many: "darbo dienos",
  other: "darbo dienų",
};
const enWorkingDays: Forms = {
  one: "working day",
  few: "working days",
  many: "working days",
  other: "working days",
};

const numberFormat = (options: Intl.NumberFormatOptions) => ({
  lt: new Intl.NumberFormat(locales.lt, options),
  en: new Intl.NumberFormat(locales.en, options),
});
const twoDecimals = numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
const upToTwoDecimals = numberFormat({ maximumFractionDigits: 2 });
const whole = numberFormat({ maximumFractionDigits: 0 });

/** A sum in cents as letters print it: `1 234,50 Eur`, `EUR 1,234.50`; the spaces do not break. */
export function letterMoney(cents: number, language: Language) {
  const digits = twoDecimals[language].format(cents / 100);
  return language === "lt" ? `${digits}${NBSP}Eur` : `EUR${NBSP}${digits}`;
}

/** A rate in basis points: `92,5 proc.`, `92.5 %`. */
export function letterRate(basisPoints: number, language: Language) {
  const digits = upToTwoDecimals[language].format(basisPoints / 100);
  return language === "lt" ? `${digits}${NBSP}proc.` : `${digits}${NBSP}%`;
}

/** Hundredths of a point as tables print them: `87,50`. */
export function pointsNumber(hundredths: number, language: Language) {
  return twoDecimals[language].format(hundredths / 100);
}

/** Hundredths of a point with the noun: `87,50 balo`, `21 balas`, `50 balų`; whole points have no decimals. */
export function pointsText(
  hundredths: number,
  language: Language,
  nounCase: NounCase = "nominative",
) {
  const points = hundredths / 100;
  const isWhole = Number.isInteger(points);
  const digits = (isWhole ? whole : twoDecimals)[language].format(points);
  const noun = nounFor(points, language, language === "lt" ? ltPoints[nounCase] : enPoints);
  return `${digits}${NBSP}${noun}`;
}

/** After „per“: `10 darbo dienų`, `1 darbo dieną`. */
export function workingDays(days: number, language: Language) {
  const noun = nounFor(days, language, language === "lt" ? ltWorkingDays : enWorkingDays);
  return `${days}${NBSP}${noun}`;
}

/** `1 234 567 B`, exact. */
export function byteCount(bytes: number, language: Language) {
  return `${whole[language].format(bytes)}${NBSP}B`;
}

const longDate = {
  lt: new Intl.DateTimeFormat(locales.lt, { dateStyle: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat(locales.en, { dateStyle: "long", timeZone: "UTC" }),
};

/** A calendar date `2026-11-22` in words: `2026 m. lapkričio 22 d.`, `22 November 2026`. */
export function letterDate(isoDate: string, language: Language) {
  const text = longDate[language].format(new Date(`${isoDate}T00:00:00Z`));
  if (language === "en") return text.replace(" ", NBSP);
  return text.replace(" m.", `${NBSP}m.`).replace(" d.", `${NBSP}d.`);
}

const vilniusClock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Vilnius",
  dateStyle: "short",
  timeStyle: "medium",
});

/** A UTC instant to the second on the clock of Vilnius: `2026-12-15 16:58:07 (Lietuvos laiku)`. */
export function letterInstant(instant: Date, language: Language) {
  const zone = language === "lt" ? "Lietuvos laiku" : "Lithuanian time";
  return `${vilniusClock.format(instant).replace(" ", NBSP)} (${zone})`;
}

/** The calendar date in Vilnius of a UTC instant, `2026-12-15`. */
export function vilniusDate(instant: Date) {
  return vilniusClock.format(instant).slice(0, 10);
}

/** Puts a name into the quotation marks of the language; a name already wholly in „…“ stays. */
export function quoted(name: string, language: Language) {
  const text = name.trim();
  if (/^„[^„“]*“$/.test(text)) return text;
  return language === "lt" ? `„${text}“` : `“${text}”`;
}

/** Text that someone typed, closed with a full stop if it lacks one. */
export function sentence(text: string) {
  const trimmed = text.trim();
  return /[.!?…]["“”]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
