import { formatHundredths, parseHundredths } from "./hundredths.ts";
import type { Locale } from "./locale.ts";
import { halfUp } from "./rounding.ts";
import { tidy } from "./typed.ts";

const EURO = "(?:€|eur(?:as|ai|ų|us|o)?\\.?)";
const BEFORE = new RegExp(`^([-−–]?) ?${EURO} ?`, "iu");
const AFTER = new RegExp(`(?: ?${EURO})+$`, "iu");

/** Quotation marks around a currency, apostrophes between thousands, „,-“ for no cents. */
const plain = (text: string) =>
  tidy(text.replaceAll(/[„“”"'’]/g, "")).replace(/[.,][-–—](?=\D*$)/u, "");

/** A typed sum of money in cents, at most two decimals and 10^13; null if it is no such sum. */
export const parseMoney = (text: string): number | null =>
  parseHundredths(plain(text).replace(AFTER, "").replace(BEFORE, "$1"));

/** Cents as an amount in a column of euros: `1 234,50`. */
export const formatAmount = (cents: number, locale: Locale) => formatHundredths(cents, locale);

/** Cents with the sign of the currency: `1 234,50 €` (lt, with NBSP), `€1,234.50` (en). */
export function formatMoney(cents: number, locale: Locale): string {
  if (locale === "lt") return `${formatAmount(cents, locale)}\u00a0€`;
  return formatAmount(cents, locale).replace(/\d/, "€$&");
}

/** A part of the cents, given in basis points, rounded once half up. */
export const ofRate = (cents: number, rateBp: number) =>
  halfUp(BigInt(cents) * BigInt(rateBp), 10_000n);

/** The most whole cents within a part given in basis points: a fraction of a cent is cut off. */
export const floorOfRate = (cents: number, rateBp: number) =>
  Number((BigInt(cents) * BigInt(rateBp)) / 10_000n);

/** The least whole cents that reach a part given in basis points. */
export const ceilOfRate = (cents: number, rateBp: number) =>
  cents - floorOfRate(cents, 10_000 - rateBp);

/** What share of the whole the part is, in basis points, rounded half up; 0 of nothing. */
export const share = (part: number, whole: number) =>
  whole === 0 ? 0 : halfUp(BigInt(part) * 10_000n, BigInt(whole));
