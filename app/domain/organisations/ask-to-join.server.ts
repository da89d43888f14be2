import { tooMany } from "#app/domain/accounts/limits.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { belongsTo, isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { joinRequestLife, joinState } from "./join-request.ts";
import { lockMembers } from "./lock-members.server.ts";
import { printedName } from "./organisation-name.ts";
import { tellMembers } from "./tell-organisation.server.ts";

/**
 * The organisation of a code, as whoever wants to join it may know it: the name, which is public with
 * the code, and the actor's own request. Nothing of its members.
 */
export async function organisationToJoin(ctx: Ctx, code: string) {
  const { actor, db } = ctx;
  if (!isSignedIn(actor)) return refuse("not-found");
  const wait = await tooMany(ctx, { "join:look-up": actor.userId });
  if (wait) return wait;
  const found = await db.organisation.findUnique({
    where: { code },
    select: { id: true, code: true, legalForm: true, name: true },
  });
  if (!found) return refuse("not-found");
  const { id, legalForm, name } = found;
  const [last] = await db.joinRequest.findMany({
    where: { organisationId: id, userId: actor.userId },
    orderBy: { askedAt: "desc" },
    take: 1,
  });
  return ok({
    code: found.code,
    printed: printedName({ legalForm, name }),
    memberOf: belongsTo(actor, { organisationId: id }) ? id : null,
    asked: last && { state: joinState(last, ctx.now()), until: last.expiresAt },
  });
}

/** Asks the owners to be taken in; a person has one open request to an organisation. */
export async function askToJoin(ctx: Ctx, { code, message }: { code: string; message: string }) {
  const { actor } = ctx;
  if (!isSignedIn(actor)) return refuse("not-found");
  const wait = await tooMany(ctx, { "join:ask": actor.userId });
  if (wait) return wait;

  return ctx.transact(async (tx) => {
    const { userId } = actor;
    const found = await tx.organisation.findUnique({ where: { code }, select: { id: true } });
    if (!found) return refuse("not-found");
    const organisationId = found.id;
    if (belongsTo(actor, { organisationId })) return refuse("already-member");
    await lockMembers(tx, organisationId);
    const askedAt = ctx.now();
    const mine = { organisationId, userId };
    await tx.joinRequest.updateMany({
      where: { ...mine, expiresAt: { lte: askedAt } },
      data: { open: null },
    });
    const expiresAt = new Date(askedAt.getTime() + joinRequestLife);
    const [made] = await tx.joinRequest.createManyAndReturn({
      data: [{ ...mine, message, askedAt, expiresAt }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made) return refuse("join-waits");
    await tellMembers(tx, ctx, {
      organisationId,
      news: "joinAsked",
      about: made.id,
      onlyOwners: true,
    });
    await record(tx, ctx, {
      groupId: null,
      kind: "organisation.join-asked",
      subject: organisationId,
      data: { userId },
    });
    return ok(null);
  });
}

/** The actor's requests of the last time, each with its state. */
export async function myJoinRequests({ actor, db, now }: Ctx) {
  if (!isSignedIn(actor)) return [];
  const rows = await db.joinRequest.findMany({
    where: { userId: actor.userId },
    orderBy: { askedAt: "desc" },
    take: 20,
    select: {
      id: true,
      accepted: true,
      expiresAt: true,
      organisation: { select: { legalForm: true, name: true, code: true } },
    },
  });
  return rows
    .map(({ id, organisation, ...request }) => ({
      id,
      code: organisation.code,
      name: printedName(organisation),
      state: joinState(request, now()),
      until: request.expiresAt,
    }))
    .filter(({ state }) => state !== "accepted");
}
