import fc from "fast-check";
import { expect, test } from "vitest";
import type { Criterion, TieBreaker } from "#app/domain/calls/definition.ts";
import { compute, type ComputationInput } from "./computation.ts";
import {
  changed,
  mostWeight,
  type Removal,
  scoreChanges,
  sensitivity,
  weightChanges,
  weightStep,
} from "./sensitivity.ts";

const text = { lt: "", en: "" };
const criterion = (id: string, more: Partial<Criterion> = {}): Criterion => ({
  id,
  title: text,
  guidance: text,
  kind: "SCALE",
  maxPoints: 500,
  step: 100,
  weightBp: 10_000,
  minPoints: null,
  anchors: [],
  evidence: null,
  ...more,
});
const criteria = [
  criterion("a"),
  criterion("b", { weightBp: 5000 }),
  criterion("c", {
    kind: "BANDS",
    anchors: [0, 200, 500].map((points) => ({ points, text })),
  }),
];
const rules = {
  budgetCents: 1000,
  partialMinShareBp: null,
  thresholdPoints: 300,
  tieBreakers: ["smallerRequest"] as TieBreaker[],
  evaluatorsPerProposal: 2,
  divergenceBp: 10_000,
};

const points = fc.integer({ min: 0, max: 5 }).map((n) => n * 100);
const scores = fc.record({ a: points, b: points, c: fc.constantFrom(0, 200, 500) });
const proposal = fc.record({
  requestedCents: fc.integer({ min: 100, max: 500 }),
  sheets: fc.array(scores, { minLength: 2, maxLength: 3 }),
});
const input = fc.array(proposal, { minLength: 1, maxLength: 7 }).map((all): ComputationInput => ({
  call: { number: "P-1", version: 1, sha256: "" },
  rules,
  criteria,
  rejected: [],
  proposals: all.map(({ requestedCents, sheets }, index) => ({
    id: `p${index}`,
    registration: `P-1-${index + 1}`,
    number: index + 1,
    applicant: "",
    title: "",
    requestedCents,
    jobs: 0,
    submittedAt: "2026-11-29T10:00:00.000Z",
    sheets: sheets.map((given, nth) => ({
      id: `s${index}-${nth}`,
      evaluatorId: `e${(index + nth) % 4}`,
      sha256: "",
      scores: given,
    })),
  })),
}));

const standing = (of: ComputationInput, id: string) => {
  const found = compute(of).places.find(({ proposalId }) => proposalId === id);
  return { place: found?.place ?? null, isFunded: found?.outcome.kind === "SELECTED" };
};
const after = (of: ComputationInput, change: Parameters<typeof changed>[1], id: string) =>
  standing({ ...of, ...changed(of, change) }, id);

/** What is found by trying every change, the smallest first. */
function bySearch<C extends Parameters<typeof changed>[1]>(
  of: ComputationInput,
  id: string,
  changes: readonly C[],
  sizeOf: (change: C) => number,
) {
  const before = standing(of, id);
  const sizes = (flips: (now: typeof before) => boolean) =>
    changes.filter((one) => flips(after(of, one, id))).map(sizeOf);
  const least = (all: number[]) => (all.length === 0 ? null : Math.min(...all));
  return {
    line: least(sizes((now) => now.isFunded !== before.isFunded)),
    place: least(sizes((now) => now.place !== before.place)),
  };
}

test("the score that is named really flips the proposal, and no smaller change of a score does", () => {
  fc.assert(
    fc.property(input, (of) => {
      for (const { proposalId, score, isAbove, place } of sensitivity(of)) {
        const own = of.proposals.find(({ id }) => id === proposalId);
        if (!own) throw new Error("unknown proposal");
        expect({ place, isFunded: isAbove }).toEqual(standing(of, proposalId));
        if (score.line) expect(after(of, score.line, proposalId).isFunded).toBe(!isAbove);
        if (score.place) expect(after(of, score.place, proposalId).place).not.toBe(place);

        const all = scoreChanges(criteria, own);
        const sizeOf = (one: (typeof all)[number]) => one.size;
        const found = bySearch(of, proposalId, all, sizeOf);
        const sizeNamed = (named: typeof score.line) =>
          named &&
          all.find(
            ({ sheetId, criterionId, to }) =>
              sheetId === named.sheetId && criterionId === named.criterionId && to === named.to,
          )?.size;
        expect(sizeNamed(score.line)).toBe(found.line);
        expect(sizeNamed(score.place)).toBe(found.place);
      }
    }),
    { numRuns: 40 },
  );
});

test("the weight that is named really flips the proposal, and no smaller change of a weight does", () => {
  fc.assert(
    fc.property(input, (of) => {
      const all = weightChanges(criteria);
      const sizeOf = ({ from, to }: { from: number; to: number }) => Math.abs(to - from);
      for (const { proposalId, weight, isAbove, place } of sensitivity(of)) {
        if (weight.line) expect(after(of, weight.line, proposalId).isFunded).toBe(!isAbove);
        if (weight.place) expect(after(of, weight.place, proposalId).place).not.toBe(place);
        const found = bySearch(of, proposalId, all, sizeOf);
        expect(weight.line && sizeOf(weight.line)).toBe(found.line);
        expect(weight.place && sizeOf(weight.place)).toBe(found.place);
      }
    }),
    { numRuns: 8 },
  );
});

test("exactly those evaluators are named without whose sheets the proposal stands elsewhere", () => {
  fc.assert(
    fc.property(input, (of) => {
      for (const { proposalId, removals, isAbove, place } of sensitivity(of)) {
        const all = ["e0", "e1", "e2", "e3"].map((evaluatorId): Removal => ({
          kind: "removal",
          evaluatorId,
        }));
        const flipping = (flips: (now: ReturnType<typeof standing>) => boolean) =>
          all.filter((one) => flips(after(of, one, proposalId))).map((one) => one.evaluatorId);
        expect(removals.line.toSorted()).toEqual(flipping((now) => now.isFunded !== isAbove));
        expect(removals.place.toSorted()).toEqual(flipping((now) => now.place !== place));
      }
    }),
    { numRuns: 40 },
  );
});

test("three funded and three not funded next to the line are looked at, the funded first", () => {
  fc.assert(
    fc.property(input, (of) => {
      const { places, line } = compute(of);
      const placed = places.filter(({ place }) => place !== null);
      const expected = placed.slice(Math.max(0, line.cutIndex - 3), line.cutIndex + 3);
      expect(sensitivity(of).map(({ proposalId }) => proposalId)).toEqual(
        expected.map(({ proposalId }) => proposalId),
      );
    }),
  );
});

test("scores are tried in steps of their criterion, bands in their own scores, the nearest first", () => {
  const sheets = [{ id: "s", evaluatorId: "e", sha256: "", scores: { a: 200, b: 0, c: 200 } }];
  const all = scoreChanges(criteria, { sheets });
  expect(all.filter(({ criterionId }) => criterionId === "c")).toMatchObject([
    { from: 200, to: 0, size: 1 },
    { from: 200, to: 500, size: 1 },
  ]);
  expect(all.map(({ size }) => size)).toEqual(
    all.map(({ size }) => size).toSorted((a, b) => a - b),
  );
  expect(all).toHaveLength(5 + 5 + 2);
});

test("weights are tried to half a point either way, and never to nothing", () => {
  const all = weightChanges(criteria);
  expect(all[0]).toEqual({ kind: "weight", criterionId: "a", from: 10_000, to: 9900 });
  expect(all.every(({ to }) => to > 0)).toBe(true);
  expect(all.every(({ from, to }) => Math.abs(from - to) <= mostWeight)).toBe(true);
  expect(all.every(({ from, to }) => (from - to) % weightStep === 0)).toBe(true);
});
