import { tooMany } from "#app/domain/accounts/limits.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { invitationLife } from "./invitation-link.server.ts";

/** Sends an invitation that waits once more: with a new link, whose time begins anew; the old one stops working. */
export async function resendInvitation(
  ctx: Ctx,
  organisationId: string,
  { id, locale }: { id: string; locale: Locale },
) {
  if (!can(ctx.actor, "organisation:manage-members", { organisationId }))
    return refuse("not-found");
  const wait = await tooMany(ctx, { "invite:organisation": organisationId });
  if (wait) return wait;
  return ctx.transact(async (tx) => {
    const at = ctx.now();
    const renewed = await tx.invitation.updateMany({
      where: { id, organisationId, acceptedAt: null },
      data: {
        expiresAt: new Date(at.getTime() + invitationLife),
        // Nobody knows the token of this hash; the mail carries the next one that works.
        tokenHash: ctx.secret(32),
      },
    });
    if (renewed.count === 0) return refuse("not-found");
    await enqueue(tx, ctx, `mail.invitation:${id}:${at.toISOString()}`, {
      kind: "mail.invitation",
      invitationId: id,
      locale,
    });
    await record(tx, ctx, {
      groupId: null,
      kind: "organisation.invitation-resent",
      subject: organisationId,
      data: { invitationId: id },
    });
    return ok(null);
  });
}
