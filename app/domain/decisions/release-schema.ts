import { z } from "zod";
import { tidy } from "#app/domain/values/typed.ts";

/** Proposals whose letters are not mailed, and why. */
const held = {
  seen: z.string().default(""),
  hold: z.array(z.string()).default([]),
  why: z.string().max(2000, "problem.tooLongText").default("").transform(tidy),
};

/** The acts of the page of a release; the hour is typed by the clock of Vilnius. */
export const releaseSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("now"), ...held }),
  z.object({ intent: z.literal("cancel") }),
  z.object({
    intent: z.literal("set"),
    ...held,
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
