import { useRouteLoaderData } from "react-router";
import { type Locale, type Translate, translator } from "#app/i18n/translate.ts";

export const useLocale = (): Locale =>
  useRouteLoaderData<{ locale: Locale }>("root")?.locale ?? "lt";

/** Texts in the language of the page. */
export const useT = (): Translate => translator(useLocale());
