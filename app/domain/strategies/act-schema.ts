import { z } from "zod";
import { parseDate } from "#app/domain/values/date.ts";
import { tidy } from "#app/domain/values/typed.ts";

/** What a strategy can rest on. */
export const actKinds = [
  "decision",
  "order",
  "contract",
  "meeting",
  "amendment",
  "foundation",
  "completion",
] as const;

const line = (most: number) =>
  z.string("problem.required").transform(tidy).pipe(z.string().max(most, "problem.tooLongText"));

/** A decision, an order or a contract as staff type it; its number and day may not be known. */
export const actSchema = z.object({
  kind: z.enum(actKinds, "problem.choose"),
  title: line(500).refine((text) => text !== "", "problem.required"),
  number: line(100).default(""),
  /** YYYY-MM-DD, or empty. */
  date: z
    .string()
    .transform((typed, issues) => {
      if (typed.trim() === "") return "";
      const read = parseDate(typed);
      if (read !== null) return read;
      issues.addIssue({ code: "custom", message: "problem.date" });
      return z.NEVER;
    })
    .default(""),
});
export type ActInput = z.infer<typeof actSchema>;
