import type { z } from "zod";
import { tooMany } from "#app/domain/accounts/limits.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { can, isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { invitationLife } from "./invitation-link.server.ts";
import { lockMembers } from "./lock-members.server.ts";
import type { inviteSchema } from "./member-schema.ts";

/**
 * Invites the owner of an e-mail address, who need not have an account yet; an open invitation of the
 * same address is replaced. The answer does not tell whether there is an account.
 */
export async function inviteMember(
  ctx: Ctx,
  organisationId: string,
  { email, role, until, locale }: z.infer<typeof inviteSchema> & { locale: "lt" | "en" },
) {
  const { actor } = ctx;
  const at = ctx.now();
  if (!isSignedIn(actor) || !can(actor, "organisation:manage-members", { organisationId }))
    return refuse("not-found");
  if (until && until < vilniusDay(at)) return refuse("until-past");
  const wait = await tooMany(ctx, { "invite:organisation": organisationId });
  if (wait) return wait;

  return ctx.transact(async (tx) => {
    await lockMembers(tx, organisationId);
    const member = await tx.organisationMember.count({
      where: {
        organisationId,
        user: { email },
        OR: [{ until: null }, { until: { gte: today(at) } }],
      },
    });
    if (member > 0) return refuse("already-member");

    await tx.invitation.deleteMany({ where: { organisationId, email, acceptedAt: null } });
    const { id } = await tx.invitation.create({
      data: {
        organisationId,
        email,
        role,
        until: until ? new Date(until) : null,
        // Nobody knows the token of this hash; the mail carries the first one that works.
        tokenHash: ctx.secret(32),
        expiresAt: new Date(at.getTime() + invitationLife),
        invitedById: actor.userId,
        createdAt: at,
      },
    });
    await enqueue(tx, ctx, `mail.invitation:${id}`, {
      kind: "mail.invitation",
      invitationId: id,
      locale,
    });
    await record(tx, ctx, {
      groupId: null,
      kind: "organisation.invited",
      subject: organisationId,
      data: { invitationId: id, role, until: until ?? null },
    });
    return ok({ id });
  });
}

const today = (at: Date) => new Date(vilniusDay(at));

/** Takes an invitation back before it is accepted. */
export function withdrawInvitation(ctx: Ctx, organisationId: string, id: string) {
  return ctx.transact(async (tx) => {
    if (!can(ctx.actor, "organisation:manage-members", { organisationId }))
      return refuse("not-found");
    const gone = await tx.invitation.deleteMany({
      where: { id, organisationId, acceptedAt: null },
    });
    if (gone.count === 0) return refuse("not-found");
    await record(tx, ctx, {
      groupId: null,
      kind: "organisation.invitation-withdrawn",
      subject: organisationId,
      data: { invitationId: id },
    });
    return ok(null);
  });
}
