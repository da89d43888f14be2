import { record } from "#app/domain/audit/record.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { isCommonPassword } from "./common-password.server.ts";
import { tooMany } from "./limits.server.ts";
import { beginSession, type Browser, endSessionsOf } from "./sessions.server.ts";

/** Sets a new password; every session ends and a new one begins, whose token is the answer. */
export async function changePassword(
  ctx: Ctx,
  { current, password }: { current: string; password: string },
  browser: Browser,
) {
  const { actor } = ctx;
  if (!isSignedIn(actor)) return refuse("not-found");
  const wait = await tooMany(ctx, { "password:change": actor.userId });
  if (wait) return wait;

  const id = actor.userId;
  const { passwordHash: old } = await ctx.db.user.findUniqueOrThrow({ where: { id } });
  if (!(await ctx.passwords.verify(old || null, current))) return refuse("wrong-password");
  if (isCommonPassword(password, actor.email)) return refuse("common-password");

  const passwordHash = await ctx.passwords.hash(password);
  return ctx.transact(async (tx) => {
    const changed = await tx.user.updateMany({
      where: { id, passwordHash: old },
      data: { passwordHash },
    });
    if (changed.count === 0) return refuse("wrong-password");
    await endSessionsOf(tx, id);
    const token = await beginSession(tx, ctx, id, browser);
    await record(tx, ctx, { groupId: null, kind: "account.password-changed", subject: id });
    return ok({ token });
  });
}
