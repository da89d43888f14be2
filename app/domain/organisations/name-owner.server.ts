import type { z } from "zod";
import { rightsChanged } from "#app/domain/accounts/rights-changed.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { administratorsBeside, lockPeople } from "#app/domain/people/lock-people.server.ts";
import { can, isSignedIn, mayAnswerForRoles } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { lockMembers } from "./lock-members.server.ts";
import { printedName } from "./organisation-name.ts";
import type { nameOwnerSchema } from "./owner-claim.ts";
import { inForce, tellMembers } from "./tell-organisation.server.ts";

const open = { open: 1 } satisfies Prisma.OwnerClaimWhereInput;

interface Named {
  askedById: string;
  heirId: string | null;
  namedById: string | null;
}

/** The second person: neither who named the owner nor the owner nor who asked; as for roles (policy.ts). */
function mayConfirm({ actor }: Pick<Ctx, "actor">, claim: Named, administrators: number) {
  const { askedById, heirId, namedById } = claim;
  if (!heirId || !namedById || actor.userId === askedById) return false;
  return can(actor, "role:confirm", {
    groupId: null,
    userId: heirId,
    askedById: namedById,
    onlyAdministrator: administrators === 0,
  });
}

/** Requests for a new owner: all for administrators, for others those that they may confirm. */
export async function ownerClaims(ctx: Ctx) {
  const { actor, db } = ctx;
  if (!mayAnswerForRoles(actor)) return refuse("not-found");
  const isAdmin = can(actor, "person:administer");
  const rows = await db.ownerClaim.findMany({
    where: { ...open, ...(!isAdmin && { heirId: { not: null } }) },
    orderBy: { askedAt: "asc" },
    take: 100,
    select: {
      id: true,
      message: true,
      askedAt: true,
      askedById: true,
      askedBy: { select: { name: true } },
      heirId: true,
      namedById: true,
      reason: true,
      organisation: {
        select: {
          legalForm: true,
          name: true,
          email: true,
          phone: true,
          members: {
            where: inForce(ctx.now()),
            select: { user: { select: { id: true, name: true } } },
          },
        },
      },
    },
  });
  const namers = await db.user.findMany({
    where: { id: { in: rows.flatMap(({ namedById }) => namedById ?? []) } },
    select: { id: true, name: true },
  });
  // Whoever named an owner is an administrator, and does not count.
  const others = (await administratorsBeside(db)) - 1;
  return ok(
    rows
      .map(({ organisation, askedBy, askedById, heirId, namedById, ...claim }) => {
        const members = organisation.members.map(({ user }) => user);
        return {
          ...claim,
          organisation: printedName(organisation),
          contacts: { email: organisation.email, phone: organisation.phone },
          askedBy: askedBy.name,
          members: members.filter(({ id }) => id !== actor.userId),
          heir: members.find(({ id }) => id === heirId)?.name ?? null,
          namedBy: namers.find(({ id }) => id === namedById)?.name ?? null,
          mayName: isAdmin && heirId === null,
          mayConfirm: mayConfirm(ctx, { askedById, heirId, namedById }, others),
          mayRefuse: isAdmin,
        };
      })
      .filter((claim) => isAdmin || claim.mayConfirm),
  );
}

/** An administrator names a member as owner, with the reason; it waits for a second person. */
export function nameOwner(ctx: Ctx, { claim: id, heir, reason }: z.infer<typeof nameOwnerSchema>) {
  return ctx.transact(async (tx) => {
    const { actor } = ctx;
    if (!isSignedIn(actor) || !can(actor, "person:administer") || heir === actor.userId)
      return refuse("not-found");
    const claim = await tx.ownerClaim.findFirst({ where: { id, ...open, heirId: null } });
    if (!claim) return refuse("not-found");
    const { organisationId } = claim;
    const member = await tx.organisationMember.count({
      where: { organisationId, userId: heir, ...inForce(ctx.now()) },
    });
    if (member === 0) return refuse("not-found");
    await tx.ownerClaim.update({
      where: { id },
      data: { heirId: heir, namedById: actor.userId, namedAt: ctx.now(), reason },
    });
    await record(tx, ctx, {
      groupId: null,
      kind: "organisation.owner-named",
      subject: organisationId,
      data: { claimId: id, userId: heir, reason },
    });
    return ok(null);
  });
}

async function close(tx: Tx, ctx: Ctx, id: string, granted: boolean) {
  await tx.ownerClaim.update({
    where: { id },
    data: { open: null, granted, closedAt: ctx.now(), closedById: ctx.actor.userId },
  });
}

/** The second person confirms: the named member owns the organisation without end, and all members are told. */
export function confirmOwner(ctx: Ctx, id: string) {
  return ctx.transact(async (tx) => {
    if (!isId(id)) return refuse("not-found");
    await lockPeople(tx);
    const claim = await tx.ownerClaim.findFirst({ where: { id, ...open } });
    if (!claim?.heirId || !claim.namedById) return refuse("not-found");
    const { organisationId, heirId, namedById } = claim;
    const others = await administratorsBeside(tx, namedById, heirId);
    if (!mayConfirm(ctx, claim, others)) return refuse("not-found");

    await lockMembers(tx, organisationId);
    const made = await tx.organisationMember.updateMany({
      where: { organisationId, userId: heirId, ...inForce(ctx.now()) },
      data: { role: "OWNER", until: null },
    });
    if (made.count === 0) return refuse("not-found");
    await close(tx, ctx, id, true);
    await rightsChanged(tx, ctx, heirId);
    await tellMembers(tx, ctx, { organisationId, news: "ownerNamed", about: id });
    await record(tx, ctx, {
      groupId: null,
      kind: "organisation.owner-confirmed",
      subject: organisationId,
      data: { claimId: id, userId: heirId, namedById },
    });
    return ok(null);
  });
}

/** An administrator, or the second person, refuses the request. */
export function refuseOwner(ctx: Ctx, id: string) {
  return ctx.transact(async (tx) => {
    if (!isId(id)) return refuse("not-found");
    await lockPeople(tx);
    const claim = await tx.ownerClaim.findFirst({ where: { id, ...open } });
    if (!claim) return refuse("not-found");
    const others = await administratorsBeside(
      tx,
      ...[claim.namedById, claim.heirId].filter((one) => one !== null),
    );
    if (!can(ctx.actor, "person:administer") && !mayConfirm(ctx, claim, others))
      return refuse("not-found");
    await close(tx, ctx, id, false);
    const { organisationId } = claim;
    await tellMembers(tx, ctx, { organisationId, news: "ownerRefused", about: id });
    await record(tx, ctx, {
      groupId: null,
      kind: "organisation.owner-refused",
      subject: organisationId,
      data: { claimId: id },
    });
    return ok(null);
  });
}
