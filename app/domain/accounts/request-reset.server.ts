import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { ok } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { tooMany } from "./limits.server.ts";
import { networkOf } from "./network.ts";

/**
 * Asks for a link to a new password. Whether the address has an account is looked up only by the
 * worker, so neither the answer nor its time can tell.
 */
export async function requestReset(
  ctx: Ctx,
  { email, address }: { email: string; address: string },
) {
  const wait = await tooMany(ctx, { "reset:email": email, "reset:address": networkOf(address) });
  if (wait) return wait;
  return ctx.transact(async (tx) => {
    await enqueue(tx, ctx, `mail.reset-password:${ctx.secret(16)}`, {
      kind: "mail.reset-password",
      email,
      askedAt: ctx.now().toISOString(),
    });
    return ok(null);
  });
}
