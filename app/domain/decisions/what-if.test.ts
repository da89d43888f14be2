import fc from "fast-check";
import { expect, test } from "vitest";
import { type Asked, lineSums, whatIf } from "./what-if.ts";

const rules = { partialMinShareBp: 7000 };
const list: Asked[] = [
  { requestedCents: 400, kind: "NGO" },
  { requestedCents: 300, kind: "BUSINESS" },
  { requestedCents: 100, kind: "NGO" },
];

test("a sum funds from the top, tells each kind's part and what is left", () => {
  expect(whatIf(list, 750, rules)).toEqual({
    funded: 2,
    cumulativeCents: 700,
    remainderCents: 50,
    isOffered: false,
    kinds: [
      { kind: "NGO", count: 1, cents: 400 },
      { kind: "BUSINESS", count: 1, cents: 300 },
      { kind: "PUBLIC", count: 0, cents: 0 },
    ],
  });
  expect(whatIf(list, 770, rules).isOffered).toBe(true);
  expect(lineSums(list)).toEqual([0, 400, 700, 800]);
});

test("more money never funds fewer, and each least sum funds exactly one more", () => {
  const asked = fc.array(
    fc.record({
      requestedCents: fc.integer({ min: 1, max: 1000 }),
      kind: fc.constantFrom<Asked["kind"]>("NGO", "BUSINESS", "PUBLIC"),
    }),
    { maxLength: 12 },
  );
  const sum = fc.integer({ min: 0, max: 12_000 });
  fc.assert(
    fc.property(asked, sum, sum, (all, one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      const [poor, rich] = [whatIf(all, less, rules), whatIf(all, more, rules)];
      expect(rich.funded).toBeGreaterThanOrEqual(poor.funded);
      expect(poor.cumulativeCents + poor.remainderCents).toBe(less);
      expect(poor.kinds.reduce((cents, kind) => cents + kind.cents, 0)).toBe(poor.cumulativeCents);
      expect(poor.kinds.reduce((count, kind) => count + kind.count, 0)).toBe(poor.funded);
      expect(lineSums(all).map((least) => whatIf(all, least, rules).funded)).toEqual(
        lineSums(all).map((_, index) => index),
      );
    }),
  );
});
