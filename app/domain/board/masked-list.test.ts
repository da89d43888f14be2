import fc from "fast-check";
import { expect, test } from "vitest";
import type { Criterion } from "#app/domain/calls/definition.ts";
import { compute, type ComputationInput } from "#app/domain/decisions/computation.ts";
import { maskedList } from "./masked-list.ts";

const quality: Criterion = {
  id: "quality",
  title: { lt: "Kokybė", en: "Quality" },
  guidance: { lt: "", en: "" },
  kind: "SCALE",
  maxPoints: 10_000,
  step: 1,
  weightBp: 10_000,
  minPoints: null,
  anchors: [],
  evidence: "need",
};

interface Scored {
  points: number;
  requestedCents: number;
}

const computed = (scored: readonly Scored[]) => {
  const input: ComputationInput = {
    call: { number: "P1-2.2-1", version: 1, sha256: "" },
    rules: {
      budgetCents: 10_000_000,
      partialMinShareBp: 5000,
      thresholdPoints: 5000,
      tieBreakers: ["smallerRequest"],
      evaluatorsPerProposal: 2,
      divergenceBp: 10_000,
    },
    criteria: [quality],
    proposals: scored.map(({ points, requestedCents }, index) => ({
      id: `p${index}`,
      registration: `P1-2.2-1-${index + 1}`,
      number: index + 1,
      applicant: `Pareiškėjas ${index}`,
      title: `Projektas ${index}`,
      requestedCents,
      jobs: 0,
      submittedAt: "2026-11-29T10:00:00.000Z",
      sheets: ["a", "b"].map((one) => ({
        id: `${one}${index}`,
        evaluatorId: one,
        sha256: "",
        scores: { quality: points },
      })),
    })),
    rejected: [],
  };
  return compute(input);
};

const one = fc.record({
  points: fc.integer({ min: 0, max: 10_000 }),
  requestedCents: fc.integer({ min: 1, max: 6_000_000 }),
});
const lists = fc.array(one, { minLength: 2, maxLength: 14 });

test("a proposal that is hidden or not declared about leaves no trace of its points or sum", () => {
  const check = fc.property(
    lists,
    fc.array(one, { minLength: 14, maxLength: 14 }),
    fc.array(fc.constantFrom("hidden", "undeclared", "open"), { minLength: 14, maxLength: 14 }),
    (list, others, sight) => {
      const changed = list.map((own, index) =>
        sight[index] === "open" ? own : (others[index] ?? own),
      );
      const rights = new Map(
        list.flatMap((_, index) =>
          sight[index] === "hidden"
            ? []
            : [[`p${index}`, { seeScores: sight[index] === "open" }] as const],
        ),
      );
      const isTied = rights.size < list.length;
      const show = (scored: readonly Scored[]) =>
        maskedList(computed(scored), { rights, seeArithmetic: !isTied, decided: null });
      expect(show(changed)).toEqual(show(list));
    },
  );
  fc.assert(check);
});

test("whoever may read everything sees the computed list, by place, with the line", () => {
  const check = fc.property(lists, (list) => {
    const computation = computed(list);
    const rights = new Map(list.map((_, index) => [`p${index}`, { seeScores: true }]));
    const shown = maskedList(computation, { rights, seeArithmetic: true, decided: null });
    expect(shown).toMatchObject({ hidden: 0, isWhole: true, line: computation.line });
    expect(shown.rows.map(({ id, standing }) => [id, standing?.place])).toEqual(
      computation.places.map(({ proposalId, place }) => [proposalId, place]),
    );
  });
  fc.assert(check);
});

test("without the right to the arithmetic there is none, though every row may be read", () => {
  const list = [
    { points: 6000, requestedCents: 1 },
    { points: 9000, requestedCents: 2 },
  ];
  const rights = new Map(list.map((_, index) => [`p${index}`, { seeScores: true }]));
  const shown = maskedList(computed(list), { rights, seeArithmetic: false, decided: null });
  expect(shown).toMatchObject({ isWhole: false, line: null, hidden: 0 });
  expect(shown.rows).toMatchObject([
    { id: "p0", standing: null, decided: null, opened: { result: { total: 6000, passed: true } } },
    { id: "p1", standing: null },
  ]);
});
