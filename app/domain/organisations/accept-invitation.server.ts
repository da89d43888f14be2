import { hashOf } from "#app/domain/accounts/find-actor.server.ts";
import { rightsChanged } from "#app/domain/accounts/rights-changed.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { lockMembers } from "./lock-members.server.ts";
import { printedName } from "./organisation-name.ts";

const open = (tx: Tx, { now }: Pick<Ctx, "now">, token: string) =>
  tx.invitation.findUnique({
    where: { tokenHash: hashOf(token), acceptedAt: null, expiresAt: { gt: now() } },
  });

/** What the link of an invitation offers, to whoever holds it; `mine` where it is the actor's own. */
export async function invitationBehind(ctx: Ctx, token: string) {
  const invitation = await open(ctx.db, ctx, token);
  if (!invitation) return null;
  const { organisationId, email, role, until } = invitation;
  const organisation = await ctx.db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { legalForm: true, name: true },
  });
  return {
    organisation: printedName(organisation),
    role,
    until: until?.toISOString().slice(0, 10) ?? null,
    mine: isSignedIn(ctx.actor) && ctx.actor.email === email,
  };
}

/** Makes the actor a member, by the link that was sent to their address; of two at once, one succeeds. */
export function acceptInvitation(ctx: Ctx, token: string) {
  return ctx.transact(async (tx) => {
    const { actor } = ctx;
    const at = ctx.now();
    const invitation = await open(tx, ctx, token);
    if (!invitation || !isSignedIn(actor)) return refuse("invitation-invalid");
    const { id, organisationId, email, role, until } = invitation;
    if (email !== actor.email) return refuse("invitation-of-another");

    await lockMembers(tx, organisationId);
    const accepted = await tx.invitation.updateMany({
      where: { id, acceptedAt: null },
      data: { acceptedAt: at },
    });
    if (accepted.count === 0) return refuse("invitation-invalid");

    const key = { organisationId, userId: actor.userId };
    const today = new Date(vilniusDay(at));
    const ended = { ...key, until: { lt: today } };
    await tx.organisationMember.deleteMany({ where: ended });
    const made = await tx.organisationMember.createMany({
      data: [{ ...key, role, until, createdAt: at }],
      skipDuplicates: true,
    });
    if (made.count === 0) return refuse("already-member");
    await rightsChanged(tx, ctx, actor.userId);
    await record(tx, ctx, {
      groupId: null,
      kind: "organisation.member-joined",
      subject: organisationId,
      data: { userId: actor.userId, role },
    });
    return ok({ organisationId });
  });
}
