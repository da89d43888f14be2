import { checkPassword } from "#app/domain/accounts/check-password.server.ts";
import { rightsChanged } from "#app/domain/accounts/rights-changed.server.ts";
import { endSessionsOf } from "#app/domain/accounts/sessions.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { erasePlaces } from "#app/domain/events/forget-places.server.ts";
import { lockMembers } from "#app/domain/organisations/lock-members.server.ts";
import { isSignedIn, type SignedIn } from "#app/domain/policy.ts";
import { deleteDraft } from "#app/domain/proposals/delete-draft.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { addDays } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type Erasure, erasureOf } from "./erasure.server.ts";
import { erasedEmail, erasedName } from "./erased-person.ts";

/** What the actor would lose and what stays. */
export async function erasurePage(ctx: Ctx) {
  if (!isSignedIn(ctx.actor)) return refuse("not-found");
  return ok(await erasureOf(ctx.db, ctx.actor, ctx.now()));
}

async function endRoles(tx: Tx, ctx: Ctx, userId: string) {
  const yesterday = new Date(addDays(vilniusDay(ctx.now()), -1));
  await tx.pendingRole.deleteMany({ where: { userId } });
  await tx.groupMember.updateMany({ where: { userId }, data: { employer: "" } });
  await tx.groupMember.updateMany({
    where: { userId, OR: [{ until: null }, { until: { gt: yesterday } }] },
    data: { until: yesterday },
  });
  const left = await tx.organisationMember.findMany({ where: { userId } });
  await tx.organisationMember.deleteMany({ where: { userId } });
  for (const { organisationId } of left)
    await record(tx, ctx, {
      groupId: null,
      kind: "organisation.member-left",
      subject: organisationId,
      data: { userId },
    });
}

/**
 * Meetings that have not opened yet. Of the others the names stay: they are what the minutes say, and the
 * database keeps a signed meeting as it was.
 */
const leaveMeetings = (tx: Tx, userId: string) =>
  tx.meetingMember.deleteMany({
    where: { userId, meeting: { state: { in: ["PLANNED", "CALLED"] } } },
  });

/** Invitations that the person got or sent, and organisations that are left to nobody. */
async function endInvitations(tx: Tx, { userId, email }: SignedIn, emptied: readonly string[]) {
  const open = { acceptedAt: null };
  await tx.invitation.deleteMany({
    where: {
      OR: [
        { ...open, email },
        { ...open, invitedById: userId },
      ],
    },
  });
  await tx.invitation.updateMany({ where: { email }, data: { email: erasedEmail(userId) } });
  await tx.invitation.deleteMany({ where: { organisationId: { in: [...emptied] } } });
  // Somebody whose role there has ended may still be named in it.
  await tx.organisationMember.deleteMany({ where: { organisationId: { in: [...emptied] } } });
  await tx.organisation.deleteMany({ where: { id: { in: [...emptied] } } });
}

/** The record of mails to the person; one that is being sent just now keeps its row without the address. */
async function forgetMails(tx: Tx, { userId, email }: SignedIn) {
  const to = erasedEmail(userId);
  await tx.$executeRaw`
    DELETE FROM "Outbox"
    WHERE (payload->>'to' = ${email} OR payload->>'email' = ${email} OR payload->>'userId' = ${userId})
      AND (owner IS NULL OR NOT worker_lives(owner))`;
  await tx.$executeRaw`
    UPDATE "Outbox" SET payload = payload || jsonb_build_object('to', ${to}::text)
    WHERE payload->>'to' = ${email}`;
  await tx.$executeRaw`
    UPDATE "Outbox" SET payload = payload || jsonb_build_object('email', ${to}::text)
    WHERE payload->>'email' = ${email}`;
}

/** The fields of the person; every table that holds one is named here. The id stays as a pseudonym. */
async function overwrite(tx: Tx, ctx: Ctx, { userId }: SignedIn) {
  await endSessionsOf(tx, userId);
  await tx.accountToken.deleteMany({ where: { userId } });
  await tx.secondFactor.deleteMany({ where: { userId } });
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.keptForm.deleteMany({ where: { userId } });
  await tx.joinRequest.deleteMany({ where: { userId } });
  await tx.ownerClaim.deleteMany({ where: { askedById: userId } });
  await tx.ownerClaim.deleteMany({ where: { heirId: userId, open: 1 } });
  await tx.mailOptOut.deleteMany({ where: { userId } });
  await tx.unsubscribeLink.deleteMany({ where: { userId } });
  await tx.presence.deleteMany({ where: { userId } });
  // The nightly work removes what has arrived of uploads that belong to no draft.
  await tx.upload.updateMany({ where: { userId }, data: { proposalId: null, name: "" } });
  // Published questions name nobody; what was typed does not stay.
  await tx.callQuestion.deleteMany({ where: { askedById: userId, publishedAt: null } });
  await tx.callQuestion.updateMany({
    where: { askedById: userId },
    data: { askedById: null, typed: "" },
  });
  // Who began a draft that others go on with is told in its timeline.
  await tx.$executeRaw`
    UPDATE "ProposalEvent" e SET data = e.data || jsonb_build_object('by', ${erasedName}::text)
    FROM "Proposal" p
    WHERE p.id = e."proposalId" AND p.number IS NULL AND e.kind = 'started'
      AND p."createdById" = ${userId}::uuid`;
  const at = ctx.now();
  await tx.user.update({
    where: { id: userId },
    data: {
      email: erasedEmail(userId),
      name: erasedName,
      passwordHash: "",
      locale: "lt",
      isAdmin: false,
      emailConfirmedAt: null,
      privacyAcceptedAt: null,
      secondFactorSince: null,
      disabledAt: at,
      erasedAt: at,
    },
  });
}

async function lockOrganisations(tx: Tx, { organisations }: SignedIn) {
  const ids = organisations.map(({ organisationId }) => organisationId).toSorted();
  for (const id of ids) await lockMembers(tx, id);
}

async function erase(tx: Tx, ctx: Ctx, actor: SignedIn): Promise<Erasure> {
  const erasure = await erasureOf(tx, actor, ctx.now());
  if (erasure.obstacles.length > 0) return erasure;
  for (const draft of erasure.drafts) await deleteDraft(tx, ctx, draft, "account-erased");
  await endRoles(tx, ctx, actor.userId);
  await leaveMeetings(tx, actor.userId);
  await endInvitations(tx, actor, erasure.emptied);
  await forgetMails(tx, actor);
  await erasePlaces(tx, ctx, actor);
  await tx.callSubscription.deleteMany({ where: { email: actor.email } });
  await rightsChanged(tx, ctx, actor.userId);
  await overwrite(tx, ctx, actor);
  await record(tx, ctx, {
    groupId: null,
    kind: "account.erased",
    subject: actor.userId,
    data: { drafts: erasure.drafts.length },
  });
  return erasure;
}

/**
 * Erases the actor's account for good: the person's fields are overwritten, roles and sessions end,
 * drafts that are nobody else's go. What was submitted, scored or written down stays by law, with the
 * account's id. Refused while others depend on the person (erasure.server.ts).
 */
export async function eraseAccount(ctx: Ctx, { password }: { password: string }) {
  const { actor } = ctx;
  if (!isSignedIn(actor)) return refuse("not-found");
  const known = await checkPassword(ctx, password);
  if (!known.ok) return known;
  return ctx.transact(async (tx) => {
    await lockOrganisations(tx, actor);
    const { obstacles } = await erase(tx, ctx, actor);
    return obstacles.length > 0 ? refuse("cannot-erase") : ok(null);
  });
}
