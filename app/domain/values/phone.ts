import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { tidy } from "./typed.ts";

/** A typed telephone number as stored (E.164); Lithuanian unless it has its own country code. */
export function parsePhone(text: string): string | null {
  const phone = parsePhoneNumberFromString(tidy(text), { defaultCountry: "LT", extract: false });
  return phone?.isValid() && !phone.ext ? phone.number : null;
}

/** A stored number as shown: `+370 612 34567`, with NBSP; what is no number, as it is. */
export const formatPhone = (stored: string): string =>
  parsePhoneNumberFromString(stored)?.formatInternational().replaceAll(" ", "\u00a0") ?? stored;
