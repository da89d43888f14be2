import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { lockPeople } from "./lock-people.server.ts";
import { findWaitingRole } from "./waiting-role.server.ts";

/** Drops a waiting role: whoever may confirm it declines it, whoever gave it takes it back. */
export function declineRole(ctx: Ctx, id: string) {
  return ctx.transact(async (tx) => {
    if (!isId(id)) return refuse("not-found");
    await lockPeople(tx);
    const found = await findWaitingRole(tx, ctx, id);
    if (!found?.mayConfirm && !found?.mayWithdraw) return refuse("not-found");
    const { groupId, userId, role } = found.waiting;
    await tx.pendingRole.delete({ where: { id } });
    await record(tx, ctx, {
      groupId,
      kind: found.mayConfirm ? "person.role-declined" : "person.role-withdrawn",
      subject: userId,
      data: { role },
    });
    return ok(null);
  });
}
