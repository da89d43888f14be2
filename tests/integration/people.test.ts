import { expect } from "vitest";
import { confirmRole } from "#app/domain/people/confirm-role.server.ts";
import { createPerson } from "#app/domain/people/create-person.server.ts";
import { declineRole } from "#app/domain/people/decline-role.server.ts";
import { disableAccount } from "#app/domain/people/disable-account.server.ts";
import { enableAccount } from "#app/domain/people/enable-account.server.ts";
import { endAdmin } from "#app/domain/people/end-admin.server.ts";
import { endGroupRole } from "#app/domain/people/end-group-role.server.ts";
import { endSessions } from "#app/domain/people/end-sessions.server.ts";
import { grantAdmin } from "#app/domain/people/grant-admin.server.ts";
import { grantGroupRole } from "#app/domain/people/grant-group-role.server.ts";
import type { GroupRole, SignedIn } from "#app/domain/policy.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { again, aPerson } from "#tests/support/factories.ts";
import { test } from "#tests/support/test.ts";

const anAdministrator = (db: Db) => aPerson(db, { isAdmin: true });

const seat = (groupId: string, role: GroupRole = "STAFF") => ({
  groupId,
  role,
  sector: "NGO" as const,
});

const waiting = (db: Db, userId: string) => db.pendingRole.findFirstOrThrow({ where: { userId } });

const rightsVersion = async (db: Db, { userId }: SignedIn) =>
  (await db.user.findUniqueOrThrow({ where: { id: userId } })).rightsVersion;

const kinds = async (db: Db) =>
  (await db.auditEntry.findMany({ orderBy: { id: "asc" } })).map(({ kind }) => kind);

/** A group with staff, its administrator, and somebody without any role. */
async function scene(db: Db) {
  return { ...(await aGroup(db)), admin: await anAdministrator(db), person: await aPerson(db) };
}

test("a role that an administrator gives is in force only when a second person has confirmed it", async ({
  db,
  as,
}) => {
  const { group, staff, admin, person } = await scene(db);
  const given = await grantGroupRole(as(admin), person.userId, seat(group.id, "BOARD"));
  expect(given).toEqual({ ok: true, value: { waits: true } });
  expect((await again(db, person)).groups).toEqual([]);

  const { id } = await waiting(db, person.userId);
  expect(await confirmRole(as(staff), id)).toMatchObject({ ok: true });
  expect((await again(db, person)).groups).toEqual([
    { groupId: group.id, role: "BOARD", sector: "NGO" },
  ]);
  expect(await rightsVersion(db, person)).toBe(1);
  expect(await kinds(db)).toEqual(["person.role-asked", "person.role-confirmed"]);
});

test("who gave a role, who gets it, other groups and other roles cannot confirm it", async ({
  db,
  as,
}) => {
  const { group, member, evaluators, admin, person } = await scene(db);
  const elsewhere = await aGroup(db);
  await grantGroupRole(as(admin), person.userId, seat(group.id));
  const { id } = await waiting(db, person.userId);
  // An administrator who is also staff of the group is still the one who gave it.
  await db.groupMember.create({
    data: { groupId: group.id, userId: admin.userId, role: "STAFF" },
  });
  const refused = [
    await again(db, admin),
    person,
    elsewhere.staff,
    evaluators[0] as SignedIn,
    await member("BOARD"),
    await member("OBSERVER"),
  ];
  for (const actor of refused)
    for (const act of [confirmRole, declineRole]) {
      if (act === declineRole && actor.userId === admin.userId) continue;
      expect(await act(as(actor), id)).toMatchObject({ ok: false, error: { code: "not-found" } });
    }
  expect((await again(db, person)).groups).toEqual([]);
  expect(await confirmRole(as(await member("CHAIR")), id)).toMatchObject({ ok: true });
});

test("a waiting role lapses with the right of whoever gave it, and with the account", async ({
  db,
  as,
}) => {
  const { group, staff, admin, person } = await scene(db);
  const other = await anAdministrator(db);
  await grantGroupRole(as(admin), person.userId, seat(group.id));
  const { id } = await waiting(db, person.userId);
  await disableAccount(as(other), person.userId, { reason: "Išėjo" });
  expect(await confirmRole(as(staff), id)).toMatchObject({ error: { code: "not-found" } });
  await enableAccount(as(other), person.userId, { reason: "Grįžo" });
  await endAdmin(as(other), admin.userId);
  expect(await confirmRole(as(staff), id)).toMatchObject({ error: { code: "not-found" } });

  // Another administrator can give it anew, and no third person is needed to clear the way.
  expect(await grantGroupRole(as(other), person.userId, seat(group.id))).toMatchObject({
    ok: true,
  });
});

test("the only administrator names the first staff of a group alone, once, and it is on record", async ({
  db,
  as,
}) => {
  const admin = await anAdministrator(db);
  const { group } = await aGroup(db);
  await db.groupMember.deleteMany({ where: { groupId: group.id } });
  const [first, second] = [await aPerson(db), await aPerson(db)];

  const evaluator = await grantGroupRole(as(admin), first.userId, seat(group.id, "EVALUATOR"));
  expect(evaluator).toMatchObject({ value: { waits: true } });
  const staff = await grantGroupRole(as(admin), first.userId, seat(group.id));
  expect(staff).toMatchObject({ value: { waits: false } });
  expect(await kinds(db)).toContain("person.first-role-given");

  const { id } = await db.groupMember.findFirstOrThrow({ where: { groupId: group.id } });
  await endGroupRole(as(admin), first.userId, { memberId: id });
  const again = await grantGroupRole(as(admin), second.userId, seat(group.id));
  expect(again).toMatchObject({ value: { waits: true } });
});

test("where there is a second administrator, even the first staff wait for that person", async ({
  db,
  as,
}) => {
  const [admin, other] = [await anAdministrator(db), await anAdministrator(db)];
  const { group } = await aGroup(db);
  await db.groupMember.deleteMany({ where: { groupId: group.id } });
  const person = await aPerson(db);
  const given = await grantGroupRole(as(admin), person.userId, seat(group.id));
  expect(given).toMatchObject({ value: { waits: true } });
  const { id } = await waiting(db, person.userId);
  expect(await confirmRole(as(other), id)).toMatchObject({ ok: true });
});

test("the administrator's right is confirmed by another administrator; by staff only where there is none", async ({
  db,
  as,
}) => {
  const { staff, admin, person } = await scene(db);
  const third = await aPerson(db);
  await grantAdmin(as(admin), person.userId);
  expect((await again(db, person)).isAdmin).toBe(false);
  const { id } = await waiting(db, person.userId);
  expect(await confirmRole(as(staff), id)).toMatchObject({ ok: true });
  const second = await again(db, person);
  expect(second.isAdmin).toBe(true);

  await grantAdmin(as(second), third.userId);
  const next = await waiting(db, third.userId);
  expect(await confirmRole(as(staff), next.id)).toMatchObject({ error: { code: "not-found" } });
  expect(await confirmRole(as(admin), next.id)).toMatchObject({ ok: true });
  expect((await again(db, third)).isAdmin).toBe(true);
});

test("nobody changes their own rights", async ({ db, as }) => {
  const { group, admin } = await scene(db);
  const own = { ok: false, error: { code: "own-rights" } };
  const { userId } = admin;
  const member = await db.groupMember.create({
    data: { groupId: group.id, userId, role: "OBSERVER" },
  });
  const me = as(await again(db, admin));
  expect(await grantGroupRole(me, userId, seat(group.id))).toMatchObject(own);
  expect(await endGroupRole(me, userId, { memberId: member.id })).toMatchObject(own);
  expect(await grantAdmin(me, userId)).toMatchObject(own);
  expect(await endAdmin(me, userId)).toMatchObject(own);
  expect(await disableAccount(me, userId, { reason: "x" })).toMatchObject(own);
});

test("two administrators who take the right from each other at once leave one", async ({
  db,
  as,
}) => {
  const [one, other] = [await anAdministrator(db), await anAdministrator(db)];
  const ended = await Promise.all([
    endAdmin(as(one), other.userId),
    endAdmin(as(other), one.userId),
  ]);
  expect(ended.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.user.count({ where: { isAdmin: true } })).toBe(1);
});

test("only administrators act on people; for everybody else nobody is there", async ({
  db,
  as,
}) => {
  const { group, staff, person, member } = await scene(db);
  const { userId } = person;
  const nothing = { ok: false, error: { code: "not-found" } };
  for (const actor of [staff, await member("CHAIR"), await member("OBSERVER"), person]) {
    const ctx: Ctx = as(actor);
    expect(await grantGroupRole(ctx, staff.userId, seat(group.id, "CHAIR"))).toMatchObject(nothing);
    expect(await grantAdmin(ctx, userId)).toMatchObject(nothing);
    expect(await endAdmin(ctx, userId)).toMatchObject(nothing);
    expect(await disableAccount(ctx, userId, { reason: "x" })).toMatchObject(nothing);
    expect(await enableAccount(ctx, userId, { reason: "x" })).toMatchObject(nothing);
    expect(await endSessions(ctx, userId)).toMatchObject(nothing);
    const made = await createPerson(ctx, { name: "Ona", email: "o@x.example", locale: "lt" });
    expect(made).toMatchObject(nothing);
  }
  expect(await db.auditEntry.count()).toBe(0);
});

test("a role ends at once or after its last day, and is never made longer by ending it", async ({
  db,
  as,
}) => {
  const { group, admin, member } = await scene(db);
  const staff = await member("STAFF");
  const { id: memberId } = await db.groupMember.findFirstOrThrow({
    where: { groupId: group.id, userId: staff.userId },
  });
  const end = (until?: string) =>
    endGroupRole(as(admin), staff.userId, { memberId, ...(until && { until }) });

  await end("2026-12-05");
  expect((await again(db, staff, "2026-12-05T21:59:59Z")).groups).toHaveLength(1);
  expect((await again(db, staff, "2026-12-05T22:00:00Z")).groups).toEqual([]);
  expect(await end("2026-12-06")).toMatchObject({ error: { code: "until-later" } });
  expect(await end("2026-11-30")).toMatchObject({ error: { code: "until-past" } });

  await end();
  expect((await again(db, staff)).groups).toEqual([]);
  expect(await rightsVersion(db, staff)).toBe(2);
  expect(await end()).toMatchObject({ error: { code: "role-ended" } });

  // Longer or again: given anew, and confirmed.
  await grantGroupRole(as(admin), staff.userId, seat(group.id));
  expect((await again(db, staff)).groups).toEqual([]);
});

test("a closed account is signed out everywhere and comes back with its roles", async ({
  db,
  as,
}) => {
  const { admin, staff } = await scene(db);
  const at = new Date("2026-12-01T09:00:00Z");
  await db.session.create({
    data: {
      tokenHash: "h",
      userId: staff.userId,
      createdAt: at,
      seenAt: at,
      expiresAt: new Date("2026-12-09T09:00:00Z"),
    },
  });
  await disableAccount(as(admin), staff.userId, { reason: "Atostogos" });
  expect(await db.session.count()).toBe(0);
  expect(await disableAccount(as(admin), staff.userId, { reason: "x" })).toMatchObject({
    error: { code: "account-disabled" },
  });
  await enableAccount(as(admin), staff.userId, { reason: "Grįžo" });
  expect((await again(db, staff)).groups).toHaveLength(1);
});

test("a person who is invited has no right and no password, only the mail to choose one", async ({
  db,
  as,
}) => {
  const { admin } = await scene(db);
  const invite = () =>
    createPerson(as(admin), {
      name: "Ieva Naujokė",
      email: "ieva@nauja.example",
      locale: "lt",
    });
  const made = await invite();
  expect(made.ok).toBe(true);
  const person = await db.user.findUniqueOrThrow({ where: { email: "ieva@nauja.example" } });
  expect(person).toMatchObject({ passwordHash: "", emailConfirmedAt: null, isAdmin: false });
  expect(await db.outbox.findMany({ select: { payload: true } })).toMatchObject([
    { payload: { kind: "mail.account-made", userId: person.id } },
  ]);
  expect(await invite()).toMatchObject({ error: { code: "account-exists" } });
});
