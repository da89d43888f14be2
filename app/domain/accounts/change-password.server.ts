import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { checkPassword } from "./check-password.server.ts";
import { isCommonPassword } from "./common-password.server.ts";
import { type Browser, restartSession } from "./sessions.server.ts";

/** Sets a new password; every session ends and a new one begins, whose token is the answer. */
export async function changePassword(
  ctx: Ctx,
  { current, password }: { current: string; password: string },
  browser: Browser,
) {
  const known = await checkPassword(ctx, current);
  if (!known.ok) return known;
  const { actor, passwordHash: old } = known.value;
  const id = actor.userId;
  if (isCommonPassword(password, actor)) return refuse("common-password");

  const hashed = await ctx.passwords.hash(password);
  if (!hashed.ok) return hashed;
  return ctx.transact(async (tx) => {
    const changed = await tx.user.updateMany({
      where: { id, passwordHash: old },
      data: { passwordHash: hashed.value },
    });
    if (changed.count === 0) return refuse("wrong-password");
    const token = await restartSession(tx, ctx, id, browser);
    await record(tx, ctx, { groupId: null, kind: "account.password-changed", subject: id });
    return ok({ token });
  });
}
