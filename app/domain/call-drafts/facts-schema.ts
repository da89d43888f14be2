import { z } from "zod";
import { day, hour, maybe, needed } from "./typed-text.ts";

const title = needed.pipe(z.string().max(200, "problem.amendTooLong"));
const action = z.uuid("problem.action");

/** What a call starts from. */
export const newCallSchema = z.object({
  actionId: action,
  /** A template by its name, or an earlier call of the group by its number. */
  from: z.string("problem.template").min(1, "problem.template").max(60, "problem.template"),
  title,
  titleEn: maybe,
});

/** Number, name, place in the strategy and time of a call. */
export const factsSchema = z.object({
  number: z
    .string("problem.callNumber")
    .transform((typed) => typed.trim())
    .pipe(
      z
        .string()
        .max(40, "problem.callNumber")
        .regex(/^[A-Z0-9]+(?:[.-][A-Z0-9]+)+$/, "problem.callNumber"),
    ),
  title,
  titleEn: maybe,
  actionId: action,
  opensAt: hour,
  closesAt: hour,
  decisionBy: day.optional(),
  /** Mark of what the page showed. */
  seen: z.string().default(""),
});
