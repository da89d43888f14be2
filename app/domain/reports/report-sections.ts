import { z } from "zod";

/** What staff write themselves, in the order of the report (domain.md §6). */
export const sectionKeys = [
  "summary",
  "course",
  "examples",
  "problems",
  "capacity",
  "publicity",
  "plans",
] as const;
export type SectionKey = (typeof sectionKeys)[number];

export const reportSections = z.strictObject(
  Object.fromEntries(sectionKeys.map((key) => [key, z.string().default("")])) as Record<
    SectionKey,
    z.ZodDefault<z.ZodString>
  >,
);
export type ReportSections = z.infer<typeof reportSections>;
