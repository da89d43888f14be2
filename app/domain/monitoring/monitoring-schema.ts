import { z } from "zod";
import { parseWhole } from "#app/domain/values/number.ts";
import { tidy, tidyLines } from "#app/domain/values/typed.ts";
import { reportCounters } from "./totals.ts";

/** More than any project reaches; what is typed beyond it is a mistake. */
const mostValue = 1_000_000;

const line = (max: number) =>
  z.string().transform(tidy).pipe(z.string().max(max, "problem.monitoringTooLong"));
const lines = z.string().max(5000, "problem.monitoringTooLong").transform(tidyLines).default("");

const whole = z.string("problem.monitoringWhole").transform((typed, issues) => {
  if (typed.trim() === "") return null;
  const value = parseWhole(typed);
  if (value !== null && value >= 0 && value <= mostValue) return value;
  issues.addIssue({ code: "custom", message: "problem.monitoringWhole" });
  return z.NEVER;
});

/** An indicator of a project as staff write it. */
export const indicatorSchema = z.object({
  /** Id of the one that is changed; empty for a new one. */
  indicator: z.union([z.literal(""), z.uuid()]).default(""),
  title: z
    .string("problem.required")
    .transform(tidy)
    .pipe(z.string().min(3, "problem.required").max(300, "problem.monitoringTooLong")),
  unit: z
    .string("problem.required")
    .transform(tidy)
    .pipe(z.string().min(1, "problem.required").max(60, "problem.monitoringTooLong")),
  target: whole.default(null),
  counter: z.union([z.literal(""), z.enum(reportCounters)]).default(""),
  /** Id of the indicator of the strategy that it is added to; empty for none. */
  strategy: z.union([z.literal(""), z.uuid()]).default(""),
  code: line(40)
    .refine((code) => /^[A-Za-z0-9.\-/ ]*$/.test(code), "problem.monitoringCode")
    .default(""),
});
export type IndicatorFields = z.infer<typeof indicatorSchema>;

/** What a promoter writes about a period; values and notes by the id of their indicator. */
export const reportSchema = z.object({
  values: z.record(z.string(), whole).default({}),
  notes: z.record(z.string(), line(300)).default({}),
  narrative: lines,
  problems: lines,
  /** The mark of what was stored when the page was made (report-mark.ts). */
  seen: z.string().max(40).default(""),
});
export type ReportFields = z.infer<typeof reportSchema>;

export const returnSchema = z.object({
  why: z
    .string("problem.monitoringWhy")
    .transform(tidyLines)
    .pipe(z.string().min(5, "problem.monitoringWhy").max(2000, "problem.monitoringTooLong")),
});
