import { createHash } from "node:crypto";
import { type Actor, anonymous, type SignedIn } from "#app/domain/policy.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
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

/** What makes an actor: the person, with the roles whose last day in Lithuania has not passed. */
function personAt(at: Date) {
  const inForce = { OR: [{ until: null }, { until: { gte: new Date(vilniusDay(at)) } }] };
  return {
    id: true,
    name: true,
    email: true,
    locale: true,
    isAdmin: true,
    emailConfirmedAt: true,
    memberships: { where: inForce, select: { groupId: true, role: true, sector: true } },
    organisations: { where: inForce, select: { organisationId: true, role: true } },
  } satisfies Prisma.UserSelect;
}

type Person = Prisma.UserGetPayload<{ select: ReturnType<typeof personAt> }>;

const asActor = (person: Person): SignedIn => ({
  userId: person.id,
  name: person.name,
  email: person.email,
  emailConfirmed: person.emailConfirmedAt !== null,
  isAdmin: person.isAdmin,
  groups: person.memberships,
  organisations: person.organisations,
});

/** The actor that a person is now. */
export async function actorOf({ db, now }: Reader, userId: string): Promise<SignedIn> {
  const select = personAt(now());
  return asActor(await db.user.findUniqueOrThrow({ where: { id: userId }, select }));
}

/**
 * Who holds `token`, with the roles in force now; anonymous for an unknown, idle or expired session
 * and for a disabled account. Roles are read anew for each request.
 */
export async function findActor({ db, now }: Reader, token: string | null): Promise<Visitor> {
  if (!token) return { actor: anonymous, locale: null };
  const at = now();

  const session = await db.session.findUnique({
    where: { tokenHash: hashOf(token), expiresAt: { gt: at }, user: { disabledAt: null } },
    select: { seenAt: true, user: { select: personAt(at) } },
  });
  if (!session || at.getTime() - session.seenAt.getTime() > idle)
    return { actor: anonymous, locale: null };

  if (at.getTime() - session.seenAt.getTime() > 60_000)
    await db.session.updateMany({ where: { tokenHash: hashOf(token) }, data: { seenAt: at } });

  return { locale: session.user.locale, actor: asActor(session.user) };
}
