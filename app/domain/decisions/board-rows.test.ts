import fc from "fast-check";
import { expect, test } from "vitest";
import type { Criterion } from "#app/domain/calls/definition.ts";
import { boardProblems, grantedCents, proposedRows, reservePlaces } from "./board-rows.ts";
import { compute, type ComputationInput } from "./computation.ts";

const criterion: Criterion = {
  id: "only",
  title: { lt: "Vienintelis", en: "The only one" },
  guidance: { lt: "", en: "" },
  kind: "SCALE",
  maxPoints: 10_000,
  step: 100,
  weightBp: 10_000,
  minPoints: null,
  anchors: [],
  evidence: null,
};

const proposal = fc.record({
  requestedCents: fc.integer({ min: 1, max: 5_000_000 }),
  points: fc.integer({ min: 0, max: 100 }).map((points) => points * 100),
});

const computation = fc
  .record({
    proposals: fc.array(proposal, { minLength: 1, maxLength: 12 }),
    budgetCents: fc.integer({ min: 1, max: 20_000_000 }),
    partialMinShareBp: fc.constantFrom(null, 1, 7000, 10_000),
  })
  .map(({ proposals, ...rules }) => {
    const input: ComputationInput = {
      call: { number: "DH-2.2-01", version: 1, sha256: "" },
      rules: {
        ...rules,
        thresholdPoints: 5000,
        tieBreakers: ["smallerRequest"],
        evaluatorsPerProposal: 2,
        divergenceBp: 2000,
      },
      criteria: [criterion],
      proposals: proposals.map(({ requestedCents, points }, index) => ({
        id: `p${index}`,
        registration: `DH-2.2-01-${index}`,
        number: index + 1,
        applicant: "",
        title: "",
        requestedCents,
        jobs: 0,
        submittedAt: "2026-11-01T10:00:00.000Z",
        sheets: ["a", "b"].map((id) => ({
          id,
          evaluatorId: id,
          sha256: "",
          scores: { only: points },
        })),
      })),
      rejected: [],
    };
    return compute(input);
  });

const explained = (rows: ReturnType<typeof proposedRows>) =>
  rows.map((row) => ({ ...row, conditions: "Lėšų likutis mažesnis." }));

test("what is computed can be decided as it is, and never costs more than the budget", () => {
  fc.assert(
    fc.property(computation, (computed) => {
      const rows = explained(proposedRows(computed));
      expect(boardProblems(computed, rows)).toEqual([]);
      expect(grantedCents(rows)).toBeLessThanOrEqual(computed.rules.budgetCents);
    }),
  );
});

test("another outcome, sum or place than the computed one always asks for a reason", () => {
  fc.assert(
    fc.property(computation, fc.nat(), (computed, at) => {
      const rows = explained(proposedRows(computed));
      const index = at % rows.length;
      const row = rows[index];
      if (!row || row.place === null) return;
      const outcome = row.outcome === "RESERVE" ? "NOT_SELECTED" : "RESERVE";
      const other = { ...row, outcome, grantCents: 0 } as const;
      const { proposalId } = row;
      expect(boardProblems(computed, rows.with(index, other))).toEqual([
        { proposalId, field: "deviation", code: "decision.reasonNeeded" },
      ]);
      const deviation = "Valdyba atsižvelgė į rodiklius.";
      expect(boardProblems(computed, rows.with(index, { ...other, deviation }))).toEqual([]);
    }),
  );
});

test("reserve places run from 1 without gaps in the order of the list", () => {
  fc.assert(
    fc.property(computation, (computed) => {
      const rows = proposedRows(computed);
      const inReserve = rows.filter(({ outcome }) => outcome === "RESERVE");
      const places = reservePlaces(rows);
      expect(inReserve.map(({ proposalId }) => places.get(proposalId))).toEqual(
        inReserve.map((_, index) => index + 1),
      );
    }),
  );
});

test("nothing below the threshold can be funded or put in reserve", () => {
  fc.assert(
    fc.property(computation, (computed) => {
      const rows = proposedRows(computed);
      for (const row of rows.filter(({ place }) => place === null)) {
        for (const outcome of ["SELECTED", "PARTIAL", "RESERVE"] as const) {
          const changed = { ...row, outcome, deviation: "Valdyba taip nusprendė." };
          expect(boardProblems(computed, [changed]).map(({ code }) => code)).toContain(
            "decision.unfundable",
          );
        }
      }
    }),
  );
});
