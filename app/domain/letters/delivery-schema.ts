import { z } from "zod";
import { parseDate } from "#app/domain/values/date.ts";
import { tidy } from "#app/domain/values/typed.ts";

const text = (message: string) =>
  z.string(message).transform(tidy).pipe(z.string(message).min(10, message).max(500, message));

/** Why letters are mailed again; `count` is how many the page named, `leave` those left out. */
export const resendSchema = z.object({
  why: text("problem.resendWhy"),
  count: z.coerce.number("problem.required").int("problem.required"),
  leave: z.array(z.string()).default([]),
});

/** What staff do about one letter: mail it again, try its mails now, or record how it was handed over. */
export const deliverySchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("retry") }),
  z.object({ intent: z.literal("again"), why: text("problem.resendWhy") }),
  z.object({
    intent: z.literal("handed"),
    way: z.enum(["POST", "PHONE", "HAND"], "problem.deliveryWay"),
    on: z.string("problem.date").transform((typed, context) => {
      const day = parseDate(typed);
      if (day) return day;
      context.addIssue({ code: "custom", message: "problem.date" });
      return z.NEVER;
    }),
    note: text("problem.deliveryNote"),
  }),
]);
