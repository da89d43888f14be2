import type { Locale } from "./locale.ts";
import { tidy } from "./typed.ts";

const MAX = 10 ** 13;
const GROUPED = /[1-9]\d{0,2}(?:(?: \d{3})+|(?:\.\d{3})+(?!\.)|(?:,\d{3})+(?!,))/.source;
const NUMBER = new RegExp(`^([-−–]?) ?(${GROUPED}|\\d+)(?:[.,](\\d{1,2}))?$`);
const SEPARATORS = { lt: { group: "\u00a0", point: "," }, en: { group: ",", point: "." } };

/**
 * A typed number in hundredths: `1 234,5`, `1234.50`, `1.234,50`, `1,234.50` → 123450.
 * Three digits after a lone separator are a group of thousands: `327.863` is 32786300.
 * Null if it is no such number, has more than two decimals or exceeds 10^13 hundredths.
 */
export function parseHundredths(text: string): number | null {
  const [, sign, whole = "", decimals = ""] = NUMBER.exec(tidy(text)) ?? [];
  const hundredths = Number(whole.replaceAll(/[ .,]/g, "") + decimals.padEnd(2, "0"));
  if (!whole || hundredths > MAX) return null;
  return sign && hundredths > 0 ? -hundredths : hundredths;
}

/** 123450 → `1 234,50` (lt, with NBSP) or `1,234.50` (en), always two decimals; the minus is U+2212. */
export function formatHundredths(hundredths: number, locale: Locale): string {
  const { group, point } = SEPARATORS[locale];
  const digits = String(Math.abs(hundredths)).padStart(3, "0");
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(?:\d{3})+$)/g, group);
  return `${hundredths < 0 ? "−" : ""}${whole}${point}${digits.slice(-2)}`;
}

/** As formatHundredths, without decimals that say nothing: 250 → `2,5`, 1200 → `12`. */
export const formatHundredthsShort = (hundredths: number, locale: Locale) =>
  formatHundredths(hundredths, locale).replace(/[.,]?0{1,2}$/, "");
