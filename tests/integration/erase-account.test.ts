import { readdir } from "node:fs/promises";
import { expect } from "vitest";
import { findActor, hashOf } from "#app/domain/accounts/find-actor.server.ts";
import { signIn } from "#app/domain/accounts/sign-in.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { eraseAccount, erasurePage } from "#app/domain/privacy/erase-account.server.ts";
import type { GroupRole, SignedIn } from "#app/domain/policy.ts";
import { expireUploads } from "#app/domain/proposals/drop-upload.server.ts";
import { PART_BYTES } from "#app/domain/proposals/upload-parts.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { openPresence } from "#app/platform/presence.server.ts";
import { aDraft, attach } from "#tests/support/drafts.ts";
import { aClosedCall, aGroup, aSubmitted } from "#tests/support/evaluation.ts";
import { again, anOrganisation, aPerson } from "#tests/support/factories.ts";
import { test } from "#tests/support/test.ts";
import { aDocument, sendParts } from "#tests/support/uploads.ts";

const password = "trys žali agurkai";

async function withPassword(ctx: Ctx) {
  const hashed = await ctx.passwords.hash(password);
  if (!hashed.ok) throw new Error(hashed.error.code);
  const where = { id: ctx.actor.userId ?? "" };
  await ctx.db.user.update({ where, data: { passwordHash: hashed.value } });
  return ctx;
}

const erase = (ctx: Ctx) => eraseAccount(ctx, { password });

async function obstaclesOf(ctx: Ctx) {
  const page = await erasurePage(ctx);
  if (!page.ok) throw new Error(page.error.code);
  return page.value.obstacles;
}

test("nothing of an erased person is left in any table but the id", async ({
  database,
  db,
  as,
}) => {
  const canary = "kanarėlė";
  const person = await aPerson(db, {
    email: `${canary}@pavyzdys.example`,
    name: `${canary} Pavardė`,
  });
  const peer = await aPerson(db);
  const { id: organisationId } = await anOrganisation(db, { EDITOR: person, OWNER: peer });
  const ctx = await withPassword(as(await again(db, person)));
  const { group } = await aGroup(db);
  const at = ctx.now();
  const { userId } = person;
  await db.groupMember.create({
    data: { groupId: group.id, userId, role: "OBSERVER", employer: canary },
  });
  const meeting = { groupId: group.id, heldOn: at, startsAt: at };
  await db.meeting.create({
    data: {
      ...meeting,
      minutesNo: "1",
      state: "CALLED",
      members: { create: { userId, role: "OBSERVER", name: canary, employer: canary } },
    },
  });
  await db.session.create({
    data: {
      tokenHash: hashOf("x"),
      userId,
      createdAt: at,
      seenAt: at,
      expiresAt: new Date("2027-01-01"),
      userAgent: canary,
    },
  });
  await db.accountToken.create({
    data: { tokenHash: "t", userId, purpose: "RESET_PASSWORD", expiresAt: at, createdAt: at },
  });
  await db.secondFactor.create({ data: { userId, secret: canary } });
  await db.recoveryCode.create({ data: { userId, codeHash: canary } });
  const invitation = { organisationId, role: "VIEWER" as const, expiresAt: at };
  await db.invitation.createMany({
    data: [
      { ...invitation, email: person.email, tokenHash: "1", invitedById: peer.userId },
      {
        ...invitation,
        email: person.email,
        tokenHash: "2",
        invitedById: peer.userId,
        acceptedAt: at,
      },
      { ...invitation, email: "x@y.example", tokenHash: "3", invitedById: userId },
    ],
  });
  const asked = { organisationId, message: canary, askedAt: at };
  await db.joinRequest.create({ data: { ...asked, userId, expiresAt: at } });
  await db.ownerClaim.create({ data: { ...asked, askedById: userId } });
  await db.mailOptOut.create({ data: { userId, kind: "reminder", since: at } });
  await db.unsubscribeLink.create({
    data: { tokenHash: canary, userId, kind: "reminder", createdAt: at },
  });
  const mail = { kind: "mail.reset-password", createdAt: at, nextTryAt: at };
  const presence = openPresence(database.url);
  const locked = { owner: await presence.owner() };
  await db.outbox.createMany({
    data: [
      { ...mail, key: "1", payload: { to: person.email } },
      { ...mail, key: "2", payload: { email: person.email }, doneAt: at },
      { ...mail, key: "3", payload: { userId } },
      { ...mail, key: "4", payload: { to: person.email }, ...locked },
    ],
  });
  await db.$transaction((tx) =>
    record(tx, ctx, { groupId: null, kind: "account.signed-in", subject: userId }),
  );

  expect(await erase(ctx)).toMatchObject({ ok: true });
  await presence.leave();

  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  for (const { name } of tables) {
    const found = await db.$queryRawUnsafe(
      `SELECT t::text FROM "${name}" t WHERE position('${canary}' in lower(t::text)) > 0`,
    );
    expect([name, found]).toEqual([name, []]);
  }
  expect(await db.user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({
    name: "Ištrintas asmuo",
    email: `erased-${userId}@erased.invalid`,
    passwordHash: "",
    erasedAt: at,
  });
  expect(
    await db.auditEntry.findMany({ where: { actorId: userId }, select: { kind: true } }),
  ).toEqual(expect.arrayContaining([{ kind: "account.signed-in" }, { kind: "account.erased" }]));
  expect(await db.invitation.count()).toBe(1);
  expect(await db.organisationMember.count({ where: { userId } })).toBe(0);
});

test("what an erased person had begun to send loses its name at once and its bytes in the night", async ({
  db,
  as,
  dir,
}) => {
  const draft = await aDraft(as, db);
  const ctx = await withPassword(as(draft.editor));
  await sendParts(ctx, { id: draft.id, field: "filePrices" }, aDocument(), PART_BYTES);
  const others = await sendParts(
    as(draft.owner),
    { id: draft.id, field: "filePrices" },
    aDocument(),
    PART_BYTES,
  );
  const stored = async () =>
    (await readdir(dir, { recursive: true })).filter((path) => path.length > 64).length;
  expect(await stored()).toBe(2);

  expect(await erase(ctx)).toMatchObject({ ok: true });
  expect(await db.upload.findMany({ where: { name: { not: "" } } })).toMatchObject([
    { id: others },
  ]);
  expect(await expireUploads(ctx, ctx.now())).toBe(1);
  expect(await db.upload.findMany({ select: { id: true } })).toEqual([{ id: others }]);
  expect(await stored()).toBe(1);
});

test("an erased person is signed out and cannot sign in, and the address is free again", async ({
  db,
  as,
}) => {
  const person = await aPerson(db);
  const ctx = await withPassword(as(person));
  const browser = { userAgent: "", token: null };
  const credentials = { email: person.email, password, address: "127.0.0.1" };
  const session = await signIn(ctx, credentials, browser);
  expect(session).toMatchObject({ ok: true });
  expect(await erase(ctx)).toMatchObject({ ok: true });

  const token = session.ok && "token" in session.value ? session.value.token : "";
  expect((await findActor(ctx, token)).actor.userId).toBeNull();
  expect(await signIn(ctx, credentials, browser)).toMatchObject({ ok: false });
  expect((await aPerson(db, { email: person.email })).userId).not.toBe(person.userId);
});

test("drafts that are nobody else's go; those of others and what was submitted stay", async ({
  db,
  as,
}) => {
  const shared = await aDraft(as, db);
  const { editor } = shared;
  const { id: aloneId } = await anOrganisation(db, { OWNER: editor });
  const call = await db.call.findUniqueOrThrow({ where: { number: shared.number } });
  const alone = await db.proposal.create({
    data: {
      callId: call.id,
      callVersionId: call.currentVersionId ?? "",
      organisationId: aloneId,
      createdById: editor.userId,
      title: "Tik mano",
    },
  });
  await attach(as(editor), alone.id, "other");
  const { group, action } = await db.call.findUniqueOrThrow({
    where: { id: call.id },
    select: { group: true, action: true },
  });
  const handedIn = await aSubmitted(db, await aClosedCall(db, { group, action }));
  await db.organisationMember.create({
    data: { organisationId: handedIn.organisation.id, userId: editor.userId, role: "EDITOR" },
  });
  const frozen = await db.submission.findMany();

  const ctx = await withPassword(as(await again(db, editor)));
  expect(await erasurePage(ctx)).toMatchObject({
    value: {
      obstacles: [],
      drafts: [{ id: alone.id, title: "Tik mano" }],
      stays: [{ registration: handedIn.registration, until: null, held: false }],
    },
  });
  expect(await erase(ctx)).toMatchObject({ ok: true });
  expect(await db.proposal.findMany({ select: { id: true }, orderBy: { id: "asc" } })).toEqual(
    [{ id: shared.id }, { id: handedIn.id }].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
  expect(await db.organisation.count({ where: { id: aloneId } })).toBe(0);
  expect(await db.submission.findMany()).toEqual(frozen);
});

test("the last owner transfers first where there are other members or proposals to keep", async ({
  db,
  as,
}) => {
  const owner = await aPerson(db);
  const viewer = await aPerson(db);
  await anOrganisation(db, { OWNER: owner, VIEWER: viewer });
  const withOthers = await withPassword(as(await again(db, owner)));
  expect(await obstaclesOf(withOthers)).toMatchObject([{ kind: "owner-members" }]);
  expect(await erase(withOthers)).toMatchObject({ error: { code: "cannot-erase" } });

  const call = await aClosedCall(db, await aGroup(db));
  const handedIn = await aSubmitted(db, call);
  const sole = await withPassword(as(handedIn.owner));
  expect(await obstaclesOf(sole)).toMatchObject([{ kind: "owner-proposals" }]);
  expect(await erase(sole)).toMatchObject({ error: { code: "cannot-erase" } });

  // A decision that is not released tells nothing, and does not shorten the time.
  await db.proposal.update({ where: { id: handedIn.id }, data: { status: "INELIGIBLE" } });
  const later = as(handedIn.owner, "2099-01-01T10:00:00Z");
  expect(await obstaclesOf(later)).toMatchObject([{ kind: "owner-proposals" }]);
  await db.proposal.update({ where: { id: handedIn.id }, data: { status: "WITHDRAWN" } });
  expect(await obstaclesOf(as(handedIn.owner, "2031-11-30T10:00:00Z"))).toHaveLength(1);
  expect(await obstaclesOf(as(handedIn.owner, "2031-12-01T10:00:00Z"))).toEqual([]);
  await db.proposal.update({
    where: { id: handedIn.id },
    data: { holdReason: "Teismas", heldAt: new Date() },
  });
  expect(await obstaclesOf(later)).toHaveLength(1);
});

test.for<{ role: GroupRole; stops: boolean }>([
  { role: "STAFF", stops: true },
  { role: "BOARD", stops: true },
  { role: "CHAIR", stops: true },
  { role: "OBSERVER", stops: false },
  { role: "EVALUATOR", stops: false },
])("the role $role stops an erasure: $stops", async ({ role, stops }, { db, as }) => {
  const { member } = await aGroup(db);
  const ctx = await withPassword(as(await member(role)));
  expect(await erase(ctx)).toMatchObject({ ok: !stops });
  const kept = await db.user.count({ where: { id: ctx.actor.userId ?? "", erasedAt: null } });
  expect(kept).toBe(stops ? 1 : 0);
});

test("an evaluator hands in every sheet first, unless the proposal is a conflict", async ({
  db,
  as,
}) => {
  const group = await aGroup(db);
  const call = await aClosedCall(db, group);
  const { id: proposalId } = await aSubmitted(db, call);
  const evaluator = group.evaluators[0] as SignedIn;
  await db.assignment.create({
    data: {
      proposalId,
      evaluatorId: evaluator.userId,
      assignedAt: new Date(),
      assignedById: group.staff.userId,
    },
  });
  const ctx = await withPassword(as(evaluator));
  expect(await obstaclesOf(ctx)).toEqual([{ kind: "sheets", call: call.number, n: 1 }]);
  expect(await erase(ctx)).toMatchObject({ error: { code: "cannot-erase" } });
  await db.conflictDeclaration.create({
    data: { proposalId, personId: evaluator.userId, conflict: true, declaredAt: new Date() },
  });
  expect(await erase(ctx)).toMatchObject({ ok: true });
});

test("an administrator and a wrong password erase nothing", async ({ db, as }) => {
  const admin = await withPassword(as(await aPerson(db, { isAdmin: true })));
  expect(await obstaclesOf(admin)).toEqual([{ kind: "admin" }]);
  expect(await erase(admin)).toMatchObject({ error: { code: "cannot-erase" } });
  const person = await withPassword(as(await aPerson(db)));
  expect(await eraseAccount(person, { password: "ne tas" })).toMatchObject({
    error: { code: "wrong-password" },
  });
  expect(await db.user.count({ where: { erasedAt: null } })).toBe(2);
});
