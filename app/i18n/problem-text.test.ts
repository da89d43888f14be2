import { describe, expect, test } from "vitest";
import { PROBLEM_CODES } from "#app/domain/proposals/problem.ts";
import { problemLine, problemSentence } from "./problem-text.ts";
import { isMessage, translator } from "./translate.ts";

const params = {
  max: 2000,
  by: 21,
  min: 3,
  row: 2,
  earliest: "2026-12-01",
  minCents: 500_000,
  maxCents: 123_456_789,
  partCents: 1,
  capBp: 1500,
  rateBp: 9250,
  minBp: 750,
  givenCents: 100,
  totalCents: 250,
  differenceCents: -150,
};

describe.each(["lt", "en"] as const)("in %s", (locale) => {
  const t = translator(locale);

  test.each(PROBLEM_CODES)("%s has a sentence with everything filled in", (code) => {
    expect(isMessage(code)).toBe(true);
    const text = problemSentence(t, locale, { code, params });
    expect(text).not.toMatch(/[{}]|undefined|NaN|\.$/);
    expect(text.charAt(0)).toBe(text.charAt(0).toLocaleUpperCase("lt"));
  });
});

test.each([
  [1, "Sutrumpinkite tekstą bent 1 ženklu, telpa 2\u00a0000"],
  [2, "Sutrumpinkite tekstą bent 2 ženklais, telpa 2\u00a0000"],
  [11, "Sutrumpinkite tekstą bent 11 ženklų, telpa 2\u00a0000"],
  [21, "Sutrumpinkite tekstą bent 21 ženklu, telpa 2\u00a0000"],
])("%i characters too many are counted in their form", (by, text) => {
  const problem = { code: "problem.tooLong", params: { by, max: 2000 } } as const;
  expect(problemSentence(translator("lt"), "lt", problem)).toBe(text);
});

test("sums, rates and days stand as the language writes them", () => {
  const rate = { code: "problem.requestedAboveRate", params } as const;
  expect(problemSentence(translator("lt"), "lt", rate)).toContain("92,5\u00a0proc.");
  expect(problemSentence(translator("lt"), "lt", rate)).toContain("1\u00a0234\u00a0567,89\u00a0€");
  expect(problemSentence(translator("en"), "en", rate)).toContain("€1,234,567.89");
  const date = { code: "problem.beforeSubmission", params } as const;
  expect(problemSentence(translator("lt"), "lt", date)).toContain(
    "2026\u00a0m. gruodžio 1\u00a0d.",
  );
});

test("a line says the place first, then what is wrong", () => {
  const label = { lt: "Kodas", en: "Code" };
  const rowName = { lt: "Partneris", en: "Partner" };
  const inRow = { code: "problem.legalCodeFormat", params: { row: 2 } } as const;
  expect(problemLine(translator("lt"), "lt", inRow, { label, rowName })).toMatch(
    /^Partneris 2: Kodas – įrašykite/,
  );
  expect(problemLine(translator("en"), "en", { code: "problem.required" }, { label })).toMatch(
    /^Code – /,
  );
});
