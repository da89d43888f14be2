import fc from "fast-check";
import { expect, test } from "vitest";
import { countExits, fewestExits } from "./agenda-order.ts";

const person = fc.constantFrom("a", "b", "c", "d", "e");
const agenda = (maxLength: number) =>
  fc
    .array(fc.uniqueArray(person, { maxLength: 3 }), { maxLength })
    .map((all) => all.map((out, index) => ({ id: `i${index}`, out })));

test("the order never sends more people out than that of the list, and loses no item", () => {
  fc.assert(
    fc.property(agenda(16), (items) => {
      const ordered = fewestExits(items);
      expect(countExits(ordered)).toBeLessThanOrEqual(countExits(items));
      expect(ordered.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
    }),
    { numRuns: 60 },
  );
});

const orders = <T>(items: readonly T[]): T[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, index) =>
        orders(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
      );

test("no order of a short agenda sends fewer people out", () => {
  fc.assert(
    fc.property(agenda(6), (items) => {
      const best = Math.min(...orders(items).map(countExits));
      expect(countExits(fewestExits(items))).toBe(best);
    }),
    { numRuns: 60 },
  );
});

test("where nothing is saved, the order of the list stays", () => {
  const items = [
    { id: "1", out: [] },
    { id: "2", out: ["a"] },
    { id: "3", out: [] },
  ];
  expect(fewestExits(items)).toEqual(items);
});

test("somebody with two items apart leaves once, when they are put together", () => {
  const items = [
    { id: "1", out: ["a"] },
    { id: "2", out: [] },
    { id: "3", out: ["a"] },
  ];
  expect(countExits(items)).toBe(2);
  const ordered = fewestExits(items);
  expect(countExits(ordered)).toBe(1);
});
