import fc from "fast-check";
import { expect, test } from "vitest";
import { searchText, searchWords } from "./search-words.ts";

test("words are letters and digits, whatever stands between them", () => {
  expect(searchWords("  dienos\u00a0užimtumas, DH-2.2 & (vaikai) ")).toEqual([
    "dienos",
    "užimtumas",
    "DH",
    "2",
    "2",
    "vaikai",
  ]);
});

test("no typed text makes an operator, a control character or a long query", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
      const words = searchWords(typed);
      expect(words.length).toBeLessThanOrEqual(8);
      expect(words.join("")).toMatch(/^[\p{L}\p{M}\p{N}]*$/u);
      expect(Array.from(searchText(typed)).length).toBeLessThanOrEqual(100);
      expect(searchText(typed)).not.toMatch(/\p{Cc}/u);
    }),
  );
});
