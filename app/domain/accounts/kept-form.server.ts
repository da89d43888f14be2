import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { hashOf } from "./find-actor.server.ts";
import { tooMany } from "./limits.server.ts";
import { networkOf } from "./network.ts";

/** How long a form waits for its sender to sign in (milliseconds). */
export const keptLife = 30 * 60 * 1000;

interface SentForm {
  /** Path and query that it was sent to. */
  path: string;
  /** application/x-www-form-urlencoded. */
  body: string;
  /** Whose ended session it came with, if any. */
  userId: string | null;
  /** Secret of the sender's browser: nobody else is offered the form, whatever link they follow. */
  browser: string;
  address: string;
}

/** Keeps a form that came without a living session; answers the token of its page. */
export async function keepForm(ctx: Ctx, { path, body, userId, browser, address }: SentForm) {
  const wait = await tooMany(ctx, { "keep-form": userId ?? networkOf(address) });
  if (wait) return wait;
  const token = ctx.secret(32);
  const createdAt = ctx.now();
  await ctx.db.keptForm.deleteMany({ where: { expiresAt: { lte: createdAt } } });
  await ctx.db.keptForm.create({
    data: {
      tokenHash: hashOf(token),
      browserHash: hashOf(browser),
      userId,
      path,
      body,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + keptLife),
    },
  });
  return ok(token);
}

/**
 * The kept form, for the person whose session had ended; where that is unknown, for the first who
 * signs in. Only ever in the browser that sent it: a form that somebody else prepared is never offered.
 */
export function keptForm(ctx: Ctx, { token, browser }: { token: string; browser: string | null }) {
  return ctx.transact(async (tx) => {
    if (!isSignedIn(ctx.actor) || !browser) return refuse("not-found");
    const { userId } = ctx.actor;
    const kept = {
      tokenHash: hashOf(token),
      browserHash: hashOf(browser),
      expiresAt: { gt: ctx.now() },
    };
    await tx.keptForm.updateMany({ where: { ...kept, userId: null }, data: { userId } });
    const found = await tx.keptForm.findFirst({ where: { ...kept, userId } });
    if (!found) return refuse("not-found");
    return ok({ path: found.path, body: found.body, until: found.expiresAt });
  });
}
