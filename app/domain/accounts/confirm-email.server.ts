import { record } from "#app/domain/audit/record.server.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { holderOfLink, redeemLink } from "./account-link.server.ts";
import { tooMany } from "./limits.server.ts";

/** Whether the link of a mail would work; looking at it uses nothing up. */
export const confirmationWorks = async (ctx: Ctx, token: string) =>
  (await holderOfLink(ctx.db, ctx, token, "CONFIRM_EMAIL")) !== null;

/** The e-mail address is its owner's: they pressed the button behind the link of the mail. */
export function confirmEmail(ctx: Ctx, token: string) {
  return ctx.transact(async (tx) => {
    const redeemed = await redeemLink(tx, ctx, token, "CONFIRM_EMAIL");
    if (!redeemed.ok) return redeemed;
    const id = redeemed.value;
    await tx.user.update({ where: { id }, data: { emailConfirmedAt: ctx.now() } });
    await record(tx, ctx, { groupId: null, kind: "account.email-confirmed", subject: id });
    return ok(null);
  });
}

/** Sends the actor another link; the links before it stop working. */
export async function resendConfirmation(ctx: Ctx) {
  const { actor } = ctx;
  if (!isSignedIn(actor)) return refuse("not-found");
  if (actor.emailConfirmed) return refuse("email-confirmed-already");
  const wait = await tooMany(ctx, { "confirm:resend": actor.userId });
  if (wait) return wait;
  return ctx.transact(async (tx) => {
    const { userId } = actor;
    await enqueue(tx, ctx, `mail.confirm-email:${userId}:${ctx.secret(8)}`, {
      kind: "mail.confirm-email",
      userId,
      askedAt: ctx.now().toISOString(),
    });
    return ok(null);
  });
}
