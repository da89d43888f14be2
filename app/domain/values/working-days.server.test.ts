import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, weekdayOf } from "./date.ts";
import { addWorkingDays, isWorkingDay, workingDayBefore } from "./working-days.server.ts";

const FIXED = [
  "01-01",
  "02-16",
  "03-11",
  "05-01",
  "06-24",
  "07-06",
  "08-15",
  "11-01",
  "11-02",
  "12-24",
  "12-25",
  "12-26",
];
const HOLIDAYS = new Set([
  ...FIXED.flatMap((day) => [`2026-${day}`, `2027-${day}`]),
  ...["2026-04-05", "2026-04-06", "2027-03-28", "2027-03-29"],
]);
const day = fc.integer({ min: 0, max: 729 }).map((n) => addDays("2026-01-01", n));

test("each day of 2026 and 2027 is a working day unless a weekend or one of the holidays", () => {
  const days = Array.from({ length: 730 }, (_, n) => addDays("2026-01-01", n));
  const isFree = (iso: string) => HOLIDAYS.has(iso) || [0, 6].includes(weekdayOf(iso));
  expect(days.filter(isWorkingDay)).toEqual(days.filter((iso) => !isFree(iso)));
});

test.for<[from: string, n: number, until: string]>([
  ["2026-12-04", 1, "2026-12-07"],
  ["2026-12-23", 1, "2026-12-28"],
  ["2026-12-23", 5, "2027-01-04"],
  ["2026-04-02", 2, "2026-04-07"],
  ["2027-03-10", 1, "2027-03-12"],
  ["2026-12-05", 1, "2026-12-07"],
])("after %s, working day no. %s is %s", ([from, n, until]) => {
  expect(addWorkingDays(from, n)).toBe(until);
});

test("a term ends on a working day and spans exactly its number of them", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (from, n) => {
      const until = addWorkingDays(from, n);
      let counted = 0;
      for (let iso = from; iso < until;) {
        iso = addDays(iso, 1);
        if (isWorkingDay(iso)) counted += 1;
      }
      expect([counted, isWorkingDay(until)]).toEqual([n, true]);
    }),
  );
});

test("so many working days before a day is the day that they lead back to it from", () => {
  expect(workingDayBefore("2026-12-15", 3)).toBe("2026-12-10");
  expect(workingDayBefore("2026-12-28", 1)).toBe("2026-12-23");
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 30 }), (until, n) => {
      const from = workingDayBefore(until, n);
      expect(isWorkingDay(from)).toBe(true);
      expect(addWorkingDays(from, n) >= until).toBe(true);
      expect(n === 1 || addWorkingDays(from, n - 1) < until).toBe(true);
    }),
  );
});
