import fc from "fast-check";
import { expect, test } from "vitest";
import { halfUp } from "./rounding.ts";

test.for<[numerator: bigint, denominator: bigint, rounded: number]>([
  [1n, 2n, 1],
  [49n, 100n, 0],
  [150n, 100n, 2],
  [-1n, 2n, 0],
  [-51n, 100n, -1],
  [-3n, 2n, -1],
  [-2n, 1n, -2],
])("%s ÷ %s rounds to %s", ([numerator, denominator, rounded]) => {
  expect(halfUp(numerator, denominator)).toBe(rounded);
});

test("the rounded value is within half of the exact one, and a half goes up", () => {
  const numerator = fc.bigInt(-(10n ** 17n), 10n ** 17n);
  const denominator = fc.bigInt(100n, 10n ** 6n);
  fc.assert(
    fc.property(numerator, denominator, (n, d) => {
      const error = 2n * (BigInt(halfUp(n, d)) * d - n);
      expect(-d < error && error <= d).toBe(true);
    }),
  );
});
