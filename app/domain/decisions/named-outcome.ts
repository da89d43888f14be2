import type { Outcome } from "#app/platform/generated/prisma/enums.ts";

/** Outcomes whose applicants the public may know by name; of the others it learns the number only. */
export const namedOutcomes: Outcome[] = ["SELECTED", "PARTIAL", "RESERVE", "DECLINED"];

export const isNamedOutcome = (outcome: Outcome) => namedOutcomes.includes(outcome);
