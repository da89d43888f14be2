import { z } from "zod";
import { excessOf } from "#app/domain/proposals/text-length.ts";

/** The longest texts of the handler, in characters. */
export const handlingChars = { facts: 10_000, findings: 10_000, reasons: 10_000 } as const;

const text = (max: number, empty: string, tooLong: string) =>
  z
    .string(empty)
    .trim()
    .min(1, empty)
    .refine((typed) => excessOf(typed, max) === 0, tooLong);

/** Whom staff appoint to examine a complaint. */
export const handlerSchema = z.object({ handler: z.uuid("problem.complaintHandler") });

/** What the handler found out, and what follows from it. */
export const noteSchema = z.object({
  facts: text(handlingChars.facts, "problem.complaintFacts", "problem.complaintTextTooLong"),
  findings: text(
    handlingChars.findings,
    "problem.complaintFindings",
    "problem.complaintTextTooLong",
  ),
});

/** How a complaint can end by an answer of the group. */
export const complaintOutcomes = ["UPHELD", "UPHELD_IN_PART", "REJECTED", "NOT_EXAMINED"] as const;
export type ComplaintOutcome = (typeof complaintOutcomes)[number];

/** The answer; its reasons stand in the letter as they are typed. */
export const answerSchema = z.object({
  outcome: z.enum(complaintOutcomes, "problem.complaintOutcome"),
  reasons: text(handlingChars.reasons, "problem.complaintReasons", "problem.complaintTextTooLong"),
});
