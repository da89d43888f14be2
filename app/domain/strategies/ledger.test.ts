import fc from "fast-check";
import { expect, test } from "vitest";
import {
  emptyLine,
  freedCents,
  leftCents,
  type LedgerLine,
  noStep,
  standingCents,
  sumLines,
} from "./ledger.ts";

const step = fc.record({
  n: fc.nat({ max: 100 }),
  cents: fc.nat({ max: 1_000_000_000 }),
  unknown: fc.nat({ max: 5 }),
});
const line: fc.Arbitrary<LedgerLine> = fc.record({
  plannedCents: fc.option(fc.nat({ max: 1_000_000_000 })),
  plannedProjects: fc.option(fc.nat({ max: 100 })),
  called: step,
  asked: step,
  selected: step,
  contracted: step,
  paid: step,
  committedCents: fc.nat({ max: 1_000_000_000 }),
  heldCents: fc.nat({ max: 1_000_000_000 }),
});

test("the sum of sums is the sum of all lines, however they are grouped", () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.array(line, { minLength: 1 }), (one, two) => {
      expect(sumLines([sumLines(one), sumLines(two)])).toEqual(sumLines([...one, ...two]));
    }),
  );
});

test("a plan without a sum leaves the sum above it unknown, and all else is added", () => {
  const known = { ...emptyLine({ plannedCents: 100, plannedProjects: 1 }), heldCents: 30 };
  const unknown = { ...emptyLine({ plannedCents: null, plannedProjects: 2 }), heldCents: 5 };
  expect(sumLines([known, unknown])).toMatchObject({
    plannedCents: null,
    plannedProjects: 3,
    heldCents: 35,
  });
  expect(leftCents(known)).toBe(70);
  expect(leftCents(unknown)).toBeNull();
});

test("what was granted and does not stand any more is free again", () => {
  const selected = { ...noStep, n: 2, cents: 500 };
  const ledger = { ...emptyLine({ plannedCents: 900, plannedProjects: 2 }), selected };
  expect(freedCents({ ...ledger, committedCents: 420 })).toBe(80);
});

test("of a grant stands what the project has come to", () => {
  const granted = {
    grantCents: 1000,
    contractedCents: null,
    paidCents: 0,
    returnedCents: 0,
    isPaidOff: false,
  };
  expect(standingCents({ ...granted, state: "SELECTED" })).toBe(1000);
  expect(standingCents({ ...granted, state: "FORWARDED" })).toBe(1000);
  expect(standingCents({ ...granted, state: "REFUSED" })).toBe(0);
  const contracted = { ...granted, contractedCents: 900, paidCents: 300 };
  expect(standingCents({ ...contracted, state: "RUNNING" })).toBe(900);
  expect(standingCents({ ...contracted, returnedCents: 40, state: "RUNNING" })).toBe(860);
  expect(standingCents({ ...contracted, state: "TERMINATED" })).toBe(300);
  expect(standingCents({ ...contracted, paidCents: 880, state: "COMPLETED" })).toBe(900);
  const paidOff = { ...contracted, paidCents: 880, isPaidOff: true };
  expect(standingCents({ ...paidOff, state: "COMPLETED" })).toBe(880);
});
