import { z } from "zod";
import { day, needed } from "#app/domain/call-drafts/typed-text.ts";
import { tidyLines } from "#app/domain/values/typed.ts";
import { type SectionKey, sectionKeys } from "./report-sections.ts";

const text = z.string().max(20_000, "problem.amendTooLong").transform(tidyLines).default("");

/** The texts of a report as staff write them; an empty one is left out of it. */
export const sectionsSchema = z.object(
  Object.fromEntries(sectionKeys.map((key) => [key, text])) as Record<SectionKey, typeof text>,
);

/** A report is begun by its year. */
export const beginSchema = z.object({
  year: z.string("problem.required").regex(/^20\d\d$/, "problem.required"),
});

/** One step of a report, with what it has to say (domain.md §2.2, step 27). */
export const reportStepSchema = z.discriminatedUnion("step", [
  z.object({ step: z.literal("publish") }),
  z.object({ step: z.literal("take-back"), reason: needed }),
  z.object({ step: z.literal("approve"), approvedOn: day, minutesNo: needed }),
  z.object({ step: z.literal("send"), sentOn: day, sentNo: needed, sentTo: needed }),
]);
export type ReportStepInput = z.infer<typeof reportStepSchema>;
