import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type EligibilityAnswers,
  eligibilityQuestions,
  judgeEligibility,
  questionsOf,
  readAnswers,
} from "./eligibility.ts";
import { businessCall } from "./templates/business.ts";
import { socialCall } from "./templates/social.ts";

const social = socialCall({ rules: { minGrantCents: 500_000, maxGrantCents: 3_000_000 } });
const right: EligibilityAnswers = {
  kind: "NGO",
  territory: "yes",
  activity: "yes",
  started: "no",
  sum: "30 000 €",
  own: "yes",
  duration: "yes",
  aid: "no",
};

test("a call fits whom nothing speaks against", () => {
  expect(judgeEligibility(social, right)).toEqual({ state: "fits", against: [], open: [] });
});

test.for<[key: keyof typeof eligibilityQuestions, answer: string]>([
  ["kind", "OTHER"],
  ["territory", "no"],
  ["activity", "no"],
  ["started", "yes"],
  ["sum", "30 000,01"],
  ["sum", "4 999,99"],
  ["own", "no"],
  ["duration", "no"],
])("%s: %s alone speaks against it", ([key, answer]) => {
  const verdict = judgeEligibility(social, { ...right, [key]: answer });
  expect(verdict).toMatchObject({ state: "fitsNot", against: [key] });
});

test("aid is asked about only where the support is de minimis aid", () => {
  expect(questionsOf(businessCall()).includes("aid")).toBe(businessCall().content.deMinimis);
  expect(
    questionsOf({ ...social, content: { ...social.content, deMinimis: false } }),
  ).not.toContain("aid");
});

test("no address is refused: what is no answer leaves its question open", () => {
  const value = fc.oneof(fc.string(), fc.constantFrom("yes", "no", "NGO", "1 000", "daug"));
  const query = fc.dictionary(fc.constantFrom(...Object.keys(eligibilityQuestions), "x"), value);
  fc.assert(
    fc.property(query, (given) => {
      const answers = readAnswers(new URLSearchParams(given));
      const { state, against, open } = judgeEligibility(social, answers);
      const asked = questionsOf(social);
      expect([...against, ...open].every((key) => asked.includes(key))).toBe(true);
      expect(state === "fits").toBe(against.length + open.length === 0);
    }),
  );
});
