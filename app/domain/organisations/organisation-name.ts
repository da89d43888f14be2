import { tidy } from "#app/domain/values/typed.ts";
import { isLegalForm, type LegalForm } from "./legal-form.ts";

interface Printed {
  /** Printed before the name; without it the name stands alone, unquoted. */
  word?: string;
  /** Other ways to write the form, in lower case. */
  also: readonly string[];
}

const printed: Record<LegalForm, Printed> = {
  vsi: { word: "VšĮ", also: ["vsi", "v.š.į.", "viešoji įstaiga"] },
  asociacija: { word: "Asociacija", also: [] },
  fondas: {
    word: "Labdaros ir paramos fondas",
    also: ["lpf", "labdaros paramos fondas", "labdaros fondas", "paramos fondas"],
  },
  religine: { also: [] },
  uab: { word: "UAB", also: ["uždaroji akcinė bendrovė"] },
  mb: { word: "MB", also: ["mažoji bendrija"] },
  ab: { word: "AB", also: ["akcinė bendrovė"] },
  ii: { word: "IĮ", also: ["ii", "individuali įmonė", "individualioji įmonė"] },
  kooperatyvas: { word: "Kooperatinė bendrovė", also: ["kb"] },
  biudzetine: { also: ["biudžetinė įstaiga", "bį"] },
  savivaldybe: { also: [] },
  kita: { also: [] },
};

const quotes = /["“”„‟«»″＂]/g;
const isQuote = /["“”„‟«»″＂]/;
const isQuoted = /^„[^„“]*(?:„[^„“]*“[^„“]*)*“$/;

/** Every quotation mark as „ where a word begins and as “ where one ends. */
const withLithuanianQuotes = (text: string) =>
  text.replace(quotes, (mark, at: number) => {
    const [before = " ", after = " "] = [text[at - 1], text[at + 1]];
    const wordFollows = /[\p{L}\p{N}]/u.test(after);
    if (/[\s(]/.test(before)) return wordFollows || isQuote.test(after) ? "„" : "“";
    return wordFollows && (isQuote.test(before) || /[„«"]/.test(mark)) ? "„" : "“";
  });

const words = ({ word, also }: Printed) => [...(word ? [word.toLowerCase()] : []), ...also];

function withoutForm(text: string, form: LegalForm): string {
  const lower = text.toLowerCase();
  for (const word of words(printed[form])) {
    const [before, after] = [text.slice(0, -word.length), text.slice(word.length)];
    if (lower.startsWith(word) && /^[\s,]*„|^[\s,]+/.test(after))
      return after.replace(/^[\s,]+/, "");
    if (lower.endsWith(word) && endsName(before, word)) return before.replace(/[\s,]+$/, "");
  }
  return text;
}

/** An abbreviation may follow any name; a whole word only a comma or a quoted name, for it may be a part of the name. */
const endsName = (before: string, word: string) =>
  /,\s*$|“\s*$/.test(before) || (word.length <= 3 && /\s$/.test(before));

/**
 * The name without its form and without quotes around it, as stored. Takes what people type:
 * `VšĮ "Kūrybos gelmės"`, `„Kūrybos gelmės“, VšĮ`, `Kūrybos gelmės VšĮ`.
 */
export function bareName(form: LegalForm, typed: string): string {
  const text = withLithuanianQuotes(tidy(typed).normalize("NFC"));
  const name = withoutForm(text, form).trim();
  return isQuoted.test(name) ? name.slice(1, -1).trim() : name;
}

/** A name that ends with its own form, as „Miško brolių asociacija“, is printed as it is. */
const namesItsForm = (name: string, { word }: Printed) => {
  const last = word?.split(" ").at(-1)?.toLowerCase() ?? "";
  return last.length > 3 && name.toLowerCase().endsWith(` ${last}`);
};

/** The name as printed: `VšĮ „Kūrybos gelmės“` – the form before, quotes around the name (ux.md §4). */
export function organisationName(form: LegalForm, typed: string): string {
  const name = bareName(form, typed);
  const { word } = printed[form];
  if (!word || namesItsForm(name, printed[form])) return name;
  return `${word} „${name}“`;
}

/** The printed name of a stored organisation, whose form is one of the list. */
export const printedName = ({ legalForm, name }: { legalForm: string; name: string }) =>
  organisationName(isLegalForm(legalForm) ? legalForm : "kita", name);
