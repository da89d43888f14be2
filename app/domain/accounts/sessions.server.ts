import { isSignedIn } from "#app/domain/policy.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { absolute, hashOf, idle } from "./find-actor.server.ts";

/** A browser that signs in, with the session that it had before. */
export interface Browser {
  userAgent: string;
  /** Token of the cookie that came with the request, or null. */
  token: string | null;
}

/** Begins a session in place of the browser's old one; answers its token, which is stored only as a hash. */
export async function beginSession(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "secret">,
  userId: string,
  { userAgent, token: old }: Browser,
): Promise<string> {
  const at = ctx.now();
  const token = ctx.secret(32);
  if (old) await tx.session.deleteMany({ where: { tokenHash: hashOf(old) } });
  await tx.session.deleteMany({ where: { userId, expiresAt: { lte: at } } });
  await tx.session.create({
    data: {
      tokenHash: hashOf(token),
      userId,
      createdAt: at,
      seenAt: at,
      expiresAt: new Date(at.getTime() + absolute),
      userAgent: userAgent.slice(0, 300),
    },
  });
  return token;
}

export const endSessionsOf = (tx: Tx, userId: string) =>
  tx.session.deleteMany({ where: { userId } });

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
  const rows = await ctx.db.session.findMany({
    where: {
      userId: ctx.actor.userId,
      expiresAt: { gt: at },
      seenAt: { gte: new Date(at.getTime() - idle) },
    },
    orderBy: { seenAt: "desc" },
    take: 50,
  });
  const present = token ? hashOf(token) : "";
  return rows
    .map(({ tokenHash, userAgent, createdAt, seenAt }) => ({
      id: sessionId(tokenHash),
      userAgent,
      since: createdAt,
      seenAt,
      current: tokenHash === present,
    }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}
