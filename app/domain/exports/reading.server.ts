import type { Locale, Translate } from "#app/i18n/translate.ts";

/** What the reader of a list reads it in. */
export interface Reading {
  t: Translate;
  locale: Locale;
}
