import { formatHundredthsShort } from "#app/domain/values/hundredths.ts";
import type { Locale } from "#app/domain/values/locale.ts";

const KILOBYTE = 1024;

/** Bytes for people, rounded up: `12 kB`, `1,5 MB`. */
export function fileSize(bytes: number, locale: Locale): string {
  const kilobytes = Math.ceil(bytes / KILOBYTE);
  if (kilobytes < KILOBYTE) return `${kilobytes}\u00a0kB`;
  const tenths = Math.ceil((kilobytes * 10) / KILOBYTE);
  return `${formatHundredthsShort(tenths * 10, locale)}\u00a0MB`;
}
