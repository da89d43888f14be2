import { z } from "zod";
import { day, maybe, needed } from "#app/domain/call-drafts/typed-text.ts";
import { parseMoney } from "#app/domain/values/money.ts";
import { parseWhole } from "#app/domain/values/number.ts";

const most = 100_000_000_000;

/** A figure that the strategy may leave open: null where nothing is typed. */
const maybeFigure = (read: (typed: string) => number | null, problem: string) =>
  z
    .string()
    .default("")
    .transform((typed, issues) => {
      if (typed.trim() === "") return null;
      const figure = read(typed);
      if (figure !== null && figure >= 0 && figure <= most) return figure;
      issues.addIssue({ code: "custom", message: problem });
      return z.NEVER;
    });

/** An amendment as staff type it. */
export const amendmentSchema = z.object({
  actions: z
    .array(
      z.object({
        id: z.uuid(),
        title: needed,
        budget: maybeFigure(parseMoney, "problem.sum"),
        projects: maybeFigure(parseWhole, "problem.whole"),
      }),
    )
    .max(200)
    .default([]),
  funding: z
    .array(
      z.object({
        id: z.uuid(),
        sum: maybeFigure(parseMoney, "problem.sum").pipe(z.number("problem.sum")),
      }),
    )
    .max(50)
    .default([]),
  /** A group in a line. */
  targetGroups: maybe,
  territory: maybe,
  reason: needed,
});
export type AmendmentInput = z.infer<typeof amendmentSchema>;

/** The general meeting that approved it. */
export const approvalSchema = z.object({ approvedOn: day, minutesNo: needed });
