import fc from "fast-check";
import { expect, test } from "vitest";
import type { Criterion } from "#app/domain/calls/definition.ts";
import { lackingOf } from "./lacking.ts";
import { needsReason } from "./score-rules.ts";
import { scoreSchema } from "./score-schema.ts";
import { typedPoints } from "./score-choices.ts";

const text = { lt: "", en: "" };
const criterion = (id: string, more: Partial<Criterion> = {}): Criterion => ({
  id,
  title: text,
  guidance: text,
  kind: "SCALE",
  maxPoints: 2000,
  step: 50,
  weightBp: 10_000,
  minPoints: null,
  anchors: [],
  evidence: null,
  ...more,
});
const criteria = [
  criterion("scale"),
  criterion("bands", { kind: "BANDS", anchors: [500, 1000].map((points) => ({ points, text })) }),
  criterion("gate", { kind: "GATE", maxPoints: 0 }),
];
const givenPoints = fc.option(fc.integer({ min: -100, max: 2100 }), { nil: null });
const line = fc.record({ points: givenPoints, justification: fc.string({ maxLength: 12 }) });
const rules = fc.record({
  minJustificationChars: fc.integer({ min: 0, max: 6 }),
  justify: fc.constantFrom("every" as const, "extreme" as const),
});

test("nothing is lacking exactly where the sheet may be handed in", () => {
  fc.assert(
    fc.property(line, line, line, rules, (scale, bands, gate, call) => {
      const given = { scale, bands, gate };
      const typed = Object.entries(given).map(([criterionId, { points, justification }]) => ({
        criterionId,
        points: points === null ? "" : typedPoints(points),
        justification,
      }));
      const mayBeHandedIn = scoreSchema(criteria, call).safeParse({ scores: typed }).success;
      expect(lackingOf(criteria, given, call).length === 0).toBe(mayBeHandedIn);
    }),
  );
});

test("what is lacking is told in the order of the criteria, the points before the words", () => {
  const call = { minJustificationChars: 5, justify: "every" as const };
  const given = { bands: { points: 700, justification: "" } };
  expect(lackingOf(criteria, given, call)).toEqual([
    { criterionId: "scale", part: "points", problem: "field.required" },
    { criterionId: "bands", part: "points", problem: "score.notABand" },
    { criterionId: "bands", part: "justification", problem: "score.justificationTooShort" },
    { criterionId: "gate", part: "points", problem: "field.required" },
  ]);
});

test.for<[points: number, needed: boolean]>([
  [999, true],
  [1000, false],
  [1800, false],
  [1801, true],
])(
  "where only extremes are justified, %i of 2000 hundredths needs a reason: %s",
  ([points, is]) => {
    expect(needsReason(criterion("a"), points, { justify: "extreme" })).toBe(is);
    expect(needsReason(criterion("a"), points, { justify: "every" })).toBe(true);
  },
);

test("a closed gate is always justified, an open one never", () => {
  const gate = criterion("g", { kind: "GATE", maxPoints: 0 });
  expect(needsReason(gate, 0, { justify: "extreme" })).toBe(true);
  expect(needsReason(gate, 100, { justify: "every" })).toBe(false);
});

test("length is counted in code points: a pair of surrogates is one", () => {
  const call = { minJustificationChars: 3, justify: "every" as const };
  const lack = (justification: string) =>
    lackingOf([criterion("a")], { a: { points: 100, justification } }, call).length;
  expect([lack("🎯🎯"), lack("🎯🎯🎯"), lack(" ab ")]).toEqual([1, 0, 1]);
});
