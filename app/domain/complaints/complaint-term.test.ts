import fc from "fast-check";
import { expect, test } from "vitest";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { endOfVilniusDay, isInTerm } from "./complaint-term.ts";

test.for([
  ["in winter", "2026-12-15", "2026-12-15T22:00:00.000Z"],
  ["in summer", "2026-07-15", "2026-07-15T21:00:00.000Z"],
  ["on the day when the clocks go forward", "2026-03-29", "2026-03-29T21:00:00.000Z"],
  ["on the day when they go back", "2026-10-25", "2026-10-25T22:00:00.000Z"],
] as const)("the term ends with its last day by the clock of Vilnius, %s", ([, day, end]) => {
  const at = new Date(end);
  expect(endOfVilniusDay(day)).toEqual(at);
  expect(isInTerm(new Date(at.getTime() - 1), day)).toBe(true);
  expect(isInTerm(at, day)).toBe(false);
});

test("in time is whatever arrives on a day that is not later than the last one", () => {
  const instants = fc.date({
    min: new Date("2020-01-01"),
    max: new Date("2040-01-01"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instants, instants, (received, last) => {
      const until = vilniusDay(last);
      expect(isInTerm(received, until)).toBe(vilniusDay(received) <= until);
    }),
  );
});
