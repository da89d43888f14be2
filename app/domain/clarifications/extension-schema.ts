import { z } from "zod";

/** Why the applicant needs a longer term. */
export const extensionSchema = z.object({
  reason: z.string("problem.reason").trim().min(10, "problem.reason").max(1000, "problem.reason"),
});

/** By how many working days staff make it longer. */
export const extensionDaysSchema = z.object({
  days: z.coerce
    .number("problem.extensionDays")
    .int("problem.extensionDays")
    .min(1, "problem.extensionDays")
    .max(20, "problem.extensionDays"),
});
