/** A figure or a name of a text, where it stands and with the words around it. */
interface Token {
  text: string;
  at: number;
  around: string;
}

const figure = /\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)*/g;
const quoted = /„([^„“”"]{3,}?)[“”"]/g;

/** A figure as one spelling of it: no separators of thousands, a comma before decimals. */
const plainFigure = (text: string) => {
  const joined = text.replaceAll(/[ \u00a0]/g, "");
  // 1.493.200,00 and its misprint 1.493200,00; but 08.6.1 and 1.1 are numbers of things.
  const plain = /^\d{1,3}(\.\d{3,6})+(,\d+)?$/.test(joined) ? joined.replaceAll(".", "") : joined;
  return plain.replace(/,00$/, "");
};

const around = (text: string, at: number) =>
  text.slice(Math.max(0, at - 40), at + 60).replaceAll(/\s+/g, " ");

export function figuresIn(text: string): Token[] {
  return [...text.matchAll(figure)].map((found) => ({
    text: plainFigure(found[0]),
    at: found.index,
    around: around(text, found.index),
  }));
}

/** What stands in quotation marks: names of projects, organisations, themes, acts. */
export function namesIn(text: string): Token[] {
  return [...text.matchAll(quoted)].map((found) => ({
    text: words(found[1] ?? ""),
    at: found.index,
    around: around(text, found.index),
  }));
}

/** Without runs of spaces, one kind of dash and of quotation marks, for comparing. */
export const words = (text: string) =>
  text
    .replaceAll(/[\s\u00a0]+/g, " ")
    .replaceAll(/[“”"]/g, "“")
    .replaceAll(/[–—]/g, "-")
    .trim();
