import fc from "fast-check";
import { expect, test } from "vitest";
import type { Criterion } from "#app/domain/calls/definition.ts";
import { aggregate } from "./aggregate.ts";
import { GATE_PASSED, type Scores } from "./sheet-total.ts";

const text = { lt: "", en: "" };
const criterion = (id: string, more: Partial<Criterion> = {}): Criterion => ({
  id,
  title: text,
  guidance: text,
  kind: "SCALE",
  maxPoints: 5000,
  step: 100,
  weightBp: 10_000,
  minPoints: null,
  anchors: [],
  evidence: null,
  ...more,
});
const rules = { thresholdPoints: 5000, evaluatorsPerProposal: 2, divergenceBp: 2000 };
const two = [criterion("a"), criterion("b")];
const one = [criterion("a", { maxPoints: 10_000 })];
const sheets = (...points: number[]) => points.map((a) => ({ a }));
const resultOf = (...points: number[]) => {
  const result = aggregate(one, sheets(...points), rules);
  if (!result) throw new Error("There are sheets, so there is a result");
  return result;
};

test("without a sheet there is no result", () => {
  expect(aggregate(one, [], rules)).toBeNull();
});

test("the total is the mean of the sheets, by criteria and as a whole", () => {
  const result = aggregate(
    two,
    [
      { a: 4000, b: 4600 },
      { a: 4300, b: 4500 },
    ],
    rules,
  );
  expect(result).toEqual({
    total: 8700,
    sheetTotals: [8600, 8800],
    counted: [true, true],
    min: 8600,
    max: 8800,
    spread: 200,
    means: [
      { criterionId: "a", mean: 4150 },
      { criterionId: "b", mean: 4550 },
    ],
    divergent: false,
    needsThirdSheet: false,
    minimaMet: true,
    passed: true,
    shortfalls: [],
  });
});

test("weights and means are rounded together, once", () => {
  const half = [criterion("a", { weightBp: 5000 }), criterion("b", { weightBp: 5000 })];
  const result = aggregate(
    half,
    [
      { a: 1, b: 0 },
      { a: 0, b: 0 },
    ],
    rules,
  );
  expect(result).toMatchObject({
    total: 0,
    sheetTotals: [1, 0],
    means: [{ mean: 1 }, { mean: 0 }],
  });
});

test("a sum just short of half a hundredth is rounded down", () => {
  const light = [criterion("a", { weightBp: 4999 })];
  expect(aggregate(light, sheets(1), rules)).toMatchObject({ total: 0 });
  expect(aggregate(light, sheets(1, 1), rules)).toMatchObject({ total: 0 });
});

test("no points by a criterion without a minimum is neither a closed gate nor a dispute", () => {
  const result = aggregate(
    two,
    [
      { a: 0, b: 5000 },
      { a: 100, b: 5000 },
    ],
    rules,
  );
  expect(result).toMatchObject({ passed: true, divergent: false });
  const none = aggregate(
    two,
    [
      { a: 0, b: 5000 },
      { a: 0, b: 5000 },
    ],
    rules,
  );
  expect(none).toMatchObject({ passed: true });
});

test("a difference of the call's share of the maximum is no divergence yet, more is", () => {
  expect(resultOf(8000, 6000)).toMatchObject({ divergent: false, needsThirdSheet: false });
  expect(resultOf(8001, 6000)).toMatchObject({ divergent: true, needsThirdSheet: true });
});

test("sheets on opposite sides of the threshold diverge however close they are", () => {
  expect(resultOf(4999, 5000).divergent).toBe(true);
  expect(resultOf(5000, 5001).divergent).toBe(false);
  expect(resultOf(4998, 4999).divergent).toBe(false);
});

test("one sheet cannot diverge, and three regular ones need no other", () => {
  expect(resultOf(9000).needsThirdSheet).toBe(false);
  const three = aggregate(one, sheets(9000, 6000), { ...rules, evaluatorsPerProposal: 3 });
  expect(three).toMatchObject({ divergent: true, needsThirdSheet: false });
});

test.for<[points: number[], total: number, counted: boolean[]]>([
  [[6200, 8100, 7900], 8000, [false, true, true]],
  [[8100, 6200, 6300], 6250, [false, true, true]],
  [[6200, 6300, 8100], 6250, [true, true, false]],
  [[6000, 8000, 7000], 7000, [true, true, true]],
  [[7000, 7000, 7000], 7000, [true, true, true]],
  [[6000, 6000, 8000], 6000, [true, true, false]],
])("of the totals %j the result is %s", ([points, total, counted]) => {
  expect(resultOf(...points)).toMatchObject({ total, counted, needsThirdSheet: false });
});

test("where three evaluators score by rule, all three count", () => {
  const result = aggregate(one, sheets(6000, 6100, 9000), { ...rules, evaluatorsPerProposal: 3 });
  expect(result).toMatchObject({ total: 7033, counted: [true, true, true] });
});

test("spread is of all sheets, also of one that does not count", () => {
  expect(resultOf(6200, 8100, 7900)).toMatchObject({ min: 6200, max: 8100, spread: 1900 });
});

test("the threshold is compared with the rounded total", () => {
  expect(resultOf(4999, 5000)).toMatchObject({ total: 5000, passed: true });
  expect(resultOf(4998, 5000)).toMatchObject({
    total: 4999,
    passed: false,
    minimaMet: true,
    shortfalls: [{ kind: "threshold", total: 4999, min: 5000 }],
  });
});

test("a criterion's minimum is compared with its exact mean", () => {
  const criteria = [criterion("a", { minPoints: 2000 }), criterion("b")];
  const result = (a: number, b: number) =>
    aggregate(
      criteria,
      [
        { a, b: 5000 },
        { a: b, b: 5000 },
      ],
      rules,
    );
  expect(result(1900, 2100)).toMatchObject({ passed: true, shortfalls: [] });
  expect(result(1900, 2099)).toMatchObject({
    total: 7000,
    passed: false,
    minimaMet: false,
    shortfalls: [{ kind: "minimum", criterionId: "a", mean: 2000, min: 2000 }],
  });
});

test("a minimum counts the sheets of the mean only", () => {
  const criteria = [criterion("a", { maxPoints: 10_000, minPoints: 7950 })];
  expect(aggregate(criteria, sheets(6200, 8100, 7900), rules)).toMatchObject({ minimaMet: true });
});

test.for<[votes: number[], passed: boolean, divergent: boolean]>([
  [[1, 1], true, false],
  [[1, 0], false, true],
  [[0, 0], false, false],
  [[1, 0, 1], true, true],
  [[1, 0, 0], false, true],
  [[1], true, false],
])("a gate with the votes %j: passed %s, divergent %s", ([votes, passed, divergent]) => {
  const criteria = [...one, criterion("g", { kind: "GATE", minPoints: 100 })];
  const scored = votes.map((vote) => ({ a: 7000, g: vote * GATE_PASSED }));
  expect(aggregate(criteria, scored, rules)).toMatchObject({
    total: 7000,
    minimaMet: passed,
    divergent,
    shortfalls: passed ? [] : [{ kind: "gate", criterionId: "g" }],
    means: [{ criterionId: "a" }],
  });
});

const weights = fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 1, maxLength: 6 });
const scene = weights.chain((all) => {
  const points = fc.tuple(...all.map(() => fc.integer({ min: 0, max: 5000 })));
  return fc.record({
    criteria: fc.constant(all.map((weightBp, i) => criterion(`c${i}`, { weightBp }))),
    sheets: fc.array(
      points.map((own): Scores => Object.fromEntries(own.map((value, i) => [`c${i}`, value]))),
      { minLength: 1, maxLength: 3 },
    ),
  });
});

test("the total is the exact mean of the counted sheets, rounded to the nearest hundredth", () => {
  fc.assert(
    fc.property(scene, ({ criteria, sheets: given }) => {
      const result = aggregate(criteria, given, rules);
      const valid = given.filter((_, index) => result?.counted[index]);
      const exact = valid.reduce(
        (sum, sheet) =>
          criteria.reduce(
            (all, { id, weightBp }) => all + BigInt(weightBp) * BigInt(sheet[id] ?? 0),
            sum,
          ),
        0n,
      );
      const divisor = 20_000n * BigInt(valid.length);
      expect(result?.total).toBe(Number((2n * exact + divisor / 2n) / divisor));
    }),
  );
});

test("the order of the sheets does not change the result", () => {
  fc.assert(
    fc.property(scene, ({ criteria, sheets: given }) => {
      const { sheetTotals, counted, ...result } = aggregate(criteria, given, rules) ?? {};
      const reversed = aggregate(criteria, given.toReversed(), rules);
      expect(reversed).toMatchObject(result);
      expect(reversed?.sheetTotals).toEqual(sheetTotals?.toReversed());
      expect(reversed?.counted).toEqual(counted?.toReversed());
    }),
  );
});

test("of two or three sheets the total lies between the lowest and the highest", () => {
  fc.assert(
    fc.property(scene, ({ criteria, sheets: given }) => {
      const { total = -1, min = 0, max = 0, sheetTotals } = aggregate(criteria, given, rules) ?? {};
      expect(total).toBeGreaterThanOrEqual(min);
      expect(total).toBeLessThanOrEqual(max);
      expect([min, max]).toEqual([
        Math.min(...(sheetTotals ?? [])),
        Math.max(...(sheetTotals ?? [])),
      ]);
    }),
  );
});

test("where three sheets diverge nobody is asked for a fourth", () => {
  expect(resultOf(2000, 8000)).toMatchObject({ divergent: true, needsThirdSheet: true });
  expect(resultOf(2000, 5000, 8000)).toMatchObject({ divergent: true, needsThirdSheet: false });
});
