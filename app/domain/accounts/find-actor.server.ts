import { createHash } from "node:crypto";
import { type Actor, anonymous } from "#app/domain/policy.ts";
import type { Ctx } from "#app/platform/ports.ts";

export const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** How long a session lives: without a request, and at all (milliseconds). */
export const idle = 2 * 60 * 60 * 1000;
export const absolute = 14 * 24 * 60 * 60 * 1000;

type Reader = Pick<Ctx, "db" | "now">;

export interface Visitor {
  actor: Actor;
  locale: "lt" | "en" | null;
}

/**
 * Who holds `token`, with the roles in force now; anonymous for an unknown, idle or expired session
 * and for a disabled account. Roles are read anew for each request.
 */
export async function findActor({ db, now }: Reader, token: string | null): Promise<Visitor> {
  if (!token) return { actor: anonymous, locale: null };
  const at = now();
  const today = new Date(at.toISOString().slice(0, 10));
  const inForce = { OR: [{ until: null }, { until: { gte: today } }] };

  const session = await db.session.findUnique({
    where: { tokenHash: hashOf(token), expiresAt: { gt: at }, user: { disabledAt: null } },
    select: {
      seenAt: true,
      user: {
        select: {
          id: true,
          name: true,
          email: true,
          locale: true,
          isAdmin: true,
          emailConfirmedAt: true,
          memberships: { where: inForce, select: { groupId: true, role: true, sector: true } },
          organisations: { where: inForce, select: { organisationId: true, role: true } },
        },
      },
    },
  });
  if (!session || at.getTime() - session.seenAt.getTime() > idle)
    return { actor: anonymous, locale: null };

  if (at.getTime() - session.seenAt.getTime() > 60_000)
    await db.session.updateMany({ where: { tokenHash: hashOf(token) }, data: { seenAt: at } });

  const { user } = session;
  return {
    locale: user.locale,
    actor: {
      userId: user.id,
      name: user.name,
      email: user.email,
      emailConfirmed: user.emailConfirmedAt !== null,
      isAdmin: user.isAdmin,
      groups: user.memberships,
      organisations: user.organisations,
    },
  };
}
