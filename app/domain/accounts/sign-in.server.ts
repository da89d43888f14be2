import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { tooMany } from "./limits.server.ts";
import { networkOf } from "./network.ts";
import { beginSession, type Browser } from "./sessions.server.ts";

interface Credentials {
  email: string;
  password: string;
  address: string;
}

/**
 * Begins a session for whoever knows the password; answers its token. An unknown address, a disabled
 * account and a wrong password are one refusal that costs the same time.
 */
export async function signIn(
  ctx: Ctx,
  { email, password, address }: Credentials,
  browser: Browser,
) {
  const network = networkOf(address);
  const wait = await tooMany(ctx, {
    "sign-in:account": `${email} ${network}`,
    "sign-in:address": network,
  });
  if (wait) return wait;

  const user = await ctx.db.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, disabledAt: true },
  });
  const right = await ctx.passwords.verify(user?.passwordHash || null, password);
  if (!right.ok) return right;
  if (!user || !right.value || user.disabledAt) return fail(ctx, user?.id ?? null);
  return begin(ctx, user.id, browser, false);
}

/** Writes down a try that failed, as much for an address without an account. */
async function fail(ctx: Ctx, userId: string | null) {
  await ctx.transact(async (tx) => {
    const subject = userId ?? "unknown";
    await record(tx, ctx, { groupId: null, kind: "account.sign-in-failed", subject });
    return ok(null);
  });
  return refuse("wrong-credentials");
}

/** Begins a session without a password. The caller has made sure that DEMO is on and that the account is one of the demonstration. */
export async function signInAsDemo(ctx: Ctx, email: string, browser: Browser) {
  const user = await ctx.db.user.findUnique({
    where: { email, disabledAt: null },
    select: { id: true },
  });
  if (!user) return refuse("not-found");
  return begin(ctx, user.id, browser, true);
}

const begin = (ctx: Ctx, userId: string, browser: Browser, demo: boolean) =>
  ctx.transact(async (tx) => {
    const token = await beginSession(tx, ctx, userId, browser);
    const data = { demo };
    await record(tx, ctx, { groupId: null, kind: "account.signed-in", subject: userId, data });
    return ok({ token, userId });
  });
