import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { type Actor, can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";

const atOnce = 100;

/** Mails about drafts, of which nobody outside the organisation knows. */
const ofDrafts = ["mail.reminder", "mail.draft-closed", "mail.draft-ends"];

const staffGroups = ({ groups }: Actor) =>
  groups.filter(({ role }) => role === "STAFF").map(({ groupId }) => groupId);

/** Staff and administrators are told of mails that were not delivered. */
export const maySeeUndelivered = (actor: Actor) =>
  can(actor, "person:administer") || staffGroups(actor).length > 0;

const inReach = (actor: Actor): Prisma.OutboxWhereInput => ({
  failedAt: { not: null },
  settledAt: null,
  OR: [
    { failedFor: { in: staffGroups(actor) } },
    ...(can(actor, "person:administer")
      ? [{ failedFor: null, failedAbout: null, kind: { notIn: ofDrafts } }]
      : []),
  ],
});

type Failed = Pick<Prisma.OutboxModel, "failedAbout">;

/** Only mails about proposals that the actor may know of. */
async function known<T extends Failed>({ actor, db }: Ctx, mails: T[]) {
  const ids = mails.flatMap(({ failedAbout }) => failedAbout ?? []);
  if (ids.length === 0) return mails;
  const proposals = await db.proposal.findMany({
    where: { AND: [{ id: { in: ids } }, staffProposals(actor)] },
    select: { id: true },
  });
  const seen = new Set(proposals.map(({ id }) => id));
  return mails.filter(({ failedAbout }) => failedAbout === null || seen.has(failedAbout));
}

const textOf = (payload: Prisma.JsonValue, name: string) => {
  const value = payload && typeof payload === "object" && !Array.isArray(payload) && payload[name];
  return typeof value === "string" ? value : null;
};

/** Addresses of mails whose task names an account, an invitation or a place at an event instead. */
async function addresses({ db }: Ctx, payloads: Prisma.JsonValue[]) {
  const named = (name: string) =>
    payloads.flatMap((payload) => textOf(payload, name) ?? []).filter(isId);
  const [users, invitations, places] = await Promise.all([
    db.user.findMany({ where: { id: { in: named("userId") } }, select: { id: true, email: true } }),
    db.invitation.findMany({
      where: { id: { in: named("invitationId") } },
      select: { id: true, email: true },
    }),
    db.eventPlace.findMany({
      where: { id: { in: named("placeId") } },
      select: { id: true, email: true },
    }),
  ]);
  const byId = new Map([...users, ...invitations, ...places].map(({ id, email }) => [id, email]));
  return (payload: Prisma.JsonValue) =>
    textOf(payload, "to") ??
    textOf(payload, "email") ??
    byId.get(
      textOf(payload, "userId") ??
        textOf(payload, "invitationId") ??
        textOf(payload, "placeId") ??
        "",
    ) ??
    null;
}

/** Mails that were given up, the latest first, as far as the actor may know what they were about. */
export async function undeliveredMails(ctx: Ctx) {
  const { actor, db } = ctx;
  if (!maySeeUndelivered(actor)) return refuse("not-found");
  const rows = await db.outbox.findMany({
    where: inReach(actor),
    orderBy: [{ failedAt: "desc" }, { id: "desc" }],
    take: atOnce,
  });
  const mails = await known(ctx, rows);
  const addressOf = await addresses(
    ctx,
    mails.map(({ payload }) => payload),
  );
  return ok(
    mails.map(({ id, kind, payload, failedAt, handedAt, letterId, lastError }) => ({
      id,
      kind,
      /** The letter whose mail may have been sent; it is mailed again with a reason only. */
      unclearLetter: handedAt && letterId,
      to: addressOf(payload),
      failedAt,
      reason: lastError ?? "",
    })),
  );
}

/** Tries an undelivered mail again from the start; not one that may have been sent. */
export function resendMail(ctx: Ctx, id: string) {
  return ctx.transact(async (tx) => {
    if (!isId(id)) return refuse("not-found");
    const found = await ctx.db.outbox.findMany({ where: { AND: [{ id }, inReach(ctx.actor)] } });
    const [mail] = await known(ctx, found);
    if (!mail) return refuse("not-found");
    const again = await tx.outbox.updateMany({
      where: { id, failedAt: { not: null }, handedAt: null },
      data: {
        failedAt: null,
        failedFor: null,
        failedAbout: null,
        attempts: 0,
        nextTryAt: ctx.now(),
      },
    });
    if (again.count === 0) return refuse("not-found");
    await record(tx, ctx, {
      groupId: mail.failedFor,
      kind: "person.mail-resent",
      subject: id,
      data: { kind: mail.kind },
    });
    return ok(null);
  });
}
