import { forgetSecondFactor } from "#app/domain/accounts/second-factor.server.ts";
import { endSessionsOf } from "#app/domain/accounts/sessions.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findPerson } from "./find-person.server.ts";

/**
 * Removes the second factor of somebody who has lost it, with the recovery codes; every session
 * ends, and the next sign-in sets up another one.
 */
export function resetSecondFactor(ctx: Ctx, userId: string) {
  return ctx.transact(async (tx) => {
    const found = await findPerson(tx, ctx, userId);
    if (!found.ok) return found;
    const { count } = await forgetSecondFactor(tx, userId);
    if (count === 0) return refuse("factor-gone");
    await endSessionsOf(tx, userId);
    await record(tx, ctx, { groupId: null, kind: "person.second-factor-reset", subject: userId });
    return ok(null);
  });
}
