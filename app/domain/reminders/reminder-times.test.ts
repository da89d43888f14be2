import fc from "fast-check";
import { expect, test } from "vitest";
import { isQuiet } from "#app/domain/outbox/quiet-hours.ts";
import { plannedReminders, reminders, reminderTime } from "./reminder-times.ts";

const HOUR = 3_600_000;
const deadlines = fc.date({
  min: new Date("2026-02-01"),
  max: new Date("2030-01-01"),
  noInvalidDate: true,
});

test.each([
  { what: "at 17:00", deadline: "2026-12-15T15:00:00Z", hours: "2026-12-15T12:00:00Z" },
  { what: "at 10:00", deadline: "2026-12-15T08:00:00Z", hours: "2026-12-14T18:59:00Z" },
  { what: "at 23:59", deadline: "2026-12-15T21:59:00Z", hours: "2026-12-15T18:59:00Z" },
  { what: "at midnight", deadline: "2026-12-14T22:00:00Z", hours: "2026-12-14T18:59:00Z" },
])("the last reminder of a deadline $what helps still", ({ deadline, hours }) => {
  expect(reminderTime("hours", new Date(deadline))).toEqual(new Date(hours));
});

test("the day before 23:59 is reminded of in the morning of the day", () => {
  expect(reminderTime("day", new Date("2026-12-15T21:59:00Z"))).toEqual(
    new Date("2026-12-15T06:00:00Z"),
  );
});

test("of every deadline the three come in their order, by day, each while it helps", () => {
  fc.assert(
    fc.property(deadlines, (deadline) => {
      const times = reminders.map((one) => reminderTime(one, deadline));
      const left = times.map((at) => (deadline.getTime() - at.getTime()) / HOUR);
      expect(times.some(isQuiet)).toBe(false);
      expect(left.toSorted((a, b) => b - a)).toEqual(left);
      expect(new Set(left).size).toBe(3);
      const [week = 0, day = 0, hours = 0] = left;
      expect(week >= 6 * 24 && week <= 7 * 24 + 12).toBe(true);
      expect(day >= 12 && day <= 36).toBe(true);
      expect(hours >= 3 && hours <= 15).toBe(true);
    }),
  );
});

test("however often it is asked, a reminder is planned before its time, and none after the deadline", () => {
  fc.assert(
    fc.property(deadlines, fc.integer({ min: 10, max: 55 }), (deadline, minutes) => {
      const seen = new Set<string>();
      const start = deadline.getTime() - 9 * 24 * HOUR;
      for (let t = start; t < deadline.getTime() + HOUR; t += minutes * 60_000) {
        const now = new Date(t);
        for (const { reminder, at } of plannedReminders(deadline, now)) {
          if (!seen.has(reminder)) expect(at.getTime()).toBeGreaterThanOrEqual(t);
          expect(now < deadline).toBe(true);
          seen.add(reminder);
        }
      }
      expect(seen.size).toBe(3);
    }),
    { numRuns: 20 },
  );
});
