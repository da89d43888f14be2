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
  },
});
const drafting = (id: string) => ({
  ...submitted(id, 0),
  sheet: { status: "DRAFT" as const, totalPoints: null, filled: 1, scores: {} },
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

test("a recused evaluator's sheet neither counts nor shows its total", () => {
  const recused = { ...submitted("a", 9000), declared: "conflict" as const };
  const result = progress(recused, submitted("b", 8000), submitted("c", 7000));
  expect(result).toMatchObject({ active: 2, submitted: 2, complete: true });
  expect(result.evaluators[0]).toMatchObject({ state: "recused", total: null });
});
