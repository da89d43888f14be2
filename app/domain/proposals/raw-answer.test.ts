import fc from "fast-check";
import { expect, test } from "vitest";
import { rawOf, rawShapes } from "./raw-answer.ts";

test("an answer is kept as it was typed, however wrong", () => {
  const line = {
    id: "a",
    category: "?",
    description: " ",
    unit: "",
    quantity: "du",
    unitPrice: "-",
  };
  expect(rawOf("budget", [line])).toEqual([line]);
  expect(rawOf("money", "penki tūkst.")).toBe("penki tūkst.");
});

test("what the database cannot hold is taken out of any text, and lines end with LF", () => {
  expect(rawOf("text", "a\0b\ud800c\r\nd 😀")).toBe("ab\ufffdc\nd 😀");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      const kept = rawShapes.text.parse(typed);
      expect(kept).not.toMatch(/\0|\r\n|\p{Surrogate}/u);
      expect(rawShapes.text.parse(kept)).toBe(kept);
    }),
  );
});

test.for([undefined, null, 5, "text", { cells: {} }, [{ id: 1, cells: {} }]])(
  "%j is no answer of rows",
  (stored) => {
    expect(rawOf("rows", stored)).toBeNull();
  },
);
