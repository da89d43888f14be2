import { can, mayAnswerForRoles } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { administratorsBeside } from "./lock-people.server.ts";
import { stillWaits } from "./waiting-role.server.ts";

const atOnce = 100;

/** Roles that wait for a second person, as far as the actor may confirm or has given them; the oldest first. */
export async function waitingRoles({ actor, db }: Ctx) {
  if (!mayAnswerForRoles(actor)) return refuse("not-found");
  const rows = await db.pendingRole.findMany({
    where: { ...stillWaits, ...(!actor.isAdmin && inReach(actor.groups)) },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    take: atOnce,
    select: {
      id: true,
      userId: true,
      groupId: true,
      role: true,
      sector: true,
      employer: true,
      until: true,
      askedAt: true,
      askedById: true,
      user: { select: { name: true, email: true } },
      askedBy: { select: { name: true } },
      group: { select: { shortName: true } },
    },
  });
  const administrators = await administratorsBeside(db);
  return ok(
    rows
      .map(({ user, askedBy, group, until, ...waiting }) => ({
        id: waiting.id,
        role: waiting.role,
        sector: waiting.sector,
        employer: waiting.employer,
        askedAt: waiting.askedAt,
        name: user.name,
        email: user.email,
        group: group?.shortName ?? null,
        until: until?.toISOString().slice(0, 10) ?? null,
        askedBy: askedBy.name,
        // Whoever asked is an administrator still (stillWaits), and nobody asks for an administrator.
        mayConfirm: can(actor, "role:confirm", {
          ...waiting,
          onlyAdministrator: administrators === 1,
        }),
        mayWithdraw: waiting.askedById === actor.userId,
      }))
      .filter(({ mayConfirm, mayWithdraw }) => mayConfirm || mayWithdraw),
  );
}

const inReach = (groups: Ctx["actor"]["groups"]): Prisma.PendingRoleWhereInput => ({
  OR: [
    { groupId: null },
    {
      groupId: {
        in: groups
          .filter(({ role }) => role === "STAFF" || role === "CHAIR")
          .map(({ groupId }) => groupId),
      },
    },
  ],
});
