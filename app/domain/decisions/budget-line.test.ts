import fc from "fast-check";
import { expect, test } from "vitest";
import { budgetLine, type FundingOutcome, outcomeAt } from "./budget-line.ts";

const rules = { budgetCents: 180_000, partialMinShareBp: 7000 };
const outcomesOf = (requests: number[], given: Parameters<typeof budgetLine>[1] = rules) => {
  const line = budgetLine(requests, given);
  return requests.map((_, index) => outcomeAt(index, line));
};
const SELECTED: FundingOutcome = { kind: "SELECTED" };
const reserve = (place: number): FundingOutcome => ({ kind: "RESERVE", place });

test("all are funded while the money lasts, to the last cent", () => {
  expect(outcomesOf([100_000, 80_000])).toEqual([SELECTED, SELECTED]);
  expect(budgetLine([100_000, 80_000], rules)).toEqual({
    cutIndex: 2,
    remainderCents: 0,
    isOffered: false,
  });
});

test("the first that does not fit is offered the remainder from the call's least share on", () => {
  const offer = (offerCents: number): FundingOutcome => ({ kind: "PARTIAL", offerCents });
  expect(outcomesOf([110_000, 100_000, 10])).toEqual([SELECTED, offer(70_000), reserve(1)]);
  expect(outcomesOf([110_001, 100_000, 10])).toEqual([SELECTED, reserve(1), reserve(2)]);
});

test("the first that does not fit keeps smaller ones below it from the money", () => {
  expect(outcomesOf([160_700, 52_300, 1])).toEqual([SELECTED, reserve(1), reserve(2)]);
});

test("nothing is offered in part where the call does not allow it, nor an offer of nothing", () => {
  const never = { ...rules, partialMinShareBp: null };
  const always = { ...rules, partialMinShareBp: 0 };
  expect(outcomesOf([100_000, 80_001], never)).toEqual([SELECTED, reserve(1)]);
  expect(outcomesOf([180_000, 1], always)).toEqual([SELECTED, reserve(1)]);
  expect(outcomesOf([179_999, 9_999], always)).toMatchObject([SELECTED, { offerCents: 1 }]);
});

test("an empty list spends nothing", () => {
  expect(budgetLine([], rules)).toEqual({ cutIndex: 0, remainderCents: 180_000, isOffered: false });
});

test("what is funded never exceeds the budget and leaves what the line says", () => {
  const cents = fc.integer({ min: 1, max: 10 ** 6 });
  const share = fc.option(fc.integer({ min: 0, max: 10_000 }));
  fc.assert(
    fc.property(
      fc.array(cents),
      fc.integer({ min: 1, max: 10 ** 7 }),
      share,
      (asked, budget, bp) => {
        const given = { budgetCents: budget, partialMinShareBp: bp };
        const line = budgetLine(asked, given);
        const outcomes = outcomesOf(asked, given);
        const full = asked.filter((_, index) => outcomes[index]?.kind === "SELECTED");
        const fullCents = full.reduce((sum, own) => sum + own, 0);
        const offers = outcomes.flatMap((own) => (own.kind === "PARTIAL" ? [own.offerCents] : []));
        const places = outcomes.flatMap((own) => (own.kind === "RESERVE" ? [own.place] : []));

        expect(fullCents).toBe(budget - line.remainderCents);
        expect(line.remainderCents).toBeGreaterThanOrEqual(0);
        expect(offers).toEqual(line.isOffered ? [line.remainderCents] : []);
        expect(places).toEqual(places.map((_, index) => index + 1));
        expect(full.length + offers.length + places.length).toBe(asked.length);
        expect(asked[line.cutIndex] ?? Infinity).toBeGreaterThan(line.remainderCents);
      },
    ),
  );
});
