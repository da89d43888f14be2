import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { tooMany } from "./limits.server.ts";

/**
 * The actor, if they know their own password; asked before what must not be done at a
 * screen left open. Tries are counted per person, whatever it is asked for.
 */
export async function checkPassword(ctx: Ctx, password: string) {
  const { actor } = ctx;
  if (!isSignedIn(actor)) return refuse("not-found");
  const { userId: id } = actor;
  const wait = await tooMany(ctx, { password: id });
  if (wait) return wait;
  const { passwordHash } = await ctx.db.user.findUniqueOrThrow({ where: { id } });
  const right = await ctx.passwords.verify(passwordHash || null, password);
  if (!right.ok) return right;
  return right.value ? ok({ actor, passwordHash }) : refuse("wrong-password");
}
