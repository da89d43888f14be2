import fc from "fast-check";
import { expect, test } from "vitest";
import type { FieldOf } from "#app/domain/calls/definition.ts";
import { financingOf, financingProblems, maxRequest } from "./financing.ts";

const label = { lt: "Finansavimas", en: "Financing" };
const field: FieldOf<"financing"> = {
  key: "financing",
  kind: "financing",
  label,
  required: true,
  sources: [
    { value: "city", label },
    { value: "own", label },
  ],
};
const rules = {
  minGrantCents: 500_000,
  maxGrantCents: 3_000_000,
  fundingRateBp: 9250,
  ownContributionMinBp: 750,
};
const TOTAL = 2_349_720;
const raw = (requested: string, city = "", own = "") => ({ requested, sources: { city, own } });
const problemsOf = (given: ReturnType<typeof raw>, totalCents = TOTAL) =>
  financingProblems(field, given, totalCents, rules);
const codesOf = (...given: Parameters<typeof problemsOf>) =>
  problemsOf(...given).map(({ at, code }) => [at, code]);

test("the most that may be asked is the rate of the total, never above the call's cap", () => {
  expect(maxRequest(TOTAL, rules)).toBe(2_173_491);
  expect(maxRequest(TOTAL + 1, rules)).toBe(2_173_491);
  expect(maxRequest(10_000_000, rules)).toBe(3_000_000);
});

test("the most that may be asked, with others paying the rest, has no problems", () => {
  expect(problemsOf(raw("21 734,91", "1 762,29"))).toEqual([]);
  expect(problemsOf(raw("21 734,91", "1 000", "762,29 €"))).toEqual([]);
});

test("asking above the rate is refused with the sum that may be asked", () => {
  expect(problemsOf(raw("23 000,00", "497,20"))).toMatchObject([
    { code: "problem.requestedAboveRate", params: { maxCents: 2_173_491, rateBp: 9250 } },
    { code: "problem.ownContributionTooSmall", params: { minCents: 176_229, minBp: 750 } },
  ]);
});

test("sources that do not make the total are told how much they lack or exceed", () => {
  const params = { givenCents: 2_349_719, totalCents: TOTAL, differenceCents: 1 };
  expect(problemsOf(raw("20 000", "3 497,19"))).toEqual([
    { at: "financing.sources.city", code: "problem.sourcesDoNotAddUp", params, missing: false },
  ]);
  expect(problemsOf(raw("20 000", "3 497,21"))).toMatchObject([
    { params: { differenceCents: -1 } },
  ]);
});

test.for<[requested: string, code: string, missing: boolean]>([
  ["", "problem.required", true],
  ["daug", "problem.notMoney", false],
  ["-5", "problem.notMoney", false],
])("the request «%s» is told: %s", ([requested, code, missing]) => {
  expect(problemsOf(raw(requested))).toEqual([{ at: "financing.requested", code, missing }]);
});

test("the request is held to the limits of the call to the cent", () => {
  const at = "financing.requested";
  expect(codesOf(raw("5000,00", "18 497,20"))).toEqual([]);
  expect(codesOf(raw("4999,99", "18 497,21"))).toEqual([[at, "problem.requestedBelowMin"]]);
  expect(codesOf(raw("30 000", "10 000"), 4_000_000)).toEqual([]);
  expect(codesOf(raw("30 000,01", "9 999,99"), 4_000_000)).toEqual([
    [at, "problem.requestedAboveMax"],
  ]);
});

test("a request of nothing is too small even where the call has no minimum", () => {
  const open = { ...rules, minGrantCents: 0 };
  expect(financingProblems(field, raw("0", "1"), 100, open)).toMatchObject([
    { code: "problem.requestedBelowMin", params: { minCents: 1 } },
  ]);
});

test("an unreadable source is told at its own place, and the sums wait for it", () => {
  expect(codesOf(raw("20 000", "trys", "-1"))).toEqual([
    ["financing.sources.city", "problem.notMoney"],
    ["financing.sources.own", "problem.notMoney"],
  ]);
});

test("one unreadable source is enough for the sums to wait, and counts as nothing", () => {
  expect(codesOf(raw("20 000", "trys", "100"))).toEqual([
    ["financing.sources.city", "problem.notMoney"],
  ]);
  expect(financingOf(field, raw("1", "trys", "100")).ownCents).toBe(10_000);
});

test("the rate holds for the smallest of budgets", () => {
  const open = { ...rules, minGrantCents: 0 };
  expect(financingProblems(field, raw("0,01"), 1, open)[0]?.code).toBe(
    "problem.requestedAboveRate",
  );
});

test("without a budget only the sums themselves are judged", () => {
  expect(problemsOf(raw("20 000", "100"), 0)).toEqual([]);
});

test("an optional financing may stay blank", () => {
  expect(financingProblems({ ...field, required: false }, raw(""), TOTAL, rules)).toEqual([]);
});

test("blank sources are nothing, others than the call's are passed over", () => {
  const sources = { city: "", other: "500" };
  expect(financingOf(field, { requested: "1 000", sources })).toEqual({
    requestedCents: 100_000,
    sources: [
      { value: "city", cents: 0 },
      { value: "own", cents: 0 },
    ],
    ownCents: 0,
  });
});

test("the rate and the own contribution are judged in exact cents", () => {
  const sum = fc.integer({ min: 1, max: 10 ** 12 });
  const bp = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(sum, sum, bp, bp, fc.integer({ min: -2, max: 2 }), (total, any, rate, own, off) => {
      const limits = { minGrantCents: 0, maxGrantCents: 10 ** 13 };
      const given = { ...limits, fundingRateBp: rate, ownContributionMinBp: own };
      const near = Math.max(1, maxRequest(total, given) + off);
      for (const request of [near, any]) {
        const rest = Math.max(0, total - request);
        const typed = raw((request / 100).toFixed(2), (rest / 100).toFixed(2));
        const codes = financingProblems(field, typed, total, given).map(({ code }) => code);
        const isAbove = BigInt(request) * 10_000n > BigInt(total) * BigInt(rate);
        const isLittle = BigInt(rest) * 10_000n < BigInt(total) * BigInt(own);
        expect(codes.includes("problem.requestedAboveRate")).toBe(isAbove);
        expect(codes.includes("problem.ownContributionTooSmall")).toBe(isLittle);
        expect(codes.includes("problem.sourcesDoNotAddUp")).toBe(request > total);
      }
    }),
  );
});
