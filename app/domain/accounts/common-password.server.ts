import { dictionary } from "@zxcvbn-ts/language-common";

const known = new Set(dictionary.passwords);

/** The shortest piece that makes up the text by repetition. */
const period = (text: string) => text.slice(0, (text + text).indexOf(text, 1));

/**
 * Whether a password is among those that are tried first: a common one, also with figures or signs
 * after it, a short piece repeated, or the person's own e-mail address.
 */
export function isCommonPassword(password: string, email: string): boolean {
  const text = password.toLowerCase();
  const stem = text.replace(/[^\p{L}]+$/u, "");
  return (
    known.has(text) ||
    known.has(stem) ||
    period(text).length <= 4 ||
    known.has(period(text)) ||
    text === email ||
    text === email.split("@")[0]
  );
}
