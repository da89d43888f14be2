import { z } from "zod";
import { emailAddress, personName } from "#app/domain/accounts/account-schema.ts";
import type { GroupRole, Sector } from "#app/domain/policy.ts";
import { parseDate } from "#app/domain/values/date.ts";
import { tidy } from "#app/domain/values/typed.ts";

export const groupRoles = [
  "STAFF",
  "EVALUATOR",
  "BOARD",
  "CHAIR",
  "OBSERVER",
] as const satisfies readonly GroupRole[];

export const sectors = ["PUBLIC", "NGO", "BUSINESS"] as const satisfies readonly Sector[];

/** Seats of the board are counted by sector (Regulation 2021/1060, art. 31(2)(b)). */
export const hasSector = (role: GroupRole) => role === "BOARD" || role === "CHAIR";

const day = z.string("problem.date").transform((typed, context) => {
  const isoDay = parseDate(typed);
  if (isoDay) return isoDay;
  context.addIssue({ code: "custom", message: "problem.date" });
  return z.NEVER;
});

/** The last day of a role is inclusive, YYYY-MM-DD; none for a role without end. */
export const groupRoleSchema = z
  .object({
    groupId: z.uuid("problem.group"),
    role: z.enum(groupRoles, "problem.role"),
    sector: z.enum(sectors, "problem.sector").optional(),
    employer: z
      .string()
      .transform(tidy)
      .pipe(z.string().max(200, "problem.textTooLong"))
      .optional(),
    until: day.optional(),
  })
  .refine(({ role, sector }) => !hasSector(role) || sector !== undefined, {
    path: ["sector"],
    message: "problem.sector",
  });

export const lastDaySchema = z.object({ until: day });

export const newPersonSchema = z.object({ name: personName, email: emailAddress });

/** Why an account is closed or opened again; kept in the audit log. */
export const accountReasonSchema = z.object({
  reason: z
    .string("problem.required")
    .transform(tidy)
    .pipe(z.string().min(1, "problem.required").max(500, "problem.textTooLong")),
});
