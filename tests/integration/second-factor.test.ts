import { expect } from "vitest";
import { changePassword } from "#app/domain/accounts/change-password.server.ts";
import { enterCode } from "#app/domain/accounts/enter-code.server.ts";
import { findActor } from "#app/domain/accounts/find-actor.server.ts";
import { register } from "#app/domain/accounts/register.server.ts";
import {
  ownSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from "#app/domain/accounts/second-factor.server.ts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  pendingSecondFactor,
} from "#app/domain/accounts/set-up-second-factor.server.ts";
import { signIn } from "#app/domain/accounts/sign-in.server.ts";
import { codeAt } from "#app/domain/accounts/totp.server.ts";
import { anonymous, type GroupRole } from "#app/domain/policy.ts";
import { resetSecondFactor } from "#app/domain/people/reset-second-factor.server.ts";
import type { Result } from "#app/domain/result.ts";
import { Secret } from "otpauth";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { anOrganisation, aPerson } from "#tests/support/factories.ts";
import { noon, test } from "#tests/support/test.ts";

const password = "trys žali agurkai";
const ona = { name: "Ona Onaitė", email: "ona@pavyzdys.example", password };
const entering = { ...ona, locale: "lt", address: "192.0.2.1" } as const;
const browser = (token: string | null) => ({ userAgent: "Firefox", token });
const after = (seconds: number) => new Date(new Date(noon).getTime() + seconds * 1000);

async function value<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

type As = (actor: Ctx["actor"], at?: string | Date) => Ctx;

async function enter(as: As, at: Date = after(0)) {
  const { token, userId } = await value(signIn(as(anonymous, at), entering, browser(null)));
  return { token, userId };
}

const actorBy = async (as: As, token: string, at: Date = after(0)) =>
  (await findActor(as(anonymous, at), token)).actor;

/** Ona's account with an app set up; its secret, her recovery codes and the session it was done in. */
async function enrolled(as: As) {
  await register(as(anonymous), entering);
  const { token, userId } = await enter(as);
  const ctx = as(await actorBy(as, token));
  await beginSecondFactor(ctx);
  const pending = await pendingSecondFactor(ctx);
  const secret = Secret.fromBase32((pending?.key ?? "").replaceAll(" ", "")).hex;
  const code = codeAt(secret, after(0));
  const confirmed = await value(confirmSecondFactor(ctx, { code, password }, browser(token)));
  return { userId, secret, first: token, ...confirmed };
}

const show = (as: As, token: string, code: string, at: Date = after(60)) =>
  enterCode(as(anonymous, at), { code }, browser(token));

test("a first code with the password brings the app into force and ends every other session", async ({
  db,
  as,
}) => {
  await register(as(anonymous), entering);
  const other = await enter(as);
  const { userId, secret, first, token, recoveryCodes } = await enrolled(as);

  expect(recoveryCodes).toHaveLength(10);
  expect((await actorBy(as, token)).userId).toBe(userId);
  for (const old of [other.token, first]) expect((await actorBy(as, old)).userId).toBeNull();
  const stored = JSON.stringify([
    await db.secondFactor.findMany(),
    await db.recoveryCode.findMany(),
  ]);
  expect(stored).not.toContain(secret);
  expect(stored.toLowerCase()).not.toContain(recoveryCodes[0]?.replaceAll("-", "").toLowerCase());
  expect(await db.auditEntry.count({ where: { kind: "account.second-factor-set-up" } })).toBe(1);
});

test.for([
  { what: "a wrong code", code: "000000", refusal: "wrong-code" },
  { what: "a wrong password", typed: "ne tas slaptažodis", refusal: "wrong-password" },
  { what: "a code half an hour later", at: after(1801), refusal: "set-up-expired" },
])("with $what nothing comes into force", async ({ code, typed, at, refusal }, { db, as }) => {
  await register(as(anonymous), entering);
  const { token } = await enter(as);
  const actor = await actorBy(as, token);
  await beginSecondFactor(as(actor));
  const result = await confirmSecondFactor(
    as(actor, at ?? noon),
    { code: code ?? "123456", password: typed ?? password },
    browser(token),
  );
  expect(result).toMatchObject({ error: { code: refusal } });
  expect(await db.user.findFirst()).toMatchObject({ secondFactorSince: null });
  expect(await db.recoveryCode.count()).toBe(0);
});

test("with the password alone nobody is signed in, until the code is shown", async ({ db, as }) => {
  const { userId, secret } = await enrolled(as);
  const { token } = await enter(as, after(60));
  expect(await findActor(as(anonymous, after(60)), token)).toMatchObject({
    actor: anonymous,
    withheld: "code",
    userId,
  });

  const shown = await value(show(as, token, codeAt(secret, after(60))));
  expect((await actorBy(as, shown.token, after(60))).userId).toBe(userId);
  expect(shown.token).not.toBe(token);
  expect((await actorBy(as, token, after(60))).userId).toBeNull();
  expect(await db.auditEntry.count({ where: { kind: "account.second-factor-shown" } })).toBe(1);
});

test("a code is accepted once, also by two at the same time", async ({ as }) => {
  const { secret } = await enrolled(as);
  const code = codeAt(secret, after(60));
  const waiting = await Promise.all([1, 2, 3].map(() => enter(as, after(60))));
  const [one, two, three] = waiting.map(({ token }) => token);
  const both = await Promise.all([show(as, one ?? "", code), show(as, two ?? "", code)]);
  expect(both.filter((shown) => shown.ok)).toHaveLength(1);
  expect(await show(as, three ?? "", code)).toMatchObject({ error: { code: "wrong-code" } });
});

test.for([
  { code: "of the half minute before", shift: -30, accepted: true },
  { code: "of the half minute after", shift: 30, accepted: true },
  { code: "a minute old", shift: -60, accepted: false },
  { code: "a minute ahead", shift: 60, accepted: false },
])("a code $code is accepted: $accepted", async ({ shift, accepted }, { as }) => {
  const { secret } = await enrolled(as);
  const { token } = await enter(as, after(300));
  const shown = await show(as, token, codeAt(secret, after(300 + shift)), after(300));
  expect(shown.ok).toBe(accepted);
});

test("a code older than one that was used is refused", async ({ as }) => {
  const { secret } = await enrolled(as);
  const [one, two] = [await enter(as, after(300)), await enter(as, after(300))];
  expect(await show(as, one.token, codeAt(secret, after(330)), after(300))).toMatchObject({
    ok: true,
  });
  expect(await show(as, two.token, codeAt(secret, after(300)), after(300))).toMatchObject({
    error: { code: "wrong-code" },
  });
});

test("after five tries a person waits five minutes, from every network, and the tries are written down", async ({
  db,
  as,
}) => {
  const { userId, secret } = await enrolled(as);
  await db.rateLimit.deleteMany();
  const { token } = await enter(as, after(60));
  for (let n = 0; n < 5; n++)
    expect(await show(as, token, "000000")).toMatchObject({ error: { code: "wrong-code" } });
  expect(await show(as, token, codeAt(secret, after(60)))).toMatchObject({
    error: { code: "too-many-tries", params: { minutes: 5 } },
  });
  expect(
    await db.auditEntry.count({
      where: { kind: "account.second-factor-failed", subject: userId },
    }),
  ).toBe(5);
});

test("a password waits a quarter of an hour for its code, not longer", async ({ as }) => {
  const { secret } = await enrolled(as);
  const { token } = await enter(as, after(60));
  const late = after(60 + 15 * 60);
  expect(await show(as, token, codeAt(secret, late), late)).toMatchObject({
    error: { code: "not-found" },
  });
});

test("each recovery code signs in once, however it is typed", async ({ db, as }) => {
  const { recoveryCodes } = await enrolled(as);
  const [code = ""] = recoveryCodes;
  const [one, two] = [await enter(as, after(60)), await enter(as, after(60))];
  const both = await Promise.all([
    show(as, one.token, code.toLowerCase().replaceAll("-", "")),
    show(as, two.token, code),
  ]);
  expect(both.filter((shown) => shown.ok)).toHaveLength(1);
  expect(await db.recoveryCode.count({ where: { usedAt: null } })).toBe(9);
  expect(await db.auditEntry.count({ where: { kind: "account.recovery-code-used" } })).toBe(1);
});

test("nobody's recovery code opens another account", async ({ db, as }) => {
  const { recoveryCodes } = await enrolled(as);
  const stolen = recoveryCodes[1] ?? "";
  const { token, userId } = await enter(as, after(60));
  const other = await db.user.create({
    data: { email: "kitas@pavyzdys.example", name: "Kitas Kitaitis", passwordHash: "" },
  });
  await db.recoveryCode.updateMany({ where: { userId }, data: { userId: other.id } });
  expect(await show(as, token, stolen)).toMatchObject({ error: { code: "wrong-code" } });
});

test("new recovery codes and switching off ask for the password and end other sessions", async ({
  as,
}) => {
  const { token, recoveryCodes, secret } = await enrolled(as);
  const other = await enter(as, after(60));
  const { token: there } = await value(show(as, other.token, codeAt(secret, after(60))));
  const ctx = as(await actorBy(as, token, after(60)), after(60));

  const wrong = { password: "ne tas slaptažodis" };
  for (const change of [renewRecoveryCodes, removeSecondFactor])
    expect(await change(ctx, wrong, browser(token))).toMatchObject({
      error: { code: "wrong-password" },
    });
  expect((await actorBy(as, there, after(60))).userId).not.toBeNull();

  const renewed = await value(renewRecoveryCodes(ctx, { password }, browser(token)));
  expect(renewed.recoveryCodes).not.toContain(recoveryCodes[0]);
  expect((await actorBy(as, there, after(60))).userId).toBeNull();
  expect((await actorBy(as, renewed.token, after(60))).userId).not.toBeNull();

  await value(removeSecondFactor(ctx, { password }, browser(renewed.token)));
  const { token: plain } = await enter(as, after(60));
  expect((await actorBy(as, plain, after(60))).userId).not.toBeNull();
});

test("a changed password keeps the second factor shown in its session", async ({ as }) => {
  const { token, userId } = await enrolled(as);
  const change = { current: password, password: "keturi raudoni burokai" };
  const changed = await value(changePassword(as(await actorBy(as, token)), change, browser(token)));
  expect((await actorBy(as, changed.token)).userId).toBe(userId);
});

const give = async (db: Db, userId: string, role: GroupRole | "admin") => {
  if (role === "admin") return db.user.update({ where: { id: userId }, data: { isAdmin: true } });
  const { group } = await aGroup(db);
  return db.groupMember.create({ data: { groupId: group.id, userId, role } });
};

test.for(["STAFF", "BOARD", "CHAIR", "OBSERVER", "admin"] as const)(
  "the rights of %s are withheld until the session has shown a second factor",
  async (role, { db, as }) => {
    await register(as(anonymous), entering);
    const { token, userId } = await enter(as);
    await give(db, userId, role);
    const evaluators = await aGroup(db);
    await db.groupMember.create({
      data: { groupId: evaluators.group.id, userId, role: "EVALUATOR" },
    });
    const person = await actorBy(as, token);
    await anOrganisation(db, { OWNER: { ...person, userId } });

    const before = await findActor(as(anonymous), token);
    expect(before).toMatchObject({
      withheld: "set-up",
      actor: { userId, isAdmin: false, groups: [], organisations: [{ role: "OWNER" }] },
    });
    const again = await enrolled(as);
    const actor = await actorBy(as, again.token);
    expect(actor.isAdmin || actor.groups.some((member) => member.role === role)).toBe(true);
    expect(await removeSecondFactor(as(actor), { password }, browser(again.token))).toMatchObject({
      error: { code: "second-factor-required" },
    });
  },
);

test("of evaluators and applicants no second factor is required", async ({ db, as }) => {
  await register(as(anonymous), entering);
  const { token, userId } = await enter(as);
  await give(db, userId, "EVALUATOR");
  expect(await findActor(as(anonymous), token)).toMatchObject({
    withheld: null,
    actor: { groups: [{ role: "EVALUATOR" }] },
  });
});

test("a session that showed a factor which is gone gives no rights of staff", async ({
  db,
  as,
}) => {
  const { token, userId } = await enrolled(as);
  const { token: bare } = await value(
    removeSecondFactor(as(await actorBy(as, token)), { password }, browser(token)),
  );
  await db.session.updateMany({ data: { secondFactorAt: after(0) } });
  await give(db, userId, "STAFF");
  expect(await findActor(as(anonymous), bare)).toMatchObject({
    withheld: "set-up",
    actor: { groups: [] },
  });
});

test("people of the demonstration need no second factor while it is on", async ({ db, as }) => {
  await register(as(anonymous), entering);
  const { token, userId } = await enter(as);
  await give(db, userId, "STAFF");
  const demo = await findActor(as(anonymous), token, (email) => email === ona.email);
  expect(demo).toMatchObject({ withheld: null, actor: { groups: [{ role: "STAFF" }] } });
  const others = await findActor(as(anonymous), token, (email) => email !== ona.email);
  expect(others).toMatchObject({ withheld: "set-up", actor: { groups: [] } });
});

test("a reset by the administrator takes the app, the codes and every session", async ({
  db,
  as,
}) => {
  const { userId, token } = await enrolled(as);
  const admin = await aPerson(db, { isAdmin: true });
  expect(await resetSecondFactor(as(admin), userId)).toMatchObject({ ok: true });
  expect((await actorBy(as, token)).userId).toBeNull();
  expect([await db.secondFactor.count(), await db.recoveryCode.count()]).toEqual([0, 0]);
  const { token: next } = await enter(as, after(60));
  const own = await ownSecondFactor(as(await actorBy(as, next, after(60))));
  expect(own).toMatchObject({ value: { since: null, codesLeft: 0 } });
});
