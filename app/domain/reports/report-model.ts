import { z } from "zod";
import { reportSections } from "./report-sections.ts";

const whole = z.number().int();
const cents = whole;
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const both = z.strictObject({ lt: z.string(), en: z.string() });
const projectState = z.enum([
  "SELECTED",
  "FORWARDED",
  "CONTRACTED",
  "RUNNING",
  "COMPLETED",
  "TERMINATED",
  "REFUSED",
]);
const projectField = z.enum(["BUSINESS", "SOCIAL"]);
const counter = z.enum([
  "PARTICIPANTS",
  "VOLUNTEERS",
  "TRAINED",
  "SERVICES",
  "GROUPS",
  "EVENTS",
  "JOBS",
  "BUSINESSES",
]);
const eventKind = z.enum(["TRAINING", "CONSULTATION", "INFORMATION", "GENERAL_MEETING"]);

/** A step of an action's money by the end of the year; `unknown` of `n` have no known sum. */
const step = z.strictObject({ n: whole, cents, unknown: whole });
const yearValue = z.strictObject({ year: whole, value: whole });

/** How many projects there were at the end of a year, and what began and ended in it. */
const projectCounts = z.strictObject({
  year: whole,
  selected: whole,
  started: whole,
  running: whole,
  runningBusiness: whole,
  runningSocial: whole,
  completed: whole,
});

/**
 * All that an annual report says, frozen when members get it to read: its page, its PDF and its
 * tables follow from this alone. A strict schema, so that nothing else can enter a public report;
 * natural persons have no name in it (Reg. 2021/1060 art. 49(4)).
 */
export const reportModel = z.strictObject({
  version: z.literal(1),
  year: whole,
  /** When the figures were taken, UTC. */
  madeAt: z.iso.datetime(),
  group: z.strictObject({ slug: z.string(), name: z.string(), shortName: z.string() }),
  strategy: z.strictObject({ slug: z.string(), title: both, from: whole, to: whole }),
  sections: reportSections,
  /** Sums of calls or projects are examples of the demonstration. */
  hasExamples: z.boolean(),
  funding: z.array(z.strictObject({ name: both, cents })),
  actions: z.array(
    z.strictObject({
      /** Null for projects of which no source names the action. */
      number: z.string().nullable(),
      title: z.string(),
      plannedCents: cents.nullable(),
      plannedProjects: whole.nullable(),
      called: step,
      asked: step,
      selected: step,
      contracted: step,
      paid: step,
    }),
  ),
  calls: z.array(
    z.strictObject({
      number: z.string(),
      title: both,
      opensOn: day,
      closesOn: day,
      budgetCents: cents,
      /** Null until its decisions are released. */
      outcome: z.strictObject({ asked: whole, selected: whole, grantCents: cents }).nullable(),
    }),
  ),
  /** By year, from the first that has any to the year of the report. */
  projectCounts: z.array(projectCounts),
  projects: z.array(
    z.strictObject({
      externalNumber: z.string().nullable(),
      /** Null for a natural person. */
      promoter: z.string().nullable(),
      title: both,
      field: projectField.nullable(),
      /** At the end of the year. */
      state: projectState,
      startedIn: whole.nullable(),
      grantCents: cents.nullable(),
      /** As its source stated them for the year. */
      figures: z.array(z.strictObject({ name: z.string(), value: whole })),
      /** Of its accepted periods that ended in the year. */
      reported: z.array(z.strictObject({ title: z.string(), unit: z.string(), value: whole })),
      /** What its promoter told in these. */
      course: z.array(z.string()),
    }),
  ),
  indicators: z.array(
    z.strictObject({
      code: z.string().nullable(),
      title: z.string(),
      unit: z.string(),
      target: whole.nullable(),
      values: z.array(yearValue),
    }),
  ),
  counters: z.array(z.strictObject({ counter, values: z.array(yearValue) })),
  events: z.array(
    z.strictObject({
      kind: eventKind,
      on: day,
      title: both,
      attendance: whole,
      minutesNo: z.string(),
    }),
  ),
  boardMeetings: z.array(
    z.strictObject({ on: day, minutesNo: z.string(), calls: z.array(z.string()) }),
  ),
  amendments: z.array(z.strictObject({ on: day, minutesNo: z.string(), reason: z.string() })),
  acts: z.array(z.strictObject({ on: day, number: z.string(), title: z.string() })),
  publicity: z.strictObject({ news: whole, duties: whole, projectPages: whole }),
  complaints: z.strictObject({ received: whole, answered: whole }),
});
export type ReportModel = z.infer<typeof reportModel>;
export type ProjectCounts = z.infer<typeof projectCounts>;
