import type { z } from "zod";
import { rightsChanged } from "#app/domain/accounts/rights-changed.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { lockMembers, ownerLacks } from "./lock-members.server.ts";
import type { memberRoleSchema } from "./member-schema.ts";

/** Gives a member another role or last day; somebody always owns the organisation without end. */
export function changeMember(
  ctx: Ctx,
  { organisationId, userId }: { organisationId: string; userId: string },
  { role, until }: z.infer<typeof memberRoleSchema>,
) {
  return ctx.transact(async (tx) => {
    if (!can(ctx.actor, "organisation:manage-members", { organisationId }))
      return refuse("not-found");
    if (until && until < vilniusDay(ctx.now())) return refuse("until-past");

    await lockMembers(tx, organisationId);
    const changed = await tx.organisationMember.updateMany({
      where: { organisationId, userId, removedAt: null },
      data: { role, until: until ? new Date(until) : null },
    });
    if (changed.count === 0) return refuse("not-found");
    const lacks = await ownerLacks(tx, organisationId);
    if (lacks) return lacks;
    await rightsChanged(tx, ctx, userId);
    await record(tx, ctx, {
      groupId: null,
      kind: "organisation.member-changed",
      subject: organisationId,
      data: { userId, role, until: until ?? null },
    });
    return ok(null);
  });
}
