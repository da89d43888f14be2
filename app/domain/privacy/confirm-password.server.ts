import { tooMany } from "#app/domain/accounts/limits.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";

type Occasion = "account:export" | "account:erase";

/**
 * A refusal unless the password is that of the signed-in person: a session left open is not enough
 * to carry data away or to end the account. Tries are counted per person.
 */
export async function wrongPassword(ctx: Ctx, occasion: Occasion, password: string) {
  if (!isSignedIn(ctx.actor)) return refuse("not-found");
  const wait = await tooMany(ctx, { [occasion]: ctx.actor.userId });
  if (wait) return wait;
  const { passwordHash } = await ctx.db.user.findUniqueOrThrow({
    where: { id: ctx.actor.userId },
    select: { passwordHash: true },
  });
  const right = await ctx.passwords.verify(passwordHash || null, password);
  if (!right.ok) return right;
  return right.value ? null : refuse("wrong-password");
}
