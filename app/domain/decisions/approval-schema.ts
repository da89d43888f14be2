import { z } from "zod";
import { tidy } from "#app/domain/values/typed.ts";

/** What one of the two who approve may do: propose, give the second word, or put back with a reason. */
export const approvalSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("ask") }),
  z.object({ intent: z.literal("approve") }),
  z.object({
    intent: z.literal("putBack"),
    why: z
      .string("problem.putBackWhy")
      .transform(tidy)
      .pipe(z.string().min(10, "problem.putBackWhy").max(1000, "problem.putBackWhy")),
  }),
]);
