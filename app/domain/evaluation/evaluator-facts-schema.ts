import { z } from "zod";
import { legalCodeProblem, tidyLegalCode } from "#app/domain/values/legal-code.ts";

/** What staff keep of an evaluator: the employer, what they know well, how much they are given. */
export const evaluatorFactsSchema = z.object({
  memberId: z.string(),
  employer: z.string().trim().max(200, "problem.textTooLong").default(""),
  employerCode: z
    .string()
    .default("")
    .transform(tidyLegalCode)
    .refine((code) => code === "" || legalCodeProblem(code) === null, "problem.code.format"),
  expertise: z.string().trim().max(500, "problem.expertise").default(""),
  maxProposals: z
    .string()
    .trim()
    .regex(/^(|[1-9]\d{0,2})$/, "problem.maxProposals")
    .default("")
    .transform((typed) => (typed === "" ? null : Number(typed))),
});
export type EvaluatorFacts = z.output<typeof evaluatorFactsSchema>;
