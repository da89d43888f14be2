import { formatHundredths } from "./hundredths.ts";
import type { Locale } from "./locale.ts";
import { parseQuantity } from "./number.ts";

/** Typed points in hundredths of a point: `87,5` → 8750; null if they are no number. */
export const parsePoints = (text: string): number | null => parseQuantity(text);

/** Hundredths of a point with two decimals always: `87,50`. */
export const formatPoints = (hundredths: number, locale: Locale) =>
  formatHundredths(hundredths, locale);
