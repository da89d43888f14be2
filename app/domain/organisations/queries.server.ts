import { can, isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { printedName } from "./organisation-name.ts";

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

/** The organisations that the actor acts for, with their role in each. */
export async function myOrganisations({ actor, db }: Ctx) {
  if (!isSignedIn(actor)) return [];
  const roles = new Map(actor.organisations.map((member) => [member.organisationId, member.role]));
  const rows = await db.organisation.findMany({
    where: { id: { in: [...roles.keys()] } },
    select: { id: true, legalForm: true, name: true, code: true, city: true },
    orderBy: { name: "asc" },
    take: 100,
  });
  return rows.map(({ id, code, city, ...named }) => ({
    id,
    code,
    city,
    name: printedName(named),
    role: roles.get(id) ?? "VIEWER",
  }));
}

/** One organisation of the actor, with what the actor may do to it. */
export async function organisationOf({ actor, db }: Ctx, organisationId: string) {
  if (!can(actor, "organisation:view", { organisationId })) return refuse("not-found");
  const organisation = await db.organisation.findUnique({ where: { id: organisationId } });
  if (!organisation) return refuse("not-found");
  return ok({
    ...organisation,
    printed: printedName(organisation),
    mayEdit: can(actor, "organisation:edit", { organisationId }),
    mayManage: can(actor, "organisation:manage-members", { organisationId }),
  });
}

/** Members and open invitations of an organisation of the actor; invitations are shown to owners only. */
export async function membersOf(ctx: Ctx, organisationId: string) {
  const { actor, db } = ctx;
  const found = await organisationOf(ctx, organisationId);
  if (!found.ok) return found;
  const { printed, mayManage } = found.value;
  const [members, invitations] = await Promise.all([
    db.organisationMember.findMany({
      where: { organisationId, removedAt: null },
      orderBy: { createdAt: "asc" },
      take: 200,
      select: {
        userId: true,
        role: true,
        until: true,
        user: { select: { name: true, email: true } },
      },
    }),
    mayManage
      ? db.invitation.findMany({
          where: { organisationId, acceptedAt: null, expiresAt: { gt: ctx.now() } },
          orderBy: { createdAt: "asc" },
          take: 200,
          select: { id: true, email: true, role: true, until: true, expiresAt: true },
        })
      : [],
  ]);
  return ok({
    id: organisationId,
    printed,
    mayManage,
    members: members.map(({ userId, role, until, user }) => ({
      userId,
      role,
      until: dayOf(until),
      ...user,
      self: userId === actor.userId,
    })),
    invitations: invitations.map(({ until, ...invitation }) => ({
      ...invitation,
      until: dayOf(until),
    })),
  });
}

/** One member, for whoever may change the role or end the membership: an owner, or the member. */
export async function memberOf(ctx: Ctx, organisationId: string, userId: string) {
  const found = await membersOf(ctx, organisationId);
  if (!found.ok) return found;
  const { printed, mayManage, members } = found.value;
  const member = members.find((one) => one.userId === userId);
  if (!member || !(mayManage || member.self)) return refuse("not-found");
  const successors = mayManage
    ? members
        .filter((one) => one.userId !== userId)
        .map((one) => ({ id: one.userId, name: one.name }))
    : [];
  return ok({ printed, mayManage, successors, ...member });
}
