import { z } from "zod";

/** Names and texts in both languages; Lithuanian is the original. */
const localText = z.strictObject({ lt: z.string(), en: z.string() });
const cents = z.int().nullable().meta({ description: "Euro cents; null where it is not known" });
const day = z.iso.date();
const group = z.strictObject({
  slug: z.string(),
  name: z.string(),
  code: z.string().nullable().meta({ description: "Code of the legal person" }),
});
const action = z.strictObject({
  strategy: z.string().meta({ description: "Id of the strategy" }),
  objective: z.string(),
  number: z.string(),
  title: z.string(),
});

/** A call as everybody may read of it. */
export const callRecord = z.strictObject({
  id: z.string().meta({ description: "Number of the call" }),
  url: z.url(),
  group,
  action,
  title: localText,
  summary: localText,
  state: z.enum(["planned", "open", "closed", "evaluation", "decided", "cancelled"]),
  applicantKinds: z.array(z.enum(["NGO", "BUSINESS", "PUBLIC"])),
  territory: localText,
  fund: localText,
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
  budgetCents: cents,
  minGrantCents: cents,
  maxGrantCents: cents,
  fundingRateBp: z.int().nullable().meta({ description: "Basis points: 9250 is 92.5 per cent" }),
  isExample: z.boolean().meta({ description: "Figures are examples, not those of the group" }),
});

/** An operation that was granted support, with the fields of Reg. (EU) 2021/1060 art. 49(3). */
export const awardRecord = z.strictObject({
  id: z.string().meta({ description: "Unique and lasting" }),
  url: z.url(),
  group,
  beneficiary: z.string().nullable().meta({
    description: "Null for a natural person once two years have passed since publication",
  }),
  beneficiaryCode: z.string().nullable(),
  isNaturalPerson: z.boolean(),
  title: localText,
  purpose: z.string(),
  state: z.enum([
    "SELECTED",
    "FORWARDED",
    "CONTRACTED",
    "RUNNING",
    "COMPLETED",
    "TERMINATED",
    "REFUSED",
  ]),
  awardedOn: day.nullable().meta({ description: "Day of the contract" }),
  startsOn: day.nullable(),
  startYear: z.int().nullable(),
  endsOn: day.nullable(),
  totalCents: cents,
  grantCents: cents,
  contractedCents: cents,
  coFinancingRateBp: z
    .int()
    .nullable()
    .meta({ description: "Share of the support in the total cost, basis points" }),
  funds: z.array(z.string()),
  strategy: z.string(),
  action: action.nullable(),
  location: z.string(),
  country: z.literal("LT"),
  specificObjective: z
    .string()
    .nullable()
    .meta({ description: "Specific objective of the fund that the action serves" }),
  interventionType: z.string().nullable().meta({ description: "Code of the fund" }),
  externalNumber: z.string().nullable(),
  call: z.string().nullable().meta({ description: "Number of the call" }),
  publishedAt: z.iso.datetime(),
  isExample: z.boolean(),
});

const step = z.strictObject({
  count: z.int(),
  cents: z.int(),
  unknown: z.int().meta({ description: "How many have no known sum" }),
});
const line = {
  plannedCents: cents,
  plannedProjects: z.int().nullable(),
  called: step,
  asked: step,
  selected: step,
  contracted: step,
  paid: step,
};

/** A strategy with what became of the money of each action. */
export const strategyRecord = z.strictObject({
  id: z.string().meta({ description: "Group and period: druskininkai/2024-2029" }),
  url: z.url(),
  group,
  title: localText,
  periodFrom: z.int(),
  periodTo: z.int(),
  territory: z.string(),
  funding: z.array(z.strictObject({ name: localText, cents: z.int() })),
  actions: z.array(
    z.strictObject({
      goal: z.string(),
      objective: z.string(),
      number: z.string(),
      title: z.string(),
      ...line,
    }),
  ),
  total: z.strictObject(line),
});

/** An indicator of a strategy with its target and what its reports state. */
export const indicatorRecord = z.strictObject({
  id: z.string(),
  strategy: z.string(),
  code: z.string().nullable().meta({ description: "Code of the fund, as P.B.2.0080" }),
  title: z.string(),
  unit: z.string(),
  target: z.int().nullable(),
  stated: z.array(z.strictObject({ year: z.int(), value: z.number() })),
  reported: z
    .number()
    .nullable()
    .meta({ description: "Sum of what published projects reported and staff accepted" }),
});

/** A row of the timetable of planned calls (Reg. (EU) 2021/1060 art. 49(2)). */
export const plannedRecord = z.strictObject({
  id: z.string(),
  group,
  action,
  title: localText,
  applicantKinds: z.array(z.string()),
  territory: z.string(),
  totalCents: z.int(),
  opensOn: day,
  closesOn: day,
  call: z.string().nullable().meta({ description: "Number of the call that came of it" }),
});

export type CallRecord = z.infer<typeof callRecord>;
export type AwardRecord = z.infer<typeof awardRecord>;

/** The lists that are open data, each with what one of its records holds. */
export const datasets = {
  calls: callRecord,
  awards: awardRecord,
  strategies: strategyRecord,
  indicators: indicatorRecord,
  timetable: plannedRecord,
} as const;
export type Dataset = keyof typeof datasets;

export const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** A page of a list: its records, and where the page after it is. */
export const pageOf = <T extends z.ZodType>(record: T) =>
  z.strictObject({
    licence: z.literal(LICENCE),
    publisher: z.string(),
    items: z.array(record),
    next: z.url().nullable(),
  });
