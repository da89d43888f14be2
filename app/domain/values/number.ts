import { formatHundredthsShort, parseHundredths } from "./hundredths.ts";
import type { Locale } from "./locale.ts";
import { tidy } from "./typed.ts";

/** A typed whole number, as `1 200`; null if it has a fraction or is no number. */
export function parseWhole(text: string): number | null {
  const hundredths = parseHundredths(text);
  return hundredths === null || hundredths % 100 !== 0 ? null : hundredths / 100;
}

/** A whole number, grouped in threes: `1 234` (lt, with NBSP), `1,234` (en). */
export const formatWhole = (whole: number, locale: Locale) =>
  formatHundredthsShort(whole * 100, locale);

/**
 * A typed quantity in hundredths: `2,5` → 250.
 * `1.500` is refused: it may mean one and a half or one and a half thousand.
 */
export const parseQuantity = (text: string): number | null =>
  /^\D*\d{1,3}[.,]\d{3}$/.test(tidy(text)) ? null : parseHundredths(text);

/** A quantity in hundredths without decimals that say nothing: 250 → `2,5`. */
export const formatQuantity = (hundredths: number, locale: Locale) =>
  formatHundredthsShort(hundredths, locale);

/** Basis points as `92,5 proc.` in sentences or `92,5 %` in tables (lt, with NBSP); `92.5%` (en). */
export function formatPercent(bp: number, locale: Locale, place: "prose" | "table" = "prose") {
  const number = formatHundredthsShort(bp, locale);
  if (locale === "en") return `${number}%`;
  return `${number}\u00a0${place === "prose" ? "proc." : "%"}`;
}
