import { expect, test } from "vitest";
import { publishingProblems } from "./publishing-rules.ts";
import { socialCall } from "./templates/social.ts";

const around = {
  opensAt: new Date("2026-11-02T06:00:00Z"),
  closesAt: new Date("2026-12-02T06:00:00Z"),
  actionLeftCents: 20_000_000,
  minCallDays: 30,
};
const call = socialCall({ rules: { budgetCents: 20_000_000 } });

test("a call within its action's budget, open long enough, with files and anchors may be published", () => {
  expect(publishingProblems(call, around)).toEqual([]);
});

test("an action without a sum sets no limit", () => {
  expect(publishingProblems(call, { ...around, actionLeftCents: null })).toEqual([]);
});

test.each([
  {
    problem: "window-too-short",
    definition: call,
    surroundings: { ...around, closesAt: new Date("2026-12-02T05:59:59Z") },
  },
  {
    problem: "over-action-budget",
    definition: call,
    surroundings: { ...around, actionLeftCents: 19_999_999 },
  },
  {
    problem: "grant-above-budget",
    definition: socialCall({ rules: { budgetCents: 100, maxGrantCents: 101 } }),
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
