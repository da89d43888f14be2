import { rightsChanged } from "#app/domain/accounts/rights-changed.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { lockPeople } from "./lock-people.server.ts";
import { putRole } from "./put-role.server.ts";
import { findWaitingRole } from "./waiting-role.server.ts";

/** Puts a waiting role in force: the act of the second person. */
export function confirmRole(ctx: Ctx, id: string) {
  return ctx.transact(async (tx) => {
    if (!isId(id)) return refuse("not-found");
    await lockPeople(tx);
    const found = await findWaitingRole(tx, ctx, id);
    if (!found?.mayConfirm) return refuse("not-found");
    const { groupId, userId, role, until, askedById } = found.waiting;
    if (until && until < new Date(vilniusDay(ctx.now()))) return refuse("until-past");

    await tx.pendingRole.delete({ where: { id } });
    await putRole(tx, found.waiting);
    await rightsChanged(tx, ctx, userId);
    await record(tx, ctx, {
      groupId,
      kind: role ? "person.role-confirmed" : "person.admin-confirmed",
      subject: userId,
      data: { role, askedById },
    });
    return ok(null);
  });
}
