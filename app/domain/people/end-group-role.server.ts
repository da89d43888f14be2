import { rightsChanged } from "#app/domain/accounts/rights-changed.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { addDays, type IsoDay } from "#app/domain/values/date.ts";
import { isId } from "#app/domain/values/id.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findPerson } from "./find-person.server.ts";

/**
 * Ends a role in a group: on a last day that is not later than the one it has, or at once. The row
 * stays, with yesterday as its last day. A longer role is given anew, for it needs a second person.
 */
export function endGroupRole(
  ctx: Ctx,
  userId: string,
  { memberId: id, until }: { memberId: string; until?: IsoDay | undefined },
) {
  return ctx.transact(async (tx) => {
    const found = await findPerson(tx, ctx, userId);
    if (!found.ok) return found;
    if (!isId(id)) return refuse("not-found");
    const member = await tx.groupMember.findUnique({
      where: { id, userId },
      select: { groupId: true, role: true, until: true },
    });
    if (!member) return refuse("not-found");

    const today = vilniusDay(ctx.now());
    if (member.until && member.until < new Date(today)) return refuse("role-ended");
    if (until && until < today) return refuse("until-past");
    if (until && member.until && new Date(until) > member.until) return refuse("until-later");

    const last = until ?? addDays(today, -1);
    await tx.groupMember.update({ where: { id }, data: { until: new Date(last) } });
    await rightsChanged(tx, ctx, userId);
    const { groupId, role } = member;
    await record(tx, ctx, {
      groupId,
      kind: until ? "person.role-limited" : "person.role-ended",
      subject: userId,
      data: { role, until: last },
    });
    return ok(null);
  });
}
