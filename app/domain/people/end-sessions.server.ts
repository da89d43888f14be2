import { endSessionsOf } from "#app/domain/accounts/sessions.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { ok } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findPerson } from "./find-person.server.ts";

/** Signs somebody out of every browser. */
export function endSessions(ctx: Ctx, userId: string) {
  return ctx.transact(async (tx) => {
    const found = await findPerson(tx, ctx, userId);
    if (!found.ok) return found;
    const { count } = await endSessionsOf(tx, userId);
    await record(tx, ctx, {
      groupId: null,
      kind: "person.sessions-ended",
      subject: userId,
      data: { count },
    });
    return ok(null);
  });
}
