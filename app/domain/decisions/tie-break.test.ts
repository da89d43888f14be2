import fc from "fast-check";
import { expect, test } from "vitest";
import { compareTied, type Contender, tieOrder, tieTrace } from "./tie-break.ts";

const RULES = ["smallerRequest", "higherFirstCriterion", "moreJobs", "earlierSubmission"] as const;
const base: Contender = {
  requestedCents: 100,
  firstCriterionPoints: 2000,
  jobs: 2,
  submittedAt: new Date(5000),
  registrationNumber: 3,
};
const withNumber = (registrationNumber: number, more: Partial<Contender> = {}) => ({
  ...base,
  registrationNumber,
  ...more,
});

test("the call's own tie-breakers come first, then the last resorts, each once", () => {
  expect(tieOrder([])).toEqual(["earlierSubmission", "registrationNumber"]);
  expect(tieOrder(["earlierSubmission", "moreJobs"])).toEqual([
    "earlierSubmission",
    "moreJobs",
    "registrationNumber",
  ]);
});

test.for<[rule: (typeof RULES)[number], better: Partial<Contender>]>([
  ["smallerRequest", { requestedCents: 99 }],
  ["higherFirstCriterion", { firstCriterionPoints: 2001 }],
  ["moreJobs", { jobs: 3 }],
  ["earlierSubmission", { submittedAt: new Date(4999) }],
])("%s lifts a proposal above one with a smaller number", ([rule, better]) => {
  const order = tieOrder([rule]);
  const [own, other] = [withNumber(2, better), withNumber(1)];
  expect(compareTied(own, other, order)).toBeLessThan(0);
  expect(compareTied(other, own, order)).toBeGreaterThan(0);
  expect(compareTied(withNumber(2), withNumber(1), order)).toBeGreaterThan(0);
});

test("a proposal is tied with itself", () => {
  expect(compareTied(base, base, tieOrder([...RULES]))).toBe(0);
});

test("the trace tells each rule that was tried, with its values, up to the deciding one", () => {
  const order = tieOrder(["smallerRequest", "moreJobs", "higherFirstCriterion"]);
  expect(tieTrace(withNumber(2, { jobs: 4 }), withNumber(1), order)).toEqual([
    { rule: "smallerRequest", above: 100, below: 100 },
    { rule: "moreJobs", above: 4, below: 2 },
  ]);
  expect(tieTrace(withNumber(1), withNumber(2), tieOrder([]))).toEqual([
    { rule: "earlierSubmission", above: 5000, below: 5000 },
    { rule: "registrationNumber", above: 1, below: 2 },
  ]);
});

const few = fc.integer({ min: 0, max: 2 });
const contender = fc.record({
  requestedCents: few,
  firstCriterionPoints: few,
  jobs: few,
  submittedAt: few.map((time) => new Date(time)),
  registrationNumber: fc.integer({ min: 1, max: 10 ** 6 }),
});
const order = fc.shuffledSubarray([...RULES]).map(tieOrder);

test("no two proposals stay tied, and the order has no circles", () => {
  const three = fc.uniqueArray(contender, {
    minLength: 3,
    maxLength: 3,
    selector: (of) => of.registrationNumber,
  });
  fc.assert(
    fc.property(three, order, (contenders, rules) => {
      const [a = base, b = base, c = base] = contenders.toSorted((x, y) =>
        compareTied(x, y, rules),
      );
      expect([
        compareTied(a, b, rules),
        compareTied(b, c, rules),
        compareTied(a, c, rules),
      ]).toEqual([
        expect.toSatisfy((sign: number) => sign < 0),
        expect.toSatisfy((sign: number) => sign < 0),
        expect.toSatisfy((sign: number) => sign < 0),
      ]);
      const steps = tieTrace(a, b, rules);
      const undecided = steps.slice(0, -1);
      const last = steps.at(-1);
      expect(undecided.every(({ above, below }) => above === below)).toBe(true);
      expect(last?.above).not.toBe(last?.below);
      expect(steps.map(({ rule }) => rule)).toEqual(rules.slice(0, steps.length));
    }),
  );
});
