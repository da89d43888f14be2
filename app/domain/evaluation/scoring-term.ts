import { z } from "zod";

const day = z.iso.date("problem.scoringUntil");

/** A new last day of scoring, with the reason that evaluators and auditors will ask for. */
export const scoringTermSchema = z.object({
  until: day,
  reason: z.string("problem.reason").trim().min(10, "problem.reason").max(1000, "problem.reason"),
});
