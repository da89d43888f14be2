import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#app/domain/values/date.ts";
import { periodsOf, rhythms } from "./periods.ts";

const day = fc
  .integer({ min: 0, max: 3000 })
  .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));

test("periods cover every day of a project once and none is of two years", () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 1500 }),
      fc.constantFrom(...rhythms),
      fc.integer({ min: 0, max: 60 }),
      (startsOn, length, months, dueDays) => {
        const endsOn = addDays(startsOn, length);
        const periods = periodsOf({ startsOn, endsOn, months, dueDays });
        expect(periods[0]?.fromDay).toBe(startsOn);
        expect(periods.at(-1)?.toDay).toBe(endsOn);
        for (const [index, { fromDay, toDay, dueOn }] of periods.entries()) {
          expect(fromDay <= toDay).toBe(true);
          expect(fromDay.slice(0, 4)).toBe(toDay.slice(0, 4));
          expect(dueOn).toBe(addDays(toDay, dueDays));
          const before = periods[index - 1];
          if (before) expect(fromDay).toBe(addDays(before.toDay, 1));
        }
      },
    ),
  );
});

test("quarters and half-years are those of the calendar", () => {
  const project = { startsOn: "2026-02-10", endsOn: "2026-12-15", dueDays: 15 };
  const ends = (months: 3 | 6) => periodsOf({ ...project, months }).map(({ toDay }) => toDay);
  expect(ends(3)).toEqual(["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-15"]);
  expect(ends(6)).toEqual(["2026-06-30", "2026-12-15"]);
});

test("a project that ends before it begins has no periods", () => {
  const none = periodsOf({ startsOn: "2026-02-10", endsOn: "2026-02-09", months: 3, dueDays: 15 });
  expect(none).toEqual([]);
});
