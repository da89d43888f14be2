import { expect, test } from "vitest";
import { callState } from "./call-state.ts";

test("before the release a decided call looks like one in evaluation", () => {
  const evaluated = callState({ status: "EVALUATION", phase: "closed", released: false });
  expect(callState({ status: "DECIDED", phase: "closed", released: false })).toBe(evaluated);
  expect(callState({ status: "DECIDED", phase: "closed", released: true })).toBe("decided");
});

test("a published call is in the phase of its window; a cancelled one in none", () => {
  for (const phase of ["planned", "open", "closed"] as const) {
    expect(callState({ status: "PUBLISHED", phase, released: false })).toBe(phase);
    expect(callState({ status: "CANCELLED", phase, released: false })).toBe("cancelled");
  }
});
