import { z } from "zod";

/** What the signatory adds to the declarations. */
export const submitSchema = z.object({
  /** The position by which the person signs for the organisation. */
  position: z
    .string({ error: "problem.required" })
    .trim()
    .min(1, "problem.required")
    .max(150, "problem.positionTooLong"),
});
