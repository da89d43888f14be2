import { expect, test } from "vitest";
import type { GroupRole } from "#app/domain/policy.ts";
import { needsSecondFactor, sessionLimits } from "./session-limits.ts";

const hour = 3_600_000;
const holding = (...roles: GroupRole[]) => ({
  isAdmin: false,
  groups: roles.map((role) => ({ role })),
});

test.for([
  ["nobody of a group", holding(), 2, 336],
  ["an evaluator", holding("EVALUATOR"), 2, 336],
  ["staff", holding("STAFF"), 1, 12],
  ["a board member who evaluates", holding("EVALUATOR", "BOARD"), 1, 12],
  ["a chair", holding("CHAIR"), 1, 12],
  ["an observer", holding("OBSERVER"), 1, 12],
  ["an administrator", { ...holding(), isAdmin: true }, 1, 12],
] as const)("the session of %s ends after its hours", ([, rights, idle, absolute]) => {
  expect(sessionLimits(rights)).toEqual({ idle: idle * hour, absolute: absolute * hour });
  expect(needsSecondFactor(rights)).toBe(idle === 1);
});
