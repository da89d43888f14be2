import fc from "fast-check";
import { expect, test } from "vitest";
import { afterFailedMail } from "./retry.ts";

test("a mail that is put off is tried for two days, each time later, and then given up", () => {
  const pauses = [];
  let next = afterFailedMail(1, "putOff");
  for (let attempts = 1; !next.giveUp; next = afterFailedMail(++attempts, "putOff"))
    pauses.push(next.seconds);
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  expect([pauses[0], pauses.at(-1)]).toEqual([60, 24 * 3600]);
  expect(pauses.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(46 * 3600);
});

test("a refused mail is not tried again, and one for a silent server at least every hour", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (attempts) => {
      expect(afterFailedMail(attempts, "refused")).toEqual({ giveUp: true });
      const next = afterFailedMail(attempts, null);
      expect(!next.giveUp && next.seconds <= 3600).toBe(true);
    }),
  );
});
