import { electronicFormatIBAN, isValidIBAN } from "ibantools";
import { tidy } from "./typed.ts";

/** A typed number of a bank account as stored: capitals and digits; null if it is none. */
export function parseIban(text: string): string | null {
  const iban = electronicFormatIBAN(tidy(text).replace(/^IBAN[: ]*/i, ""));
  return iban && isValidIBAN(iban) ? iban : null;
}

/** A stored number of an account as shown: in groups of four, with NBSP between. */
export const formatIban = (iban: string) => iban.replaceAll(/.{4}(?=.)/g, "$&\u00a0");
