import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawable, REPLACEMENT, widthOf, wrap } from "./text.ts";

/** Letters 500 wide, i 250 and m 900: unequal, as in a real font. */
const advance = (codePoint: number) => {
  const character = String.fromCodePoint(codePoint);
  return character === "i" ? 250 : character === "m" ? 900 : 500;
};
const words = fc
  .array(fc.string({ unit: fc.constantFrom(..."aimąž-/. \u00A0„“"), maxLength: 30 }), {
    maxLength: 30,
  })
  .map((parts) => parts.join(" "));
const widths = fc.integer({ min: 1000, max: 20_000 });

describe("wrapping", () => {
  test("no line is wider than its column, unless it is one character", () => {
    fc.assert(
      fc.property(words, widths, (text, width) => {
        for (const line of wrap(text, width, advance)) {
          const shown = line.replace(/ $/, "");
          expect(widthOf(shown, advance) <= width || shown.length === 1).toBe(true);
        }
      }),
    );
  });

  test("the lines joined are the text, with its spaces collapsed", () => {
    fc.assert(
      fc.property(words, widths, (text, width) => {
        const collapsed = text.split(" ").filter(Boolean).join(" ");
        expect(wrap(text, width, advance).join("")).toBe(collapsed);
      }),
    );
  });

  test("a line is filled: the next word would not have fitted", () => {
    fc.assert(
      fc.property(words, widths, (text, width) => {
        const lines = wrap(text, width, advance);
        lines.slice(1).forEach((line, index) => {
          const before = lines[index] ?? "";
          const [word = ""] = line.split(" ");
          const isWhole = line.includes(" ") || index === lines.length - 2;
          if (before.endsWith(" ") && isWhole && widthOf(word, advance) <= width) {
            expect(widthOf(before + word, advance)).toBeGreaterThan(width);
          }
        });
      }),
    );
  });

  test("a line break of the text stays one", () => {
    expect(wrap("viena\ndvi trys", 100_000, advance)).toEqual(["viena ", "dvi trys"]);
  });

  test("a hash is broken into even parts", () => {
    const lines = wrap("a".repeat(64), 30_000, advance);
    expect(lines.map((line) => line.length)).toEqual([32, 32]);
  });

  test("an address on the web is broken after its signs", () => {
    const [first] = wrap("https://kvieslys.example.lt/patikra/ABCD", 15_000, advance);
    expect(first).toBe("https://kvieslys.example.lt/");
  });
});

describe("drawable text", () => {
  const has = (codePoint: number) => codePoint >= 0x20 && codePoint <= 0x17f;
  const hasReplacement = (codePoint: number) => has(codePoint) || codePoint === 0xfffd;

  test.for<[what: string, text: string, drawn: string]>([
    ["Lithuanian letters stay", "ąčęėįšųūž ĄČĘĖĮŠŲŪŽ", "ąčęėįšųūž ĄČĘĖĮŠŲŪŽ"],
    ["letters with loose accents are composed", "s\u030Cvie\u0307sa", "šviėsa"],
    ["an emoji is replaced once", "šventė 👩‍👩‍👧 čia", `šventė ${REPLACEMENT} čia`],
    ["a control character is shown", "a\u0007b", `a${REPLACEMENT}b`],
    ["a sign that turns the text is shown", "a\u202Eb", `a${REPLACEMENT}b`],
    ["a ligature becomes its letters", "ﬁnansai", "finansai"],
    ["an accent that nothing carries is shown", "x\u0323", `x${REPLACEMENT}`],
    ["soft hyphens and zero-width spaces go", "pa\u00ADra\u200Bma", "parama"],
    ["a tab is a space, a Windows line end is one line end", "a\tb\r\nc", "a b\nc"],
  ])("%s", ([, text, drawn]) => {
    expect(drawable(text, hasReplacement)).toBe(drawn);
  });

  test("of any text only drawable characters remain, and nothing visible vanishes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const drawn = drawable(text, hasReplacement);
        for (const character of drawn) {
          const codePoint = character.codePointAt(0) ?? 0;
          expect(character === "\n" || hasReplacement(codePoint)).toBe(true);
        }
        const visible = text.replace(/[\p{Cf}\p{Mn}\p{Me}\p{Zl}\p{Zp}]/gu, "");
        if (visible !== "") expect(drawn).not.toBe("");
      }),
    );
  });
});
