import { expect, test } from "vitest";
import { callPhase } from "./window.ts";

const window = {
  opensAt: new Date("2026-11-02T06:00:00Z"),
  closesAt: new Date("2026-12-04T15:00:00Z"),
};

test.each([
  { at: "2026-11-02T05:59:59.999Z", phase: "planned" },
  { at: "2026-11-02T06:00:00.000Z", phase: "open" },
  { at: "2026-12-04T14:59:59.999Z", phase: "open" },
  { at: "2026-12-04T15:00:00.000Z", phase: "closed" },
])("at $at a call is $phase", ({ at, phase }) => {
  expect(callPhase(window, new Date(at))).toBe(phase);
});
