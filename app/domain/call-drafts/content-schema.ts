import { z } from "zod";
import type { CallContent } from "#app/domain/calls/definition.ts";
import { maybe, maybePair, needed, pair, pairs, tick } from "./typed-text.ts";

/** Lists of the public page, a row for each text. */
export const contentLists = [
  "important",
  "activities",
  "targetGroups",
  "eligibleApplicants",
  "eligiblePartners",
  "eligibleCosts",
  "requirements",
  "legalBasis",
] as const;
/** Its single texts that it cannot do without. */
export const contentTexts = [
  "summary",
  "fund",
  "region",
  "selectionMethod",
  "grantForm",
  "territory",
  "ifSystemFails",
] as const;

export const applicantKinds = ["NGO", "BUSINESS", "PUBLIC"] as const;

const of = <K extends string, T extends z.ZodType>(keys: readonly K[], type: T) =>
  Object.fromEntries(keys.map((key) => [key, type])) as Record<K, T>;

/** What the public page of a call says, as its form sends it. */
export const contentSchema = z.object({
  ...of(contentTexts, pair),
  ...of(contentLists, pairs),
  infoEvent: maybePair,
  deMinimis: tick,
  example: tick,
  applicantKinds: z
    .array(z.enum(applicantKinds, "problem.applicantKinds"), "problem.applicantKinds")
    .min(1, "problem.applicantKinds"),
  contacts: z
    .array(
      z.object({
        name: needed,
        role: pair,
        phone: needed,
        email: needed.pipe(z.email("problem.email")),
      }),
    )
    .max(20, "problem.tooManyItems")
    .default([]),
  questions: z
    .array(z.object({ question: pair, answer: pair }))
    .max(40, "problem.tooManyItems")
    .default([]),
  seen: maybe,
});

/** The content as its form shows it. */
export const typedContent = (content: CallContent) => ({
  ...content,
  infoEvent: content.infoEvent ?? { lt: "", en: "" },
});

/** What a form that was understood makes of the content. */
export function contentFrom(typed: z.infer<typeof contentSchema>): CallContent {
  const { seen: _, infoEvent, ...content } = typed;
  return { ...content, infoEvent: infoEvent ?? null };
}
