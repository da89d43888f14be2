import fc from "fast-check";
import { expect, test } from "vitest";
import { counterTotals, reportCounters, type ReportedRow, totalsBy } from "./totals.ts";

const row = fc.record({
  projectId: fc.constantFrom("p", "q"),
  actionId: fc.constantFrom("a", "b", null),
  projectIndicatorId: fc.constantFrom("1", "2"),
  counter: fc.constantFrom(...reportCounters, null),
  indicatorId: fc.constantFrom("x", null),
  code: fc.constantFrom("R.S.2.3034", null),
  year: fc.integer({ min: 2024, max: 2029 }),
  value: fc.nat(10_000),
});
const valuesOf = (rows: readonly ReportedRow[]) => rows.reduce((sum, { value }) => sum + value, 0);

test("the counters add up to what was reported for any counter", () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const sums = Object.values(counterTotals(rows)).reduce((sum, value) => sum + value, 0);
      expect(sums).toBe(valuesOf(rows.filter(({ counter }) => counter !== null)));
    }),
  );
});

test("sums by a key lose nothing that has the key, and nothing without it enters", () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const sums = totalsBy(rows, ({ actionId }) => actionId);
      expect([...sums.values()].reduce((sum, value) => sum + value, 0)).toBe(
        valuesOf(rows.filter(({ actionId }) => actionId !== null)),
      );
    }),
  );
});
