import { createHash } from "node:crypto";
import { type Actor, anonymous, type SignedIn } from "#app/domain/policy.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { codeWait, needsSecondFactor, sessionLimits } from "./session-limits.ts";

export const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

type Reader = Pick<Ctx, "db" | "now">;

export interface Visitor {
  actor: Actor;
  locale: "lt" | "en" | null;
  /** Whose session the token names, also where it has ended; null where it names none. */
  userId: string | null;
  /**
   * What keeps rights back: a second factor that must be set up, or the code of one. Without the code
   * nobody is signed in; without the set-up there are no roles in groups.
   */
  withheld: "set-up" | "code" | null;
  /** The number of the rights that the token was made for, where they have changed since. */
  outdated: number | null;
}

const stranger: Visitor = {
  actor: anonymous,
  locale: null,
  userId: null,
  withheld: null,
  outdated: null,
};

/**
 * What makes an actor: the person, the roles in a group whose last day in Lithuania has not passed,
 * and every role in an organisation, of which `asActor` keeps apart those in force.
 */
function personAt(at: Date) {
  const inForce = { OR: [{ until: null }, { until: { gte: new Date(vilniusDay(at)) } }] };
  return {
    id: true,
    name: true,
    email: true,
    locale: true,
    isAdmin: true,
    emailConfirmedAt: true,
    disabledAt: true,
    rightsVersion: true,
    secondFactorSince: true,
    memberships: { where: inForce, select: { groupId: true, role: true, sector: true } },
    organisations: {
      select: {
        organisationId: true,
        role: true,
        until: true,
        organisation: { select: { code: true } },
      },
    },
  } satisfies Prisma.UserSelect;
}

type Person = Prisma.UserGetPayload<{ select: ReturnType<typeof personAt> }>;

const asActor = (person: Person, at: Date): SignedIn => ({
  userId: person.id,
  name: person.name,
  email: person.email,
  emailConfirmed: person.emailConfirmedAt !== null,
  isAdmin: person.isAdmin,
  groups: person.memberships,
  organisations: person.organisations
    .filter(({ until }) => until === null || until >= new Date(vilniusDay(at)))
    .map(({ organisationId, role }) => ({ organisationId, role })),
  ties: person.organisations.map(({ organisationId, organisation }) => ({
    organisationId,
    code: organisation.code,
  })),
});

/** The actor that a person is now, with every right that a session can carry. */
export async function actorOf({ db, now }: Reader, userId: string): Promise<SignedIn> {
  const at = now();
  const select = personAt(at);
  return asActor(await db.user.findUniqueOrThrow({ where: { id: userId }, select }), at);
}

/** The session of a token, or of the token before it while requests with that one are under way. */
async function sessionOf({ db }: Reader, token: string, at: Date) {
  const select = {
    tokenHash: true,
    createdAt: true,
    seenAt: true,
    expiresAt: true,
    secondFactorAt: true,
    rightsVersion: true,
    user: { select: personAt(at) },
  } satisfies Prisma.SessionSelect;
  const hash = hashOf(token);
  return (
    (await db.session.findUnique({ where: { tokenHash: hash }, select })) ??
    (await db.session.findUnique({
      where: { previousHash: hash, previousUntil: { gt: at } },
      select,
    }))
  );
}

/**
 * Who holds `token`, with the rights in force now; anonymous for an unknown, idle or expired session,
 * for a disabled account, and while the code of a second factor is missing. Rights and limits are read
 * anew for each request. `exempt` tells the addresses of which no second factor is asked.
 */
export async function findActor(
  reader: Reader,
  token: string | null,
  exempt: (email: string) => boolean = () => false,
): Promise<Visitor> {
  const at = reader.now();
  const session = token ? await sessionOf(reader, token, at) : null;
  if (!session || session.user.disabledAt) return stranger;

  const { user, createdAt, seenAt, expiresAt, tokenHash } = session;
  const person = asActor(user, at);
  const known = { ...stranger, userId: user.id };
  const limits = sessionLimits(person);
  const age = at.getTime() - createdAt.getTime();
  const silence = at.getTime() - seenAt.getTime();
  if (expiresAt <= at || age >= limits.absolute || silence > limits.idle) return known;

  const enrolled = user.secondFactorSince !== null;
  const passed = (enrolled && session.secondFactorAt !== null) || exempt(user.email);
  if (enrolled && !passed)
    return age < codeWait ? { ...known, locale: user.locale, withheld: "code" } : known;

  if (silence > 60_000)
    await reader.db.session.updateMany({ where: { tokenHash }, data: { seenAt: at } });

  const withheld = !passed && needsSecondFactor(person);
  return {
    userId: user.id,
    locale: user.locale,
    actor: withheld ? { ...person, isAdmin: false, groups: [] } : person,
    withheld: withheld ? "set-up" : null,
    outdated: session.rightsVersion === user.rightsVersion ? null : session.rightsVersion,
  };
}
