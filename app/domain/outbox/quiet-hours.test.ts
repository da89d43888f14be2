import fc from "fast-check";
import { expect, test } from "vitest";
import { formatTime } from "#app/domain/values/instant.ts";
import { afterQuiet, beforeQuiet, isQuiet, outsideQuiet, waitsUntil } from "./quiet-hours.ts";

const instants = fc.date({
  min: new Date("2026-01-01"),
  max: new Date("2030-01-01"),
  noInvalidDate: true,
});
const HOUR = 3_600_000;

test.each([
  { at: "2026-12-01T18:59:59Z", quiet: false },
  { at: "2026-12-01T19:00:00Z", quiet: true },
  { at: "2026-12-01T05:59:59Z", quiet: true },
  { at: "2026-12-01T06:00:00Z", quiet: false },
  { at: "2026-07-01T18:00:00Z", quiet: true },
  { at: "2026-07-01T05:00:00Z", quiet: false },
])("$at is quiet: $quiet", ({ at, quiet }) => {
  expect(isQuiet(new Date(at))).toBe(quiet);
});

test("nothing is sent between 21 and 8 by the clock of Vilnius, whatever is due when", () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 200 }), (due, hours) => {
      const deadline = new Date(due.getTime() + hours * HOUR);
      const sent = outsideQuiet(due, { deadline, needs: 3 * HOUR });
      expect(isQuiet(sent)).toBe(false);
      expect(Math.abs(sent.getTime() - due.getTime())).toBeLessThanOrEqual(12 * HOUR);
      if (!isQuiet(due)) expect(sent).toEqual(due);
      if (sent > due) expect(deadline.getTime() - sent.getTime()).toBeGreaterThanOrEqual(3 * HOUR);
    }),
  );
});

test("what waits goes out at 8:00 or has gone at 20:59, also where the clocks change", () => {
  fc.assert(
    fc.property(instants.filter(isQuiet), (due) => {
      expect(formatTime(afterQuiet(due))).toBe("08:00:00");
      expect(formatTime(beforeQuiet(due))).toBe("20:59:00");
      expect(afterQuiet(due) > due && beforeQuiet(due) < due).toBe(true);
    }),
  );
});

test("what began before the quiet hours may end in their first half hour", () => {
  expect(waitsUntil(new Date("2026-12-01T19:29:00Z"))).toBeNull();
  expect(waitsUntil(new Date("2026-12-01T19:30:00Z"))).toEqual(new Date("2026-12-02T06:00:00Z"));
  expect(waitsUntil(new Date("2026-12-02T06:00:00Z"))).toBeNull();
});
