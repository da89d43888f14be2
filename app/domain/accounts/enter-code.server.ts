import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { findActor } from "./find-actor.server.ts";
import { tooMany } from "./limits.server.ts";
import { spendRecoveryCode } from "./recovery-codes.server.ts";
import { beginSession, type Browser, namedBy } from "./sessions.server.ts";
import { stepOf } from "./totp.server.ts";

/**
 * Lets in who has given the password and now a code of their app or a recovery code; each is accepted
 * once. The session gets a new token, which is the answer.
 */
export async function enterCode(ctx: Ctx, { code }: { code: string }, browser: Browser) {
  const { userId, withheld } = await findActor(ctx, browser.token);
  if (!userId || withheld !== "code") return refuse("not-found");
  const wait = await tooMany(ctx, { "second-factor": userId });
  if (wait) return wait;

  const entered = await ctx.transact(async (tx) => {
    const by = await usedUp(tx, ctx, userId, code);
    if (!by) return refuse("wrong-code");
    const waiting = await tx.session.deleteMany({
      where: { userId, ...namedBy(browser.token ?? "") },
    });
    if (waiting.count === 0) return refuse("not-found");
    const token = await beginSession(tx, ctx, userId, browser, ctx.now());
    await record(tx, ctx, { groupId: null, kind: by, subject: userId });
    return ok({ token, userId });
  });
  if (!entered.ok && entered.error.code === "wrong-code") await recordWrongCode(ctx, userId);
  return entered;
}

async function usedUp(tx: Tx, ctx: Ctx, userId: string, code: string) {
  if (!/^\d{6}$/.test(code))
    return (await spendRecoveryCode(tx, ctx, userId, code)) ? "account.recovery-code-used" : null;
  return (await spendAppCode(tx, ctx, userId, code)) ? "account.second-factor-shown" : null;
}

/** Whether the code is right and newer than every one used before; of two uses at once, one succeeds. */
async function spendAppCode(tx: Tx, ctx: Ctx, userId: string, code: string) {
  const factor = await tx.secondFactor.findUnique({ where: { userId }, select: { secret: true } });
  if (!factor?.secret) return false;
  const step = stepOf(ctx.vault.open(factor.secret, userId), code, ctx.now());
  if (step === null) return false;
  const used = await tx.secondFactor.updateMany({
    where: { userId, secret: factor.secret, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return used.count === 1;
}

/** Writes down a wrong code, after the refusal has rolled back what was tried. */
export const recordWrongCode = (ctx: Ctx, userId: string) =>
  ctx.transact(async (tx) => {
    await record(tx, ctx, { groupId: null, kind: "account.second-factor-failed", subject: userId });
    return ok(null);
  });
