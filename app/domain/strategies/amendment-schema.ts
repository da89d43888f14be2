import { z } from "zod";
import { day, maybe, needed } from "#app/domain/call-drafts/typed-text.ts";
import { parseMoney } from "#app/domain/values/money.ts";
import { parseWhole } from "#app/domain/values/number.ts";

const most = 100_000_000_000;

/** A figure that the strategy may leave open: null where nothing is typed. */
const maybeFigure = (read: (typed: string) => number | null, problem: string, max = most) =>
  z
    .string()
    .default("")
    .transform((typed, issues) => {
      if (typed.trim() === "") return null;
      const figure = read(typed);
      if (figure !== null && figure >= 0 && figure <= max) return figure;
      issues.addIssue({ code: "custom", message: problem });
      return z.NEVER;
    });
const count = maybeFigure(parseWhole, "problem.whole", 1_000_000_000);

/** The id that a row came with; empty where it is new. */
const known = z.string().max(100).default("");
const tooMany = "problem.tooManyItems";

const action = z.object({
  id: known,
  number: needed,
  title: needed,
  budget: maybeFigure(parseMoney, "problem.sum"),
  projects: count,
  /** A group in a line. */
  groups: maybe,
  fundObjective: maybe,
  interventionType: maybe,
});
const objective = z.object({
  id: known,
  number: maybe,
  title: needed,
  actions: z.array(action).max(60, tooMany).default([]),
});
const goal = z.object({
  id: known,
  title: needed,
  objectives: z.array(objective).max(30, tooMany).default([]),
});

/** An amendment as staff type it. */
export const amendmentSchema = z
  .object({
    goals: z.array(goal).max(20, tooMany).default([]),
    funding: z
      .array(
        z.object({
          id: known,
          name: needed,
          nameEn: maybe,
          sum: maybeFigure(parseMoney, "problem.sum").pipe(z.number("problem.sum")),
        }),
      )
      .max(30, tooMany)
      .default([]),
    indicators: z
      .array(z.object({ id: known, code: maybe, title: needed, unit: needed, target: count }))
      .max(100, tooMany)
      .default([]),
    /** A group in a line. */
    targetGroups: maybe,
    territory: maybe,
    reason: needed,
  })
  .superRefine(({ goals }, issues) => {
    const seen = new Set<string>();
    for (const [g, { objectives }] of goals.entries())
      for (const [o, { actions }] of objectives.entries())
        for (const [a, { number }] of actions.entries()) {
          const path = ["goals", g, "objectives", o, "actions", a, "number"];
          if (seen.has(number))
            issues.addIssue({ code: "custom", message: "problem.numberTwice", path });
          seen.add(number);
        }
  });
export type AmendmentInput = z.infer<typeof amendmentSchema>;

/** The general meeting that approved it. */
export const approvalSchema = z.object({ approvedOn: day, minutesNo: needed });
