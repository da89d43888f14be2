import { z } from "zod";
import { parseDate } from "#app/domain/values/date.ts";

export type AffiliationState = "waiting" | "confirmed" | "denied";

/** What staff have said to a membership that an organisation has told. */
export const affiliationState = (confirmed: boolean | null): AffiliationState =>
  confirmed === null ? "waiting" : confirmed ? "confirmed" : "denied";

/** Of which group the organisation is a member, and since which day. */
export const affiliationSchema = z.object({
  groupId: z.uuid("problem.group"),
  since: z.string("problem.date").transform((typed, context) => {
    const day = parseDate(typed);
    if (day) return day;
    context.addIssue({ code: "custom", message: "problem.date" });
    return z.NEVER;
  }),
});
