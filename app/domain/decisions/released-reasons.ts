import { z } from "zod";
import { localText } from "#app/domain/calls/definition.ts";
import type { LetterCall, LetterFacts } from "#app/domain/letters/letter-facts.ts";

/** Why it was decided so, as the applicant alone may read it; points are hundredths. */
export const releasedReasons = z.object({
  criteria: z.array(
    z.object({
      id: z.string(),
      title: localText,
      mean: z.number().int(),
      max: z.number().int(),
      /** In the evaluators' own words, without their names. */
      justifications: z.array(z.string()),
    }),
  ),
  threshold: z.number().int(),
  /** Total of the last funded proposal; null where none is funded. */
  cutOff: z.number().int().nullable(),
  conditions: z.string(),
  /** Why the board left the computed order; empty where it did not. */
  deviation: z.string(),
  unmet: z.object({ point: z.string(), text: z.string() }).nullable(),
});
export type ReleasedReasons = z.infer<typeof releasedReasons>;

/** The reasons of one decision, from what its letter says. */
export const reasonsOf = (
  { criteria, rules, cutOff }: LetterCall,
  { decision, result, justifications, unmet }: LetterFacts,
): ReleasedReasons => ({
  criteria: criteria.flatMap(({ id, title, maxPoints }) => {
    const found = result?.means.find(({ criterionId }) => criterionId === id);
    if (!found) return [];
    const words = (justifications[id] ?? []).filter((text) => text.trim() !== "");
    return [{ id, title, mean: found.mean, max: maxPoints, justifications: words }];
  }),
  threshold: rules.thresholdPoints,
  cutOff,
  conditions: decision.conditions,
  deviation: decision.deviation,
  unmet,
});
