import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { stillWaits } from "./waiting-role.server.ts";

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

const shown = (at: Date) =>
  ({
    id: true,
    name: true,
    email: true,
    isAdmin: true,
    emailConfirmedAt: true,
    disabledAt: true,
    createdAt: true,
    secondFactorSince: true,
    memberships: {
      orderBy: [{ group: { shortName: "asc" } }, { role: "asc" }],
      select: {
        id: true,
        role: true,
        sector: true,
        employer: true,
        until: true,
        group: { select: { shortName: true } },
      },
    },
    waitingRoles: {
      where: stillWaits,
      orderBy: { askedAt: "asc" },
      select: {
        id: true,
        role: true,
        sector: true,
        until: true,
        group: { select: { shortName: true } },
        askedById: true,
        askedBy: { select: { name: true } },
      },
    },
    organisations: {
      orderBy: { createdAt: "asc" },
      take: 100,
      select: {
        role: true,
        until: true,
        organisation: { select: { id: true, name: true, legalForm: true } },
      },
    },
    _count: { select: { sessions: { where: { expiresAt: { gt: at } } } } },
  }) satisfies Prisma.UserSelect;

/** One person as an administrator sees them: rights and state of the account, nothing of their work. */
export async function personPage({ actor, db, now }: Ctx, id: string) {
  if (!can(actor, "person:administer") || !isId(id)) return refuse("not-found");
  const at = now();
  const [person, groups] = await Promise.all([
    db.user.findUnique({ where: { id }, select: shown(at) }),
    db.group.findMany({ orderBy: { shortName: "asc" }, select: { id: true, shortName: true } }),
  ]);
  if (!person) return refuse("not-found");
  const today = vilniusDay(at);
  const { memberships, waitingRoles, organisations, _count, secondFactorSince, ...about } = person;
  return ok({
    ...about,
    self: person.id === actor.userId,
    emailConfirmed: person.emailConfirmedAt !== null,
    secondFactor: secondFactorSince !== null,
    sessions: _count.sessions,
    groups,
    roles: memberships.map(({ until, group, ...member }) => ({
      ...member,
      group: group.shortName,
      until: dayOf(until),
      inForce: until === null || until >= new Date(today),
    })),
    waiting: waitingRoles.map(({ until, group, askedBy, askedById, ...waiting }) => ({
      ...waiting,
      mayWithdraw: askedById === actor.userId,
      group: group?.shortName ?? null,
      until: dayOf(until),
      askedBy: askedBy.name,
    })),
    organisations: organisations.map(({ role, until, organisation }) => ({
      id: organisation.id,
      name: printedName(organisation),
      role,
      until: dayOf(until),
    })),
  });
}
