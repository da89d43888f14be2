import fc from "fast-check";
import { expect, test } from "vitest";
import { questionsUntil } from "./question-window.server.ts";

test.for<[closes: string, days: number, until: string]>([
  ["2026-12-15T15:00:00Z", 3, "2026-12-10T15:00:00Z"],
  ["2026-12-28T15:00:00Z", 1, "2026-12-23T15:00:00Z"],
  ["2026-10-27T15:00:00Z", 2, "2026-10-23T14:00:00Z"],
  ["2026-12-15T15:00:00Z", 0, "2026-12-15T15:00:00Z"],
])("a call until %s takes questions up to %s working days before: %s", ([closes, days, until]) => {
  expect(questionsUntil(new Date(closes), days)).toEqual(new Date(until));
});

test("questions never end after the deadline, and a longer freeze never ends later", () => {
  const instant = fc.date({
    min: new Date("2026-01-01"),
    max: new Date("2028-01-01"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 15 }), (closesAt, days) => {
      const until = questionsUntil(closesAt, days);
      expect(until <= closesAt).toBe(true);
      expect(questionsUntil(closesAt, days + 1) < until).toBe(true);
    }),
  );
});
