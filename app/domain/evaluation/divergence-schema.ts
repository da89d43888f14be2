import { z } from "zod";

/** Whom staff invite where two evaluators diverge. */
export const thirdSchema = z.object({ evaluatorId: z.string("problem.evaluator") });

/** Why the two sheets are enough although they diverge. */
export const waiverSchema = z.object({
  reason: z.string("problem.reason").trim().min(10, "problem.reason").max(1000, "problem.reason"),
});
