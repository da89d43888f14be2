import fc from "fast-check";
import { expect, test } from "vitest";
import { fairnessOf, median, type Released } from "./fairness.ts";

const row = (of: Partial<Released>): Released => ({
  sector: "NGO",
  isMember: false,
  isFirst: true,
  isGranted: true,
  grantCents: 1_000_000,
  ...of,
});
const refused = { isGranted: false, grantCents: 0 };

test("grants are divided by membership, sector and first application", () => {
  const { whole, members, sectors, newcomers } = fairnessOf([
    row({ isMember: true, grantCents: 3_000_000 }),
    row({ sector: "BUSINESS", isFirst: false }),
  ]);
  expect(whole).toEqual({ granted: 2, grantCents: 4_000_000, shareBp: 10_000, applied: 2 });
  expect(members.map(({ key, shareBp }) => [key, shareBp])).toEqual([
    ["member", 7500],
    ["other", 2500],
  ]);
  expect(sectors.map(({ key, grantCents }) => [key, grantCents])).toEqual([
    ["PUBLIC", 0],
    ["NGO", 3_000_000],
    ["BUSINESS", 1_000_000],
  ]);
  expect(newcomers.map(({ key, granted }) => [key, granted])).toEqual([
    ["first", 1],
    ["again", 1],
  ]);
});

test("of one or two who were refused nothing can be told, not even by taking parts from the whole", () => {
  const one = fairnessOf([row({}), row({ ...refused, isMember: true }), row({}), row({})]);
  expect(one.whole.applied).toBe(null);
  expect(one.members.map(({ applied }) => applied)).toEqual([null, null]);
  const many = fairnessOf([row({}), ...[1, 2, 3].map(() => row(refused))]);
  expect(many.whole.applied).toBe(4);
});

const released = fc
  .record({
    sector: fc.constantFrom<Released["sector"]>("PUBLIC", "NGO", "BUSINESS"),
    isMember: fc.boolean(),
    isFirst: fc.boolean(),
    isGranted: fc.boolean(),
    grantCents: fc.integer({ min: 1, max: 1_000_000 }),
  })
  .map((one) => (one.isGranted ? one : { ...one, grantCents: 0 }));

test("the parts of every division make the whole, in any order of the proposals", () => {
  fc.assert(
    fc.property(fc.array(released), (rows) => {
      const found = fairnessOf(rows);
      for (const parts of [found.members, found.sectors, found.newcomers]) {
        const sum = (of: (part: (typeof parts)[number]) => number) =>
          parts.reduce((total, part) => total + of(part), 0);
        expect(sum(({ grantCents }) => grantCents)).toBe(found.whole.grantCents);
        expect(sum(({ granted }) => granted)).toBe(found.whole.granted);
        const told = parts.filter(({ applied }) => applied !== null);
        expect([0, parts.length]).toContain(told.length);
      }
      expect(fairnessOf(rows.toReversed())).toEqual(found);
    }),
  );
});

test("the median is the middle, or between the two middle ones", () => {
  expect(median([])).toBe(null);
  expect(median([30, 10, 20])).toBe(20);
  expect(median([10, 21])).toBe(16);
});
