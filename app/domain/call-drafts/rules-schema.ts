import { z } from "zod";
import { type CallRules, tieBreaker } from "#app/domain/calls/definition.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import { formatQuantity } from "#app/domain/values/number.ts";
import type { GroupSettings } from "#app/domain/groups/settings.ts";
import { cents, day, maybe, percent, points, whole } from "./typed-text.ts";

type Unit =
  | "euros"
  | "percent"
  | "points"
  | "pieces"
  | "days"
  | "months"
  | "characters"
  | "megabytes";

interface NumberRule {
  key: keyof CallRules;
  unit: Unit;
  /** The setting of the group that a call usually has. */
  setting?: keyof GroupSettings;
  type: z.ZodType<number>;
  /** May be left empty, for none. */
  maybeNone?: true;
}

/** Rules that are one number each, in the order of the page. */
export const numberRules: readonly NumberRule[] = [
  { key: "budgetCents", unit: "euros", type: cents.pipe(z.number().min(1, "problem.sum")) },
  { key: "minGrantCents", unit: "euros", type: cents },
  { key: "maxGrantCents", unit: "euros", type: cents.pipe(z.number().min(1, "problem.sum")) },
  { key: "fundingRateBp", unit: "percent", setting: "fundingRateBp", type: percent(1) },
  { key: "ownContributionMinBp", unit: "percent", type: percent() },
  {
    key: "indirectFlatRateBp",
    unit: "percent",
    setting: "indirectFlatRateBp",
    type: percent(),
  },
  { key: "crossFinancingCapBp", unit: "percent", setting: "crossFinancingBp", type: percent() },
  { key: "maxDurationMonths", unit: "months", type: whole(1, 120) },
  { key: "proposalsPerOrganisation", unit: "pieces", type: whole(1, 20) },
  { key: "totalMegabytes", unit: "megabytes", type: whole(1, 1000) },
  {
    key: "questionFreezeDays",
    unit: "days",
    setting: "freezeFaqDays",
    type: whole(0, 60),
  },
  { key: "totalPoints", unit: "points", type: points(100) },
  { key: "thresholdPoints", unit: "points", setting: "thresholdBp", type: points() },
  {
    key: "evaluatorsPerProposal",
    unit: "pieces",
    setting: "evaluatorsPerProposal",
    type: whole(1, 9),
  },
  { key: "divergenceBp", unit: "percent", setting: "divergenceBp", type: percent(1) },
  {
    key: "minJustificationChars",
    unit: "characters",
    setting: "minJustificationChars",
    type: whole(0, 2000),
  },
  {
    key: "clarificationDays",
    unit: "days",
    setting: "clarificationDays",
    type: whole(1, 60),
  },
  {
    key: "partialMinShareBp",
    unit: "percent",
    setting: "partialMinShareBp",
    type: percent(1),
    maybeNone: true,
  },
  { key: "complaintDays", unit: "days", setting: "complaintDays", type: whole(1, 60) },
  {
    key: "complaintAnswerDays",
    unit: "days",
    setting: "complaintAnswerDays",
    type: whole(1, 120),
  },
  { key: "contractDays", unit: "days", setting: "partialAcceptDays", type: whole(1, 120) },
];

export const tieBreakers = tieBreaker.options;
export const justified = ["every", "extreme"] as const;
export const peerSheets = ["never", "afterOwn", "afterAllOwn"] as const;

const numbers = Object.fromEntries(
  numberRules.map(({ key, type, maybeNone }) => [key, maybeNone ? type.optional() : type]),
);

/** The rules of a call as their form sends them; the order of the places is the order of deciding a tie. */
export const rulesSchema = z.object({
  ...numbers,
  tieBreakers: z
    .array(z.union([z.enum(tieBreakers), z.literal("")]).optional())
    .max(tieBreakers.length, "problem.tooManyItems")
    .default([])
    .transform((chosen) => chosen.filter((one) => one !== undefined && one !== ""))
    .refine((chosen) => new Set(chosen).size === chosen.length, "problem.tieTwice"),
  reserveValidUntil: day,
  justify: z.enum(justified, "problem.justify"),
  peerSheets: z.enum(peerSheets, "problem.peerSheets"),
  seen: maybe,
});

/** What a form that was understood makes of the rules. */
export function rulesFrom(typed: z.infer<typeof rulesSchema>): CallRules {
  const { seen: _, ...rules } = typed;
  const { partialMinShareBp = null } = rules as { partialMinShareBp?: number };
  return { ...rules, partialMinShareBp } as unknown as CallRules;
}

const spelledBy: Record<Unit, (value: number) => string> = {
  euros: (value) => formatAmount(value, "lt"),
  percent: (value) => formatQuantity(value, "lt"),
  points: (value) => formatQuantity(value, "lt"),
  pieces: String,
  days: String,
  months: String,
  characters: String,
  megabytes: String,
};

/** A number as it is typed into its form. */
export const spelledRule = (unit: Unit, value: number) => spelledBy[unit](value);

/** The rules as their form shows them. */
export function typedRules(rules: CallRules) {
  const spelled = numberRules.map(({ key, unit }) => {
    const value = rules[key];
    return [key, typeof value === "number" ? spelledRule(unit, value) : ""];
  });
  const order = tieBreakers.map((_, index) => rules.tieBreakers[index] ?? "");
  return {
    ...(Object.fromEntries(spelled) as Record<string, string>),
    tieBreakers: order as string[],
    reserveValidUntil: rules.reserveValidUntil,
    justify: rules.justify as string,
    peerSheets: rules.peerSheets as string,
  };
}
