import { z } from "zod";
import { vilniusToInstant } from "#app/domain/values/instant.ts";

const words = z
  .string({ error: "problem.required" })
  .trim()
  .min(10, "problem.reason")
  .max(1000, "problem.reason");

/** What an applicant says who asks for more time. */
export const askExtensionSchema = z.object({ reason: words });

const hour = z.string({ error: "problem.required" }).transform((typed, issues) => {
  const instant = vilniusToInstant(typed);
  if (instant instanceof Date) return instant;
  issues.addIssue({ code: "custom", message: "problem.hour" });
  return z.NEVER;
});

const about = {
  request: z.string(),
  /** Why, told to the applicant. */
  answer: words,
  minutesNo: z.string().trim().max(50, "problem.tooLong").default(""),
};

/** How staff answer: granted until an hour of Vilnius, or refused. */
export const answerExtensionSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("grant"), until: hour, ...about }),
  z.object({ intent: z.literal("refuse"), ...about }),
]);

/** Why a proposal is taken back; nobody has to say. */
export const withdrawSchema = z.object({
  reason: z.string().trim().max(1000, "problem.reason").default(""),
});
