import { record } from "#app/domain/audit/record.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { checkPassword } from "./check-password.server.ts";
import { recordWrongCode } from "./enter-code.server.ts";
import { tooMany } from "./limits.server.ts";
import { issueRecoveryCodes } from "./recovery-codes.server.ts";
import { beginSession, type Browser, endSessionsOf } from "./sessions.server.ts";
import { enrolmentUri, stepOf, typeable } from "./totp.server.ts";

/** How long a secret that was shown waits for its first code (milliseconds). */
const pendingLife = 30 * 60 * 1000;

/** Makes a secret for the actor's app. It comes into force with the first right code; until then nothing changes. */
export function beginSecondFactor(ctx: Ctx) {
  return ctx.transact(async (tx) => {
    if (!isSignedIn(ctx.actor)) return refuse("not-found");
    const { userId } = ctx.actor;
    const shown = { pending: ctx.vault.seal(ctx.secret(20), userId), pendingAt: ctx.now() };
    await tx.secondFactor.upsert({
      where: { userId },
      create: { userId, ...shown },
      update: shown,
    });
    return ok(null);
  });
}

/** The sealed secret that waits for its first code, while it does. */
async function pendingOf(ctx: Ctx, userId: string) {
  const factor = await ctx.db.secondFactor.findUnique({ where: { userId } });
  if (!factor?.pending || !factor.pendingAt) return null;
  if (ctx.now().getTime() - factor.pendingAt.getTime() > pendingLife) return null;
  return { sealed: factor.pending, secret: ctx.vault.open(factor.pending, userId) };
}

/** What the actor's app has to be told now: as typed by hand, and as the picture carries it. */
export async function pendingSecondFactor(ctx: Ctx) {
  if (!isSignedIn(ctx.actor)) return null;
  const pending = await pendingOf(ctx, ctx.actor.userId);
  return (
    pending && { key: typeable(pending.secret), uri: enrolmentUri(pending.secret, ctx.actor.email) }
  );
}

/**
 * Brings the pending secret into force by its first code and the password: every other session ends,
 * and this one goes on under the new token. The recovery codes of the answer are told this once.
 */
export async function confirmSecondFactor(
  ctx: Ctx,
  { code, password }: { code: string; password: string },
  browser: Browser,
) {
  const known = await checkPassword(ctx, password);
  if (!known.ok) return known;
  const { userId } = known.value.actor;
  const wait = await tooMany(ctx, { "second-factor": userId });
  if (wait) return wait;

  const at = ctx.now();
  const pending = await pendingOf(ctx, userId);
  if (!pending) return refuse("set-up-expired");
  const lastStep = stepOf(pending.secret, code, at);
  if (lastStep === null) {
    await recordWrongCode(ctx, userId);
    return refuse("wrong-code");
  }
  return ctx.transact(async (tx) => {
    const confirmed = await tx.secondFactor.updateMany({
      where: { userId, pending: pending.sealed },
      data: { secret: pending.sealed, lastStep, pending: null, pendingAt: null },
    });
    if (confirmed.count === 0) return refuse("set-up-expired");
    await tx.user.update({ where: { id: userId }, data: { secondFactorSince: at } });
    const recoveryCodes = await issueRecoveryCodes(tx, ctx, userId);
    await endSessionsOf(tx, userId);
    const token = await beginSession(tx, ctx, userId, browser, at);
    await record(tx, ctx, { groupId: null, kind: "account.second-factor-set-up", subject: userId });
    return ok({ token, recoveryCodes });
  });
}
