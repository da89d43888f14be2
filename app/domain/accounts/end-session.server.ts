import { record } from "#app/domain/audit/record.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { hashOf } from "./find-actor.server.ts";
import { namedBy, sessionId } from "./sessions.server.ts";

/** Ends the session of a token, also one that waits for its second factor; nothing happens where there is none. */
export function signOut(ctx: Ctx, token: string | null) {
  return ctx.transact(async (tx) => {
    if (!token) return ok(null);
    await tx.session.deleteMany({ where: namedBy(token) });
    if (!isSignedIn(ctx.actor)) return ok(null);
    const { userId } = ctx.actor;
    await record(tx, ctx, { groupId: null, kind: "account.signed-out", subject: userId });
    return ok(null);
  });
}

/** Ends one of the actor's own sessions, or with null every one but that of `token`. */
export function revokeSessions(ctx: Ctx, id: string | null, token: string | null) {
  return ctx.transact(async (tx) => {
    if (!isSignedIn(ctx.actor)) return refuse("not-found");
    const { userId } = ctx.actor;
    const present = token ? hashOf(token) : "";
    const all = await tx.session.findMany({
      where: { userId },
      select: { tokenHash: true, previousHash: true },
    });
    const ending = all
      .filter(({ tokenHash, previousHash }) => {
        const names = [tokenHash, previousHash ?? ""];
        return id === null
          ? !names.includes(present)
          : names.some((hash) => sessionId(hash) === id);
      })
      .map(({ tokenHash }) => tokenHash);
    if (id !== null && ending.length === 0) return refuse("not-found");
    await tx.session.deleteMany({ where: { tokenHash: { in: ending } } });
    await record(tx, ctx, {
      groupId: null,
      kind: "account.sessions-revoked",
      subject: userId,
      data: { count: ending.length },
    });
    return ok(null);
  });
}
