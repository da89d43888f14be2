import { dictionary } from "@zxcvbn-ts/language-common";

const known = new Set(dictionary.passwords);

/** The shortest piece that makes up the text by repetition. */
const period = (text: string) => text.slice(0, (text + text).indexOf(text, 1));

/** Letters and figures alone, small and without their accents. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");

/** The words of an address or a name that are long enough to be recognised. */
const words = (text: string) =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .map(plain)
    .filter((word) => word.length >= 3);

/** Whether little of the password is left without the words of the person and of this service. */
function isAboutPerson(password: string, { email, name }: Person) {
  const own = [...words(email), ...words(name), "kvieslys"].toSorted((a, b) => b.length - a.length);
  const rest = own.reduce((text, word) => text.replaceAll(word, ""), plain(password));
  return rest.replaceAll(/\p{N}/gu, "").length < 4 && rest !== plain(password);
}

interface Person {
  email: string;
  name: string;
}

/**
 * Whether a password is among those that are tried first: a common one, also with figures or signs
 * after it, a short piece repeated, or one made of the person's own name and e-mail address.
 */
export function isCommonPassword(password: string, person: Person): boolean {
  const text = password.toLowerCase();
  const stem = text.replace(/[^\p{L}]+$/u, "");
  return (
    known.has(text) ||
    known.has(stem) ||
    period(text).length <= 4 ||
    known.has(period(text)) ||
    isAboutPerson(password, person)
  );
}
