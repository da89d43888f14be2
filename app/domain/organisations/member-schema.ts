import { z } from "zod";
import { emailAddress } from "#app/domain/accounts/account-schema.ts";
import { parseDate } from "#app/domain/values/date.ts";

/** From the least to the most that a member may do. */
export const organisationRoles = ["VIEWER", "EDITOR", "SIGNATORY", "OWNER"] as const;

const role = z.enum(organisationRoles, "problem.role");

/** The last day of a role, YYYY-MM-DD; none for a role without end. */
const until = z
  .string()
  .transform((typed, context) => {
    const day = parseDate(typed);
    if (day) return day;
    context.addIssue({ code: "custom", message: "problem.date" });
    return z.NEVER;
  })
  .optional();

export const inviteSchema = z.object({ email: emailAddress, role, until });

export const memberRoleSchema = z.object({ role, until });
