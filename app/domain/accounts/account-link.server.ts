import { ok, refuse } from "#app/domain/result.ts";
import type { TokenPurpose } from "#app/platform/generated/prisma/enums.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { hashOf } from "./find-actor.server.ts";

const hour = 60 * 60 * 1000;

/** How long the link in a mail works (milliseconds). */
export const linkLife = {
  CONFIRM_EMAIL: 24 * hour,
  RESET_PASSWORD: hour,
} as const satisfies Record<TokenPurpose, number>;

/** How long the first link to choose a password works, for whom somebody else made the account. */
export const firstLinkLife = 7 * 24 * hour;

/**
 * Makes the token of a link, at the moment when its mail is written: it exists in the mail and, as a
 * hash, here. A mail that is sent again carries another token; both work, as they answer one request.
 */
export async function issueLink(
  ctx: Pick<Ctx, "db" | "now" | "secret">,
  {
    userId,
    purpose,
    askedAt,
    life = linkLife[purpose],
  }: { userId: string; purpose: TokenPurpose; askedAt: Date; life?: number },
): Promise<string> {
  const token = ctx.secret(32);
  const expiresAt = new Date(ctx.now().getTime() + life);
  await ctx.db.accountToken.create({
    data: { tokenHash: hashOf(token), userId, purpose, expiresAt, createdAt: askedAt },
  });
  return token;
}

/** Whose link this is, while it works: unused, in time, and of the newest request. */
export async function holderOfLink(
  tx: Tx,
  { now }: Pick<Ctx, "now">,
  token: string,
  purpose: TokenPurpose,
) {
  const link = await tx.accountToken.findUnique({
    where: { tokenHash: hashOf(token), purpose, usedAt: null, expiresAt: { gt: now() } },
    select: { userId: true, createdAt: true },
  });
  if (!link) return null;
  const newer = await tx.accountToken.count({
    where: { userId: link.userId, purpose, createdAt: { gt: link.createdAt } },
  });
  return newer === 0 ? link.userId : null;
}

/** Uses a link up, with all others of its purpose; of two uses at once, one succeeds. */
export async function redeemLink(
  tx: Tx,
  ctx: Pick<Ctx, "now">,
  token: string,
  purpose: TokenPurpose,
) {
  const userId = await holderOfLink(tx, ctx, token, purpose);
  if (!userId) return refuse("link-invalid");
  const used = await tx.accountToken.updateMany({
    where: { tokenHash: hashOf(token), usedAt: null },
    data: { usedAt: ctx.now() },
  });
  if (used.count === 0) return refuse("link-invalid");
  await tx.accountToken.deleteMany({ where: { userId, purpose, usedAt: null } });
  return ok(userId);
}
