import { catalogues, withoutText } from "#catalogues";
import type { lt } from "./lt.ts";
import type { Message, Params, PluralMessage } from "./message.ts";

export type Locale = "lt" | "en";
export type MessageKey = keyof typeof lt;
export type Translate = (key: MessageKey, params?: Params) => string;

const plurals: Record<Locale, Intl.PluralRules> = {
  lt: new Intl.PluralRules("lt"),
  en: new Intl.PluralRules("en"),
};

const form = (locale: Locale, message: PluralMessage, n: number) => {
  const category = plurals[locale].select(n);
  return category === "one" || category === "few" || category === "many"
    ? (message[category] ?? message.other)
    : message.other;
};

/**
 * Texts of one language. A plural message takes its form from the parameter `n`. After a parameter that
 * ends with a full stop itself, as a Lithuanian day does, the full stop of the text is left out.
 */
export const translator =
  (locale: Locale): Translate =>
  (key, params = {}) => {
    const message: Message | undefined = catalogues[locale][key];
    if (message === undefined) return withoutText(key);
    const text = typeof message === "string" ? message : form(locale, message, Number(params["n"]));
    return text.replace(/\{(\w+)\}(\.?)/g, (_, name: string, stop: string) => {
      const value = String(params[name] ?? "");
      return value.endsWith(".") ? value : value + stop;
    });
  };

export const isMessage = (key: string): key is MessageKey => Object.hasOwn(catalogues.lt, key);
