import { z } from "zod";

/** A written reason for an act that others will ask about. */
export const reasonSchema = z.object({
  assignmentId: z.string(),
  reason: z.string("problem.reason").trim().min(10, "problem.reason").max(1000, "problem.reason"),
});
