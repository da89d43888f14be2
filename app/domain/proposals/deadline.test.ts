import fc from "fast-check";
import { expect, test } from "vitest";
import { deadlineOf } from "./deadline.ts";

test("a deadline of its own counts where it is later than the call's", () => {
  const closesAt = new Date("2026-11-30T15:00:00.000Z");
  const before = new Date("2026-11-30T14:59:59.999Z");
  const after = new Date("2026-11-30T15:00:00.001Z");
  expect(deadlineOf({ closesAt, extendedUntil: null })).toBe(closesAt);
  expect(deadlineOf({ closesAt, extendedUntil: before })).toBe(closesAt);
  expect(deadlineOf({ closesAt, extendedUntil: after })).toBe(after);
  const same = new Date(closesAt);
  expect(deadlineOf({ closesAt, extendedUntil: same })).toBe(closesAt);
});

test("nobody's deadline is ever earlier than the call's", () => {
  const instant = fc.date({ noInvalidDate: true });
  fc.assert(
    fc.property(instant, fc.option(instant), (closesAt, extendedUntil) => {
      const deadline = deadlineOf({ closesAt, extendedUntil }).getTime();
      expect(deadline).toBe(
        Math.max(closesAt.getTime(), extendedUntil?.getTime() ?? Number.NEGATIVE_INFINITY),
      );
    }),
  );
});
