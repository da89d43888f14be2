import { rightsChanged } from "#app/domain/accounts/rights-changed.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { can, isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { addDays } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { lockMembers, ownerLacks } from "./lock-members.server.ts";
import { organisationRoles } from "./member-schema.ts";
import { inForce, tellPerson } from "./tell-organisation.server.ts";

interface Transfer {
  organisationId: string;
  userId: string;
  successorId: string;
}

/**
 * In one step a colleague leaves and another member goes on: with the higher of the two roles, its
 * last day, and the invitations that wait. Drafts belong to the organisation. An owner does it, for
 * themselves too.
 */
export function transferMember(ctx: Ctx, { organisationId, userId, successorId }: Transfer) {
  return ctx.transact(async (tx) => {
    const { actor } = ctx;
    if (!isSignedIn(actor) || !can(actor, "organisation:manage-members", { organisationId }))
      return refuse("not-found");
    if (userId === successorId) return refuse("not-found");
    await lockMembers(tx, organisationId);
    const at = ctx.now();
    const members = await tx.organisationMember.findMany({
      where: { organisationId, userId: { in: [userId, successorId] }, ...inForce(at) },
    });
    const successor = members.find((member) => member.userId === successorId);
    const leaver = await tx.organisationMember.findFirst({
      where: { organisationId, userId, removedAt: null },
    });
    if (!successor || !leaver) return refuse("not-found");

    const rank = (role: typeof leaver.role) => organisationRoles.indexOf(role);
    const takesRole = rank(leaver.role) > rank(successor.role);
    const sameRole = leaver.role === successor.role;
    const given = takesRole ? leaver : successor;
    const until = sameRole && leaver.until === null ? null : given.until;
    await tx.organisationMember.updateMany({
      where: { organisationId, userId: successorId },
      data: { role: given.role, until },
    });
    await tx.organisationMember.updateMany({
      where: { organisationId, userId },
      data: { removedAt: at, until: new Date(addDays(vilniusDay(at), -1)) },
    });
    await tx.invitation.updateMany({
      where: { organisationId, invitedById: userId, acceptedAt: null },
      data: { invitedById: successorId },
    });
    const lacks = await ownerLacks(tx, organisationId);
    if (lacks) return lacks;
    await rightsChanged(tx, ctx, userId);
    await rightsChanged(tx, ctx, successorId);
    await tellPerson(tx, ctx, successorId, {
      organisationId,
      news: "tookOver",
      about: `${organisationId}:${userId}:${at.toISOString()}`,
    });
    await record(tx, ctx, {
      groupId: null,
      kind: "organisation.member-transferred",
      subject: organisationId,
      data: { userId, successorId, role: given.role },
    });
    return ok(null);
  });
}
