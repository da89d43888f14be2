import { rightsChanged } from "#app/domain/accounts/rights-changed.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { addDays } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { lockMembers, ownerLacks } from "./lock-members.server.ts";

/** Ends a membership: an owner removes anybody, everybody may leave; somebody always owns the organisation without end. The row stays: who was a member is not impartial. */
export function removeMember(ctx: Ctx, organisationId: string, userId: string) {
  return ctx.transact(async (tx) => {
    const leaves = userId === ctx.actor.userId;
    const may = leaves ? "organisation:view" : "organisation:manage-members";
    if (!can(ctx.actor, may, { organisationId })) return refuse("not-found");

    await lockMembers(tx, organisationId);
    const removedAt = ctx.now();
    const gone = await tx.organisationMember.updateMany({
      where: { organisationId, userId, removedAt: null },
      data: { removedAt, until: new Date(addDays(vilniusDay(removedAt), -1)) },
    });
    if (gone.count === 0) return refuse("not-found");
    const lacks = await ownerLacks(tx, organisationId);
    if (lacks) return lacks;
    await rightsChanged(tx, ctx, userId);
    await record(tx, ctx, {
      groupId: null,
      kind: leaves ? "organisation.member-left" : "organisation.member-removed",
      subject: organisationId,
      data: { userId },
    });
    return ok(null);
  });
}
