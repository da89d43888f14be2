import fc from "fast-check";
import { expect, test } from "vitest";
import { formatIban, parseIban } from "./iban.ts";

const real = "LT121000011101001000";

test.each([
  real,
  "LT12 1000 0111 0100 1000",
  "lt12 1000 0111 0100 1000",
  " LT12\u00a01000\u00a00111\u00a00100\u00a01000 ",
  "LT12-1000-0111-0100-1000",
  "IBAN: LT12 1000 0111 0100 1000",
  "\u200eLT12 1000 0111 0100 1000",
])("%s is one number of an account", (typed) => {
  expect(parseIban(typed)).toBe(real);
});

test.each(["", "LT", "LT12 1000 0111 0100 1001", "LT12 1000 0111 0100 100", "1000 0111 0100 1000"])(
  "„%s“ is none",
  (typed) => {
    expect(parseIban(typed)).toBeNull();
  },
);

test("it is shown in groups of four and read back", () => {
  expect(formatIban(real)).toBe("LT12\u00a01000\u00a00111\u00a00100\u00a01000");
  expect(parseIban(formatIban(real))).toBe(real);
});

test("one wrong digit is always seen", () => {
  const place = fc.integer({ min: 2, max: real.length - 1 });
  fc.assert(
    fc.property(place, fc.integer({ min: 1, max: 9 }), (at, by) => {
      const digit = (Number(real[at]) + by) % 10;
      expect(parseIban(real.slice(0, at) + digit + real.slice(at + 1))).toBeNull();
    }),
  );
});

test("no text throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(() => parseIban(text)).not.toThrow();
    }),
  );
});
