import { record } from "#app/domain/audit/record.server.ts";
import { belongsTo, can, isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { lockMembers } from "./lock-members.server.ts";
import { tellMembers } from "./tell-organisation.server.ts";

/** The request for a new owner that waits, for members of the organisation. */
export async function openClaimOf({ actor, db }: Ctx, organisationId: string) {
  if (!belongsTo(actor, { organisationId })) return null;
  return db.ownerClaim.findUnique({
    where: { organisationId_open: { organisationId, open: 1 } },
    select: { askedAt: true },
  });
}

/** A member who is no owner asks the administrators to name one; every member is told by mail. */
export function askForOwner(ctx: Ctx, organisationId: string, { message }: { message: string }) {
  return ctx.transact(async (tx) => {
    const { actor } = ctx;
    if (!isSignedIn(actor) || !can(actor, "organisation:view", { organisationId }))
      return refuse("not-found");
    if (can(actor, "organisation:manage-members", { organisationId })) return refuse("not-found");
    await lockMembers(tx, organisationId);
    const [made] = await tx.ownerClaim.createManyAndReturn({
      data: [{ organisationId, askedById: actor.userId, message, askedAt: ctx.now() }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made) return refuse("claim-waits");
    await tellMembers(tx, ctx, { organisationId, news: "ownerAsked", about: made.id });
    await record(tx, ctx, {
      groupId: null,
      kind: "organisation.owner-asked",
      subject: organisationId,
      data: { claimId: made.id },
    });
    return ok(null);
  });
}

/** An owner who is there refuses the request. */
export function objectToClaim(ctx: Ctx, organisationId: string) {
  return ctx.transact(async (tx) => {
    const { actor } = ctx;
    if (!isSignedIn(actor) || !can(actor, "organisation:manage-members", { organisationId }))
      return refuse("not-found");
    await lockMembers(tx, organisationId);
    const open = await tx.ownerClaim.findUnique({
      where: { organisationId_open: { organisationId, open: 1 } },
      select: { id: true },
    });
    if (!open) return refuse("not-found");
    await tx.ownerClaim.update({
      where: { id: open.id },
      data: { open: null, granted: false, closedAt: ctx.now(), closedById: actor.userId },
    });
    await tellMembers(tx, ctx, { organisationId, news: "ownerRefused", about: open.id });
    await record(tx, ctx, {
      groupId: null,
      kind: "organisation.owner-refused",
      subject: organisationId,
      data: { claimId: open.id },
    });
    return ok(null);
  });
}
