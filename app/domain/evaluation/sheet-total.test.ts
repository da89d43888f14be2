import fc from "fast-check";
import { expect, test } from "vitest";
import type { Criterion } from "#app/domain/calls/definition.ts";
import { maxTotal, sheetTotal, weightedSum } from "./sheet-total.ts";

const criterion = (id: string, weightBp: number, kind: Criterion["kind"] = "SCALE") => ({
  id,
  kind,
  weightBp,
  maxPoints: 2000,
});

test("a sheet is the sum of its points by their weights; gates add nothing", () => {
  const criteria = [criterion("a", 10_000), criterion("b", 15_000), criterion("g", 10_000, "GATE")];
  expect(sheetTotal(criteria, { a: 1250, b: 1000, g: 100 })).toBe(2750);
  expect(maxTotal(criteria)).toBe(5000);
});

test("the sum is rounded once, half up, not criterion by criterion", () => {
  const criteria = [criterion("a", 5000), criterion("b", 5000)];
  expect(sheetTotal(criteria, { a: 1, b: 0 })).toBe(1);
  expect(sheetTotal(criteria, { a: 1, b: 1 })).toBe(1);
});

test("a sheet without one of the criteria is a bug, not a zero", () => {
  expect(() => sheetTotal([criterion("a", 10_000)], {})).toThrow("lacks criterion a");
});

test("the total is the exact sum rounded to the nearest hundredth", () => {
  const scored = fc.record({
    weight: fc.integer({ min: 1, max: 10 ** 9 }),
    points: fc.nat(10 ** 9),
  });
  fc.assert(
    fc.property(fc.array(scored, { minLength: 1, maxLength: 12 }), (all) => {
      const criteria = all.map(({ weight }, index) => criterion(`c${index}`, weight));
      const scores = Object.fromEntries(all.map(({ points }, index) => [`c${index}`, points]));
      const exact = all.reduce((sum, one) => sum + BigInt(one.weight) * BigInt(one.points), 0n);
      expect(weightedSum(criteria, scores)).toBe(exact);
      expect(sheetTotal(criteria, scores)).toBe(Number((exact + 5000n) / 10_000n));
    }),
  );
});
