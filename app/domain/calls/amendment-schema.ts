import { z } from "zod";
import { parseMoney } from "#app/domain/values/money.ts";
import { tidy } from "#app/domain/values/typed.ts";

const reason = z
  .string("problem.amendReason")
  .transform(tidy)
  .pipe(
    z
      .string("problem.amendReason")
      .min(10, "problem.amendReason")
      .max(1000, "problem.amendTooLong"),
  );

/** Why a published call is changed: told to everybody, with the minutes of the board. */
export const amendmentBasis = {
  reason,
  reasonEn: z.string().max(1000, "problem.amendTooLong").transform(tidy).default(""),
  minutesNo: z
    .string("problem.amendMinutes")
    .transform(tidy)
    .pipe(
      z
        .string("problem.amendMinutes")
        .min(1, "problem.amendMinutes")
        .max(40, "problem.amendMinutes"),
    ),
};

/** The end of a call, with the tick that says that the board has decided it. */
export const cancelSchema = z.object({
  ...amendmentBasis,
  sure: z.literal("on", "problem.cancelSure"),
});

/** A new deadline as typed, by the clock of Vilnius; a „T“ or a space before the hour. */
export const extendSchema = z.object({
  ...amendmentBasis,
  closesAt: z
    .string("problem.closesAt")
    .transform(tidy)
    .pipe(
      z.string("problem.closesAt").regex(/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}$/, "problem.closesAt"),
    ),
});

/** Without invisible characters and runs of spaces; no-break spaces stay, as the texts of calls have them. */
const kept = (typed: string) =>
  typed
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/[^\S\u00a0]+/gu, " ")
    .trim();
const long = z.string().max(5000, "problem.amendTooLong").transform(kept).default("");
const needed = z
  .string("problem.required")
  .max(5000, "problem.amendTooLong")
  .transform(kept)
  .refine((text) => text !== "", "problem.required");
/** One item a line. */
const items = z
  .string()
  .max(20_000, "problem.amendTooLong")
  .transform((typed) => typed.split("\n").map(kept).filter(Boolean))
  .default([]);
const cents = z
  .string("problem.sum")
  .transform((typed) => parseMoney(typed) ?? Number.NaN)
  .pipe(z.number("problem.sum").int("problem.sum").min(0, "problem.sum"));

/** Lists of the content that are amended item by item, a line each. */
export const listKeys = [
  "important",
  "activities",
  "targetGroups",
  "eligibleApplicants",
  "eligiblePartners",
  "eligibleCosts",
  "requirements",
  "legalBasis",
] as const;

/** Texts and sums of a call as its amending page asks for them: two languages each. */
export const amendSchema = z.object({
  ...amendmentBasis,
  /** Number of the version that the page showed. */
  seen: z.coerce.number("problem.required").int("problem.required"),
  summaryLt: needed,
  summaryEn: needed,
  infoEventLt: long,
  infoEventEn: long,
  ifSystemFailsLt: needed,
  ifSystemFailsEn: needed,
  importantLt: items,
  importantEn: items,
  activitiesLt: items,
  activitiesEn: items,
  targetGroupsLt: items,
  targetGroupsEn: items,
  eligibleApplicantsLt: items,
  eligibleApplicantsEn: items,
  eligiblePartnersLt: items,
  eligiblePartnersEn: items,
  eligibleCostsLt: items,
  eligibleCostsEn: items,
  requirementsLt: items,
  requirementsEn: items,
  legalBasisLt: items,
  legalBasisEn: items,
  /** One person a line: name; role; role in English; phone; e-mail. */
  contacts: items,
  budget: cents,
  minGrant: cents,
  maxGrant: cents,
});
export type AmendForm = z.infer<typeof amendSchema>;
