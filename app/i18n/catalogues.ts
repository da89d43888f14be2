import { en } from "./en.ts";
import { lt } from "./lt.ts";
import type { Message } from "./message.ts";
import type { Locale } from "#app/domain/values/locale.ts";

/** The texts of every language; a browser loads those of its page only (catalogues.client.ts). */
export const catalogues: Record<Locale, Record<keyof typeof lt, Message>> = { lt, en };

export function withoutText(key: string): never {
  throw new Error(`there is no text ${key}`);
}
