import { expect, test } from "vitest";
import type { Criterion } from "#app/domain/calls/definition.ts";
import { proposalProgress } from "./progress.ts";

const criterion: Criterion = {
  id: "only",
  title: { lt: "", en: "" },
  guidance: { lt: "", en: "" },
  kind: "SCALE",
  maxPoints: 10_000,
  step: 100,
  weightBp: 10_000,
  minPoints: null,
  anchors: [],
  evidence: null,
};
const rules = { thresholdPoints: 5000, evaluatorsPerProposal: 2, divergenceBp: 2000 };

const submitted = (id: string, points: number) => ({
  id,
  evaluatorId: id,
  evaluatorName: id,
  declared: "noConflict" as const,
  sheet: {
    status: "SUBMITTED" as const,
    totalPoints: points,
    filled: 1,
    scores: { only: points },
    isWaived: false,
  },
});
const waived = (id: string, points: number) => {
  const one = submitted(id, points);
  return { ...one, sheet: { ...one.sheet, isWaived: true } };
};
const drafting = (id: string) => ({
  ...submitted(id, 0),
  sheet: { status: "DRAFT" as const, totalPoints: null, filled: 1, scores: {}, isWaived: false },
});

const progress = (...sheets: Parameters<typeof proposalProgress>[2]) =>
  proposalProgress([criterion], rules, sheets);

test("no total is shown while a sheet of the proposal is missing", () => {
  const one = progress(submitted("a", 8000), drafting("b"));
  expect(one.complete).toBe(false);
  expect(one.evaluators.map(({ total }) => total)).toEqual([null, null]);
  const both = progress(submitted("a", 8000), submitted("b", 7000));
  expect(both.complete).toBe(true);
  expect(both.evaluators.map(({ total }) => total)).toEqual([8000, 7000]);
});

test("where two disagree a third is needed, and totals wait for that sheet", () => {
  const two = progress(submitted("a", 9000), submitted("b", 6000));
  expect(two).toMatchObject({ needed: 3, third: true, complete: false });
  expect(two.evaluators.every(({ total }) => total === null)).toBe(true);
});

test("a divergence is known with its two totals as soon as both sheets are in", () => {
  expect(progress(submitted("a", 9000), drafting("b")).divergence).toBeNull();
  expect(progress(submitted("a", 8000), submitted("b", 6000)).divergence).toBeNull();
  expect(progress(submitted("a", 8001), submitted("b", 6000)).divergence).toEqual({
    totals: [8001, 6000],
    spread: 2001,
    allowed: 2000,
    isSplit: false,
    answer: "none",
  });
  expect(progress(submitted("a", 5000), submitted("b", 4999)).divergence).toMatchObject({
    spread: 1,
    isSplit: true,
  });
});

test("a divergence is answered by a third sheet, or by a waiver of both sheets", () => {
  const third = progress(submitted("a", 9000), submitted("b", 6000), drafting("c"));
  expect(third).toMatchObject({ complete: false, third: true, divergence: { answer: "third" } });
  const three = progress(submitted("a", 9000), submitted("b", 6000), submitted("c", 7000));
  expect(three).toMatchObject({ complete: true, divergence: { answer: "third" } });
  const both = progress(waived("a", 9000), waived("b", 6000));
  expect(both).toMatchObject({
    complete: true,
    needed: 2,
    third: false,
    divergence: { answer: "waived" },
  });
  expect(both.evaluators.map(({ total }) => total)).toEqual([9000, 6000]);
});

test("a waiver no longer holds once one of the sheets is another", () => {
  const anew = progress(waived("a", 9000), submitted("b", 6000));
  expect(anew).toMatchObject({ complete: false, third: true, divergence: { answer: "none" } });
});

test("a third evaluator asked although the divergence was waived has to score", () => {
  const asked = progress(waived("a", 9000), waived("b", 6000), drafting("c"));
  expect(asked).toMatchObject({ complete: false, divergence: { answer: "third" } });
});

test("a recused evaluator's sheet neither counts nor shows its total", () => {
  const recused = { ...submitted("a", 9000), declared: "conflict" as const };
  const result = progress(recused, submitted("b", 8000), submitted("c", 7000));
  expect(result).toMatchObject({ active: 2, submitted: 2, complete: true });
  expect(result.evaluators[0]).toMatchObject({ state: "recused", total: null });
});
