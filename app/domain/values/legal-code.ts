import { tidy } from "./typed.ts";

export type CodeProblem = "format" | "checkDigit";

const without = (text: string) => tidy(text).replaceAll(/[ .-]/g, "").toUpperCase();

/** The check digit of the Register of Legal Entities: weights 1…9, then 3…9, 1, 2, modulo 11. */
function hasCheckDigit(code: string): boolean {
  const digits = Array.from(code, Number);
  const check = digits.pop();
  const weighted = (shift: number) =>
    digits.reduce((sum, digit, index) => sum + digit * (((index + shift) % 9) + 1), 0) % 11;

  const first = weighted(0);
  const remainder = first === 10 ? weighted(2) : first;
  return check === remainder % 10;
}

/** A legal entity's code as stored: digits only, without the „LT“ of a VAT code. */
export const tidyLegalCode = (text: string) => without(text).replace(/^LT(?=\d{9}$)/, "");

/** A VAT code as stored: `LT` and digits. */
export const tidyVatCode = without;

/** What is wrong with the code of a legal entity, 9 digits (domain.md §7); null if nothing. */
export function legalCodeProblem(typed: string): CodeProblem | null {
  const code = tidyLegalCode(typed);
  if (!/^\d{9}$/.test(code)) return "format";
  return hasCheckDigit(code) ? null : "checkDigit";
}

/** What is wrong with a VAT code: LT and 9 digits (the 8th is 1) or 12 (the 11th is 1). */
export function vatCodeProblem(typed: string): CodeProblem | null {
  const [, code] = /^LT((?:\d{7}|\d{10})1\d)$/.exec(without(typed)) ?? [];
  if (!code) return "format";
  return hasCheckDigit(code) ? null : "checkDigit";
}
