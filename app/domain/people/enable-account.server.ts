import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findPerson } from "./find-person.server.ts";

/** Opens a closed account again, with the roles whose last day has not passed. */
export function enableAccount(ctx: Ctx, userId: string, { reason }: { reason: string }) {
  return ctx.transact(async (tx) => {
    const found = await findPerson(tx, ctx, userId);
    if (!found.ok) return found;
    if (!found.value.person.disabledAt) return refuse("account-enabled");
    await tx.user.update({ where: { id: userId }, data: { disabledAt: null } });
    await record(tx, ctx, {
      groupId: null,
      kind: "person.enabled",
      subject: userId,
      data: { reason },
    });
    return ok(null);
  });
}
