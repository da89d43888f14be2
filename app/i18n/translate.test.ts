import { expect, test } from "vitest";
import { translator } from "./translate.ts";

test("a sentence that ends with a day has one full stop in both languages", () => {
  expect(translator("lt")("decision.decidedAt", { day: "2026 m. gruodžio 8 d." })).toBe(
    "Nuspręsta 2026 m. gruodžio 8 d.",
  );
  expect(translator("lt")("decision.decidedAt", { day: "gruodžio 8" })).toBe(
    "Nuspręsta gruodžio 8.",
  );
  expect(translator("en")("decision.decidedAt", { day: "8 December 2026" })).toMatch(/2026\.?$/);
});
