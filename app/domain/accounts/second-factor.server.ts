import { record } from "#app/domain/audit/record.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { checkPassword } from "./check-password.server.ts";
import { actorOf } from "./find-actor.server.ts";
import { issueRecoveryCodes } from "./recovery-codes.server.ts";
import { type Browser, restartSession } from "./sessions.server.ts";
import { needsSecondFactor } from "./session-limits.ts";

/** What the actor's page about the second factor tells: since when, unused recovery codes, and whether it is required of them. */
export async function ownSecondFactor(ctx: Ctx) {
  if (!isSignedIn(ctx.actor)) return refuse("not-found");
  const { userId } = ctx.actor;
  const { secondFactorSince: since } = await ctx.db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { secondFactorSince: true },
  });
  const codesLeft = await ctx.db.recoveryCode.count({ where: { userId, usedAt: null } });
  return ok({ since, codesLeft, required: needsSecondFactor(await actorOf(ctx, userId)) });
}

/** Ten new recovery codes in place of the old ones, told this once; every other session ends. */
export async function renewRecoveryCodes(
  ctx: Ctx,
  { password }: { password: string },
  browser: Browser,
) {
  const known = await checkPassword(ctx, password);
  if (!known.ok) return known;
  const { userId } = known.value.actor;
  return ctx.transact(async (tx) => {
    const enrolled = await tx.user.count({
      where: { id: userId, secondFactorSince: { not: null } },
    });
    if (enrolled === 0) return refuse("not-found");
    const recoveryCodes = await issueRecoveryCodes(tx, ctx, userId);
    const token = await restartSession(tx, ctx, userId, browser);
    await record(tx, ctx, {
      groupId: null,
      kind: "account.recovery-codes-renewed",
      subject: userId,
    });
    return ok({ token, recoveryCodes });
  });
}

/** Signs in by password alone from now on; only for those of whom no second factor is required. Every other session ends. */
export async function removeSecondFactor(
  ctx: Ctx,
  { password }: { password: string },
  browser: Browser,
) {
  const known = await checkPassword(ctx, password);
  if (!known.ok) return known;
  const { userId } = known.value.actor;
  if (needsSecondFactor(await actorOf(ctx, userId))) return refuse("second-factor-required");
  return ctx.transact(async (tx) => {
    await forgetSecondFactor(tx, userId);
    const token = await restartSession(tx, ctx, userId, browser);
    await record(tx, ctx, {
      groupId: null,
      kind: "account.second-factor-removed",
      subject: userId,
    });
    return ok({ token });
  });
}

/** Takes the second factor and the recovery codes away. To be followed by the end of other sessions. */
export async function forgetSecondFactor(tx: Tx, userId: string) {
  await tx.user.update({ where: { id: userId }, data: { secondFactorSince: null } });
  await tx.recoveryCode.deleteMany({ where: { userId } });
  return tx.secondFactor.deleteMany({ where: { userId, secret: { not: null } } });
}
