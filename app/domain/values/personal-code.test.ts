import fc from "fast-check";
import { expect, test } from "vitest";
import { seemsToHoldPersonalCode } from "./personal-code.ts";

/** An invented person, born on a day that may be any; the check digit by its own rule. */
const personalCode = fc
  .tuple(fc.constantFrom(3, 4, 5, 6), fc.nat(24), fc.nat(11), fc.nat(27), fc.nat(999))
  .map(([first, year, month, day, order]) => {
    const two = (n: number) => String(n).padStart(2, "0");
    const body = `${first}${two(year)}${two(month + 1)}${two(day + 1)}${String(order).padStart(3, "0")}`;
    const weighted = (weights: readonly number[]) =>
      weights.reduce((sum, weight, index) => sum + weight * Number(body[index]), 0) % 11;
    const sum = weighted([1, 2, 3, 4, 5, 6, 7, 8, 9, 1]);
    const again = weighted([3, 4, 5, 6, 7, 8, 9, 1, 2, 3]);
    return body + (sum < 10 ? sum : again % 10);
  });

test("a personal code is noticed anywhere in a text, also in groups", () => {
  fc.assert(
    fc.property(personalCode, fc.constantFrom("", " ", "-", "\u00a0"), (code, gap) => {
      const grouped = `${code.slice(0, 7)}${gap}${code.slice(7)}`;
      expect(
        seemsToHoldPersonalCode(`Vadovo asmens kodas ${grouped}, gyvena Druskininkuose.`),
      ).toBe(true);
    }),
  );
});

test.each([
  "",
  "Telefonas +370 612 34567",
  "8 612 34567",
  "Įmonės kodas 304374938",
  "Sąskaita LT12 1000 0111 0100 1000",
  "39999999999",
  "Biudžetas 12 345 678 901,25 Eur",
  "2024–2029 m., 45 žmonės",
])("„%s“ holds none", (text) => {
  expect(seemsToHoldPersonalCode(text)).toBe(false);
});
