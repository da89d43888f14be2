import { expect, test } from "vitest";
import { publishingProblems } from "./publishing-rules.ts";
import type { CallDefinition, Criterion, Field } from "./definition.ts";
import { socialCall } from "./templates/social.ts";

const around = {
  opensAt: new Date("2026-11-02T06:00:00Z"),
  closesAt: new Date("2026-12-02T06:00:00Z"),
  actionLeftCents: 20_000_000,
  isUnderWay: true,
  minCallDays: 30,
  now: new Date("2026-11-01T12:00:00Z"),
};
const withAnchor = (criteria: readonly Criterion[], points: number) =>
  criteria.map((one) => ({
    ...one,
    anchors: [...one.anchors, { points, text: { lt: "Per daug", en: "Too much" } }],
  }));
const without = (isGone: (field: Field) => boolean): CallDefinition => ({
  ...call,
  form: {
    sections: call.form.sections.map((section) => ({
      ...section,
      fields: section.fields.filter((field) => !isGone(field)),
    })),
  },
});
const withFirstField = (change: (field: Field) => Field): CallDefinition => ({
  ...call,
  form: {
    sections: call.form.sections.map((section, n) => ({
      ...section,
      fields: section.fields.map((field, index) => (n + index === 0 ? change(field) : field)),
    })),
  },
});
const call = socialCall({ rules: { budgetCents: 20_000_000 } });

test("a call within its action's budget, open long enough, with files and anchors may be published", () => {
  expect(publishingProblems(call, around)).toEqual([]);
});

test("an action without a sum sets no limit", () => {
  expect(publishingProblems(call, { ...around, actionLeftCents: null })).toEqual([]);
});

test.each([
  {
    problem: "strategy-not-under-way",
    definition: call,
    surroundings: { ...around, isUnderWay: false },
  },
  {
    problem: "window-too-short",
    definition: call,
    surroundings: { ...around, closesAt: new Date("2026-12-02T05:59:59Z") },
  },
  {
    problem: "budget-above-action",
    definition: call,
    surroundings: { ...around, actionLeftCents: 19_999_999 },
  },
  {
    problem: "grant-above-budget",
    definition: socialCall({ rules: { budgetCents: 100, maxGrantCents: 101, minGrantCents: 0 } }),
    surroundings: around,
  },
  {
    problem: "grants-crossed",
    definition: socialCall({ rules: { minGrantCents: 900, maxGrantCents: 800 } }),
    surroundings: around,
  },
  {
    problem: "points-do-not-add-up",
    definition: socialCall({ rules: { totalPoints: 11_000 } }),
    surroundings: around,
  },
  {
    problem: "anchor-above-maximum",
    definition: { ...call, criteria: withAnchor(call.criteria, 99_900) },
    surroundings: around,
  },
  {
    problem: "no-title-field",
    definition: without(({ key }) => key === "title"),
    surroundings: around,
  },
  {
    problem: "no-sums-field",
    definition: without(({ kind }) => kind === "financing"),
    surroundings: around,
  },
  {
    problem: "no-declarations",
    definition: without(({ kind }) => kind === "declarations"),
    surroundings: around,
  },
  {
    problem: "condition-of-nothing",
    definition: withFirstField((field) => ({ ...field, when: { field: "lagMember", is: "?" } })),
    surroundings: around,
  },
  {
    problem: "reference-to-nothing",
    definition: {
      ...call,
      criteria: call.criteria.map((one) => ({ ...one, evidence: "nowhere" })),
    },
    surroundings: around,
  },
  {
    problem: "threshold-above-maximum",
    definition: socialCall({ rules: { budgetCents: 20_000_000, thresholdPoints: 10_001 } }),
    surroundings: around,
  },
  {
    problem: "no-required-file",
    definition: {
      ...call,
      form: { sections: call.form.sections.filter(({ key }) => key !== "attachments") },
    },
    surroundings: around,
  },
  {
    problem: "no-anchor-of-maximum",
    definition: {
      ...call,
      criteria: call.criteria.map((criterion) => ({ ...criterion, anchors: [] })),
    },
    surroundings: around,
  },
])("is refused: $problem", ({ problem, definition, surroundings }) => {
  expect(publishingProblems(definition, surroundings)).toEqual([problem]);
});
