import { z } from "zod";
import { legalCodeProblem, tidyLegalCode } from "#app/domain/values/legal-code.ts";
import { tidy } from "#app/domain/values/typed.ts";
import { organisationRoles } from "./member-schema.ts";

/** How long a request to join waits for an owner (milliseconds). */
export const joinRequestLife = 30 * 24 * 60 * 60 * 1000;

export type JoinState = "waiting" | "accepted" | "declined" | "expired";

/** What has become of a request at an instant. */
export function joinState(
  { accepted, expiresAt }: { accepted: boolean | null; expiresAt: Date },
  now: Date,
): JoinState {
  if (accepted !== null) return accepted ? "accepted" : "declined";
  return expiresAt > now ? "waiting" : "expired";
}

/** A code of any check digit, as it may have been insisted on; null where it has not nine digits. */
export function codeOf(typed: string | null): string | null {
  const code = tidyLegalCode(typed ?? "");
  return legalCodeProblem(code) === "format" ? null : code;
}

/** What the person writes to the owners. */
export const joinSchema = z.object({
  code: z.string(),
  message: z
    .string("problem.joinMessage")
    .transform(tidy)
    .pipe(z.string().min(1, "problem.joinMessage").max(500, "problem.textTooLong")),
});

/** The answer of an owner: the role is asked for where the request is accepted. */
export const joinAnswerSchema = z.object({
  join: z.uuid(),
  role: z.enum(organisationRoles).optional(),
});
