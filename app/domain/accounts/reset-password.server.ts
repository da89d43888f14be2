import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { holderOfLink, redeemLink } from "./account-link.server.ts";
import { isCommonPassword } from "./common-password.server.ts";
import { endSessionsOf } from "./sessions.server.ts";

/** Whether the link of a mail would work; looking at it uses nothing up. */
export const resetWorks = async (ctx: Ctx, token: string) =>
  (await holderOfLink(ctx.db, ctx, token, "RESET_PASSWORD")) !== null;

/**
 * Sets a new password by the link of a mail and ends every session. Whoever has the link reads the
 * mail of the address, so the address counts as confirmed.
 */
export async function resetPassword(
  ctx: Ctx,
  { token, password }: { token: string; password: string },
) {
  const holder = await holderOfLink(ctx.db, ctx, token, "RESET_PASSWORD");
  if (!holder) return refuse("link-invalid");
  const person = await ctx.db.user.findUniqueOrThrow({ where: { id: holder } });
  if (isCommonPassword(password, person)) return refuse("common-password");

  const hashed = await ctx.passwords.hash(password);
  if (!hashed.ok) return hashed;
  return ctx.transact(async (tx) => {
    const redeemed = await redeemLink(tx, ctx, token, "RESET_PASSWORD");
    if (!redeemed.ok) return redeemed;
    const id = redeemed.value;
    await tx.user.update({ where: { id }, data: { passwordHash: hashed.value } });
    await tx.user.updateMany({
      where: { id, emailConfirmedAt: null },
      data: { emailConfirmedAt: ctx.now() },
    });
    await endSessionsOf(tx, id);
    await record(tx, ctx, { groupId: null, kind: "account.password-reset", subject: id });
    return ok(null);
  });
}
