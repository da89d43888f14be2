import { z } from "zod";

/** Recusing somebody, or lifting what recuses them, with a written reason. */
export const conflictSchema = z.object({
  intent: z.enum(["pin", "lift"]),
  proposalId: z.string("problem.conflictWho"),
  personId: z.string("problem.conflictWho"),
  reason: z.string("problem.reason").trim().min(10, "problem.reason").max(1000, "problem.reason"),
});
