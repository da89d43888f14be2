import { z } from "zod";
import { tidy } from "#app/domain/values/typed.ts";

/** The acts of the page of a correction; the texts of the letter are read beside it. */
const why = z
  .string("problem.correctionWhy")
  .transform(tidy)
  .pipe(z.string().min(10, "problem.correctionWhy").max(500, "problem.correctionWhy"));
const seen = z.string().default("");

export const correctionSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("preview"), why }),
  z.object({ intent: z.literal("ask"), why }),
  z.object({ intent: z.literal("approve"), seen }),
  z.object({ intent: z.literal("call-off"), offWhy: why }),
]);
