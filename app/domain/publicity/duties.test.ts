import fc from "fast-check";
import { expect, test } from "vitest";
import { dutiesOf } from "./duties.ts";

test("a plaque stands in place of the poster above 100 000,00 €, from the period of 2021", () => {
  expect(dutiesOf({ totalCents: 10_000_000, periodFrom: 2024 })).toContain("poster");
  expect(dutiesOf({ totalCents: 10_000_001, periodFrom: 2024 })).toContain("plaque");
  expect(dutiesOf({ totalCents: 10_000_001, periodFrom: 2016 })).toContain("poster");
  expect(dutiesOf({ totalCents: null, periodFrom: 2024 })).toContain("poster");
});

test("every project has either a poster or a plaque, and no duty twice", () => {
  const anything = fc.record({
    totalCents: fc.option(fc.nat(2_000_000_000)),
    periodFrom: fc.integer({ min: 2014, max: 2034 }),
  });
  fc.assert(
    fc.property(anything, (project) => {
      const keys = dutiesOf(project);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.filter((key) => key === "poster" || key === "plaque")).toHaveLength(1);
    }),
  );
});
