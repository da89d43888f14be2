/** Stands for what cannot be drawn, so that nothing disappears unseen. */
export const REPLACEMENT = "\uFFFD";

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
// oxlint-disable-next-line no-control-regex -- these are what must be found
const CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * The text as it can be drawn: composed (NFC), lines ended by \n, tabs as spaces, invisible joiners
 * gone. A character that no font has becomes its plain equivalent (ﬁ → fi), else the replacement
 * character; so do control characters and those that turn the direction of text.
 */
export function drawable(text: string, has: (codePoint: number) => boolean) {
  const composed = text
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ");
  if (everyCodePoint(composed, (codePoint) => codePoint === 0x0a || isPlain(codePoint, has)))
    return composed;

  return Array.from(graphemes.segment(composed), ({ segment }) =>
    segment === "\n" ? segment : drawableGrapheme(segment, has),
  ).join("");
}

const graphemes = new Intl.Segmenter("lt", { granularity: "grapheme" });

const isPlain = (codePoint: number, has: (codePoint: number) => boolean) =>
  codePoint >= 0x20 &&
  (codePoint < 0x7f || codePoint > 0x9f) &&
  codePoint !== 0xad &&
  has(codePoint);

function drawableGrapheme(grapheme: string, has: (codePoint: number) => boolean) {
  const visible = grapheme.replace(CONTROL, REPLACEMENT).replace(INVISIBLE, "");
  if (everyCodePoint(visible, has)) return visible;

  const plain = visible.normalize("NFKC");
  if (everyCodePoint(plain, has)) return plain;

  const known = Array.from(visible).filter((character) => has(character.codePointAt(0) ?? 0));
  return known.join("") + REPLACEMENT;
}

function everyCodePoint(text: string, holds: (codePoint: number) => boolean) {
  for (const character of text) if (!holds(character.codePointAt(0) ?? 0)) return false;
  return true;
}

/** Width of a text; `advance` and the result in the same unit. */
export function widthOf(text: string, advance: (codePoint: number) => number) {
  let width = 0;
  for (const character of text) width += advance(character.codePointAt(0) ?? 0);
  return width;
}

/**
 * Breaks a text into lines no wider than `width`. Lines break at spaces and \n; a word wider than
 * the line breaks after a sign such as / - . @ or, failing that, anywhere. U+00A0 does not break.
 * A line keeps the space it was broken at, beyond the width, so that the lines read on as one text;
 * a single character wider than the line stands alone.
 */
export function wrap(text: string, width: number, advance: (codePoint: number) => number) {
  const paragraphs = text.split("\n").map((line) => wrapLine(line, width, advance));
  return paragraphs.flatMap((lines, index) =>
    index === paragraphs.length - 1 ? lines : [...lines.slice(0, -1), `${lines.at(-1)} `],
  );
}

function wrapLine(text: string, width: number, advance: (codePoint: number) => number) {
  const space = advance(0x20);
  const lines: string[] = [];
  let line = "";
  let lineWidth = 0;

  for (const word of text.split(" ").filter((part) => part !== "")) {
    let rest = word;
    let restWidth = widthOf(rest, advance);
    if (line !== "" && lineWidth + space + restWidth <= width) {
      line += ` ${rest}`;
      lineWidth += space + restWidth;
      continue;
    }
    if (line !== "") lines.push(`${line} `);
    while (restWidth > width) {
      const head = longestHead(rest, width, advance);
      if (head.length === rest.length) break;
      lines.push(head);
      rest = rest.slice(head.length);
      restWidth = widthOf(rest, advance);
    }
    line = rest;
    lineWidth = restWidth;
  }
  lines.push(line);
  return lines;
}

/** The longest beginning of a word that fits, at least one character. */
function longestHead(word: string, width: number, advance: (codePoint: number) => number) {
  const whole = widthOf(word, advance);
  // Parts of about equal width, so that a hash is not left with two digits on its last line.
  const even = whole / Math.ceil(whole / width);
  let evenEnd = 0;
  let afterSign = 0;
  let end = 0;
  let used = 0;
  for (const character of word) {
    used += advance(character.codePointAt(0) ?? 0);
    if (end > 0 && used > width) break;
    if (used - advance(character.codePointAt(0) ?? 0) < even) evenEnd = end + character.length;
    end += character.length;
    if ("-–/.@_&=?,\u00A0".includes(character)) afterSign = end;
  }
  return word.slice(0, afterSign || Math.min(evenEnd, end));
}
