import type { LocalText } from "#app/domain/calls/definition.ts";
import { useLocale } from "./use-t.ts";

/** Picks the text of a call in the language of the page. */
export function useLocalText() {
  const locale = useLocale();
  return (text: LocalText) => text[locale];
}
