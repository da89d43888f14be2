import { z } from "zod";
import { day, maybe, needed, whole } from "#app/domain/call-drafts/typed-text.ts";

const year = whole(2000, 2100);

/** A new strategy as staff begin it; what it holds is written as its first version. */
export const beginStrategySchema = z
  .object({
    group: needed,
    title: needed,
    titleEn: maybe,
    periodFrom: year,
    periodTo: year,
  })
  .refine(({ periodFrom, periodTo }) => periodFrom <= periodTo, {
    message: "problem.yearsInOrder",
    path: ["periodTo"],
  });
export type BeginStrategyInput = z.infer<typeof beginStrategySchema>;

/** The document by which a strategy goes a step further: an order, a contract, a final report. */
export const strategyStepSchema = z.object({
  step: z.enum(["select", "implement", "complete"], "problem.required"),
  on: day,
  number: maybe,
  title: needed,
});
export type StrategyStepInput = z.infer<typeof strategyStepSchema>;
