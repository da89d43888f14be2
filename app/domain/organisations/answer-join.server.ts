import { rightsChanged } from "#app/domain/accounts/rights-changed.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { can, isSignedIn, type OrganisationRole } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { lockMembers } from "./lock-members.server.ts";
import { tellPerson } from "./tell-organisation.server.ts";

/** Requests that wait for the owners of an organisation, the oldest first; none for others. */
export async function joinRequestsOf({ actor, db, now }: Ctx, organisationId: string) {
  if (!can(actor, "organisation:manage-members", { organisationId })) return [];
  const rows = await db.joinRequest.findMany({
    where: { organisationId, open: 1, expiresAt: { gt: now() }, user: { disabledAt: null } },
    orderBy: { askedAt: "asc" },
    take: 100,
    select: {
      id: true,
      message: true,
      expiresAt: true,
      user: { select: { name: true, email: true } },
    },
  });
  return rows.map(({ user, ...request }) => ({ ...request, ...user }));
}

/** Makes somebody a member; whose role there has ended begins anew. */
export async function addMember(
  tx: Tx,
  at: Date,
  {
    organisationId,
    userId,
    role,
  }: { organisationId: string; userId: string; role: OrganisationRole },
) {
  const key = { organisationId, userId };
  const ended = { ...key, until: { lt: new Date(vilniusDay(at)) } };
  await tx.organisationMember.deleteMany({ where: ended });
  const made = await tx.organisationMember.createMany({
    data: [{ ...key, role, createdAt: at }],
    skipDuplicates: true,
  });
  return made.count > 0;
}

/** An owner takes the person in with a role, or (null) declines; of two answers at once, one counts. */
export function answerJoin(
  ctx: Ctx,
  organisationId: string,
  { id, role }: { id: string; role: OrganisationRole | null },
) {
  return ctx.transact(async (tx) => {
    const { actor } = ctx;
    if (!isSignedIn(actor) || !can(actor, "organisation:manage-members", { organisationId }))
      return refuse("not-found");
    await lockMembers(tx, organisationId);
    const at = ctx.now();
    const waiting = { id, organisationId, open: 1, expiresAt: { gt: at } };
    const request = await tx.joinRequest.findFirst({ where: waiting, select: { userId: true } });
    if (!request) return refuse("not-found");
    const { userId } = request;
    const answered = await tx.joinRequest.updateMany({
      where: waiting,
      data: { open: null, accepted: role !== null, answeredAt: at, answeredById: actor.userId },
    });
    if (answered.count === 0) return refuse("not-found");
    if (role !== null) {
      if (!(await addMember(tx, at, { organisationId, userId, role })))
        return refuse("already-member");
      await rightsChanged(tx, ctx, userId);
    }
    await tellPerson(tx, ctx, userId, {
      organisationId,
      news: role === null ? "joinDeclined" : "joinAccepted",
      about: id,
    });
    await record(tx, ctx, {
      groupId: null,
      kind: role === null ? "organisation.join-declined" : "organisation.join-accepted",
      subject: organisationId,
      data: { userId, role },
    });
    return ok(null);
  });
}
