import { isSignedIn } from "#app/domain/policy.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { actorOf, hashOf } from "./find-actor.server.ts";
import { longest, sessionLimits } from "./session-limits.ts";

/** A browser that signs in, with the session that it had before. */
export interface Browser {
  userAgent: string;
  /** Token of the cookie that came with the request, or null. */
  token: string | null;
}

/** How long requests that left with the old token are answered after a change of rights (milliseconds). */
const grace = 30_000;

/** The session that a token names, or named until the last change of rights. */
export const namedBy = (token: string) => ({
  OR: [{ tokenHash: hashOf(token) }, { previousHash: hashOf(token) }],
});

/**
 * Begins a session in place of the browser's old one; answers its token, which is stored only as a
 * hash. `secondFactorAt` is when the second factor was shown, if it was.
 */
export async function beginSession(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "secret">,
  userId: string,
  { userAgent, token: old }: Browser,
  secondFactorAt: Date | null = null,
): Promise<string> {
  const at = ctx.now();
  const token = ctx.secret(32);
  if (old) await tx.session.deleteMany({ where: namedBy(old) });
  await tx.session.deleteMany({ where: { userId, expiresAt: { lte: at } } });
  const { rightsVersion } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { rightsVersion: true },
  });
  await tx.session.create({
    data: {
      tokenHash: hashOf(token),
      userId,
      createdAt: at,
      seenAt: at,
      expiresAt: new Date(at.getTime() + longest),
      userAgent: userAgent.slice(0, 300),
      secondFactorAt,
      rightsVersion,
    },
  });
  return token;
}

export const endSessionsOf = (tx: Tx, userId: string) =>
  tx.session.deleteMany({ where: { userId } });

/** Ends every session of a person and begins one in this browser, which has shown as much as its old one. */
export async function restartSession(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "secret">,
  userId: string,
  browser: Browser,
): Promise<string> {
  const present = browser.token
    ? await tx.session.findFirst({ where: { userId, ...namedBy(browser.token) } })
    : null;
  await endSessionsOf(tx, userId);
  return beginSession(tx, ctx, userId, browser, present?.secondFactorAt);
}

/**
 * Gives a session a new token because its person's rights have changed since the number `outdated`;
 * null where another request has done so. Requests under way with the old token are still answered.
 */
export async function renewToken(
  ctx: Pick<Ctx, "db" | "now" | "secret">,
  userId: string,
  old: string,
  outdated: number,
): Promise<string | null> {
  const { rightsVersion } = await ctx.db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { rightsVersion: true },
  });
  const token = ctx.secret(32);
  const renewed = await ctx.db.session.updateMany({
    where: { tokenHash: hashOf(old), userId, rightsVersion: outdated },
    data: {
      tokenHash: hashOf(token),
      rightsVersion,
      previousHash: hashOf(old),
      previousUntil: new Date(ctx.now().getTime() + grace),
    },
  });
  return renewed.count === 1 ? token : null;
}

export interface OwnSession {
  /** Beginning of the token's hash: enough to tell the sessions of one person apart. */
  id: string;
  userAgent: string;
  since: Date;
  seenAt: Date;
  current: boolean;
}

/** How a session is named on its owner's page. */
export const sessionId = (tokenHash: string) => tokenHash.slice(0, 16);

/** Sessions of the actor that are alive, the present one first. */
export async function ownSessions(ctx: Ctx, token: string | null): Promise<OwnSession[]> {
  if (!isSignedIn(ctx.actor)) return [];
  const at = ctx.now();
  const { userId } = ctx.actor;
  const { idle, absolute } = sessionLimits(await actorOf(ctx, userId));
  const before = (ms: number) => new Date(at.getTime() - ms);
  const rows = await ctx.db.session.findMany({
    where: {
      userId,
      expiresAt: { gt: at },
      createdAt: { gt: before(absolute) },
      seenAt: { gte: before(idle) },
    },
    orderBy: { seenAt: "desc" },
    take: 50,
  });
  const present = token ? hashOf(token) : "";
  return rows
    .map(({ tokenHash, previousHash, userAgent, createdAt, seenAt }) => ({
      id: sessionId(tokenHash),
      userAgent,
      since: createdAt,
      seenAt,
      current: tokenHash === present || previousHash === present,
    }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}
