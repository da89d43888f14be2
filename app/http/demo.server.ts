import { demoPeople } from "#seed/people.ts";
import type { Locale } from "#app/i18n/translate.ts";
import { services } from "./services.server.ts";

/** The people of the demonstration, for the buttons of the sign-in page; none unless DEMO is on. */
export function demoButtons(locale: Locale) {
  if (!services().demo) return [];
  return demoPeople.map(({ email, name, role }) => ({ email, name, role: role[locale] }));
}

/** Whether anybody may become this person by one click. */
export const isDemoPerson = (email: string) =>
  services().demo && demoPeople.some((person) => person.email === email);
