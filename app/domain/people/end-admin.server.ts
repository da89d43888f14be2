import { rightsChanged } from "#app/domain/accounts/rights-changed.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findPerson } from "./find-person.server.ts";

/** Takes the administrator's right from another administrator; whoever does it remains one. */
export function endAdmin(ctx: Ctx, userId: string) {
  return ctx.transact(async (tx) => {
    const found = await findPerson(tx, ctx, userId);
    if (!found.ok) return found;
    if (!found.value.person.isAdmin) return refuse("role-ended");
    await tx.user.update({ where: { id: userId }, data: { isAdmin: false } });
    await rightsChanged(tx, ctx, userId);
    await record(tx, ctx, { groupId: null, kind: "person.admin-ended", subject: userId });
    return ok(null);
  });
}
