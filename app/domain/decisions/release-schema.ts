import { z } from "zod";
import { tidy } from "#app/domain/values/typed.ts";

/** The acts of the page of a release; the hour is typed by the clock of Vilnius. */
export const releaseSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("now"), seen: z.string().default("") }),
  z.object({ intent: z.literal("cancel") }),
  z.object({
    intent: z.literal("set"),
    seen: z.string().default(""),
    at: z
      .string("problem.releaseAt")
      .transform(tidy)
      .pipe(
        z
          .string("problem.releaseAt")
          .regex(/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}$/, "problem.releaseAt"),
      ),
  }),
]);
