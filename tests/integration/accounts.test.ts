import { expect } from "vitest";
import { issueLink } from "#app/domain/accounts/account-link.server.ts";
import { changePassword } from "#app/domain/accounts/change-password.server.ts";
import { confirmEmail, resendConfirmation } from "#app/domain/accounts/confirm-email.server.ts";
import { revokeSessions, signOut } from "#app/domain/accounts/end-session.server.ts";
import { findActor } from "#app/domain/accounts/find-actor.server.ts";
import { register } from "#app/domain/accounts/register.server.ts";
import { requestReset } from "#app/domain/accounts/request-reset.server.ts";
import { resetPassword } from "#app/domain/accounts/reset-password.server.ts";
import { ownSessions } from "#app/domain/accounts/sessions.server.ts";
import { signIn } from "#app/domain/accounts/sign-in.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { again, aPerson } from "#tests/support/factories.ts";
import { noon, test } from "#tests/support/test.ts";

const password = "trys žali agurkai";
const ona = { name: "Ona Onaitė", email: "ona@pavyzdys.example", password };
const form = { ...ona, locale: "lt", address: "192.0.2.1" } as const;
const firefox = { userAgent: "Firefox", token: null };
const after = (minutes: number) => new Date(new Date(noon).getTime() + minutes * 60_000);

const enter = (ctx: Ctx, given: { email?: string; password?: string; address?: string } = {}) =>
  signIn(ctx, { ...form, ...given }, firefox);

async function sessionOf(ctx: Ctx) {
  const result = await enter(ctx);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.token;
}

test("registering makes an unconfirmed account and asks for a mail, in one transaction", async ({
  db,
  as,
}) => {
  expect(await register(as(anonymous), form)).toEqual({ ok: true, value: null });

  const [user] = await db.user.findMany();
  expect(user).toMatchObject({ name: ona.name, email: ona.email, emailConfirmedAt: null });
  expect(user?.passwordHash).toMatch(/^\$argon2id\$/);
  expect(await db.outbox.findMany()).toMatchObject([
    { kind: "mail.confirm-email", payload: { userId: user?.id } },
  ]);
  expect(await db.auditEntry.findMany()).toMatchObject([{ kind: "account.registered" }]);
});

test("registering a known address answers the same, changes nothing and tells its owner", async ({
  db,
  as,
}) => {
  const first = await register(as(anonymous), form);
  const before = await db.user.findMany();
  const second = await register(as(anonymous), { ...form, name: "Kita", password: `${password}!` });

  expect(second).toEqual(first);
  expect(await db.user.findMany()).toEqual(before);
  expect(await db.outbox.findMany({ orderBy: { id: "asc" } })).toMatchObject([
    { kind: "mail.confirm-email" },
    { kind: "mail.account-exists" },
  ]);
});

test("of two registrations of one address at once, one makes the account", async ({ db, as }) => {
  await Promise.all([register(as(anonymous), form), register(as(anonymous), form)]);
  expect(await db.user.count()).toBe(1);
  expect(await db.outbox.count({ where: { kind: "mail.account-exists" } })).toBe(1);
});

test("no token of a link lies in the outbox", async ({ db, as }) => {
  await register(as(anonymous), form);
  await requestReset(as(anonymous), form);
  expect(await db.accountToken.count()).toBe(0);
  const payloads = (await db.outbox.findMany()).map(({ payload }) => JSON.stringify(payload));
  expect(payloads.join()).not.toMatch(/token|link|url/);
});

test("a common password is refused, and so is the sixth registration of an hour", async ({
  as,
}) => {
  const ctx = as(anonymous);
  const weak = await register(ctx, { ...form, password: "password1234" });
  expect(weak).toMatchObject({ error: { code: "common-password" } });
  for (let n = 0; n < 4; n++) await register(ctx, form);
  expect(await register(ctx, form)).toMatchObject({
    error: { code: "too-many-tries", params: { minutes: 60 } },
  });
});

const issue = (
  ctx: Ctx,
  userId: string,
  purpose: "CONFIRM_EMAIL" | "RESET_PASSWORD",
  minutes = 0,
) => issueLink(ctx, { userId, purpose, askedAt: after(minutes) });

test("a link confirms the address once", async ({ db, as }) => {
  const person = await aPerson(db, { emailConfirmedAt: null });
  const token = await issue(as(anonymous), person.userId, "CONFIRM_EMAIL");

  const both = await Promise.all([
    confirmEmail(as(anonymous), token),
    confirmEmail(as(anonymous), token),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await again(db, person)).toMatchObject({ emailConfirmed: true });
});

test.for([
  { link: "after 24 hours", at: after(24 * 60) },
  { link: "for another purpose", purpose: "RESET_PASSWORD" as const },
  { link: "of an older request", newer: 1 },
])("a link $link confirms nothing", async ({ at, purpose, newer }, { db, as }) => {
  const person = await aPerson(db, { emailConfirmedAt: null });
  const token = await issue(as(anonymous), person.userId, purpose ?? "CONFIRM_EMAIL");
  if (newer) await issue(as(anonymous), person.userId, "CONFIRM_EMAIL", newer);

  const result = await confirmEmail(as(anonymous, at), token);
  expect(result).toMatchObject({ error: { code: "link-invalid" } });
  expect(await again(db, person)).toMatchObject({ emailConfirmed: false });
});

test("links of one request work both, whichever mail arrives", async ({ db, as }) => {
  const person = await aPerson(db, { emailConfirmedAt: null });
  const first = await issue(as(anonymous), person.userId, "CONFIRM_EMAIL");
  await issue(as(anonymous), person.userId, "CONFIRM_EMAIL");
  expect(await confirmEmail(as(anonymous), first)).toMatchObject({ ok: true });
});

test("a confirmation is sent again on request, to the unconfirmed only", async ({ db, as }) => {
  const person = await aPerson(db, { emailConfirmedAt: null });
  expect(await resendConfirmation(as(person))).toMatchObject({ ok: true });
  expect(await resendConfirmation(as(await aPerson(db)))).toMatchObject({
    error: { code: "email-confirmed-already" },
  });
  expect(await db.outbox.count()).toBe(1);
});

test("signing in begins a session in place of the browser's old one", async ({ db, as }) => {
  await register(as(anonymous), form);
  const token = await sessionOf(as(anonymous));
  expect((await findActor(as(anonymous), token)).actor).toMatchObject({ email: ona.email });
  expect(JSON.stringify(await db.session.findMany())).not.toContain(token);

  const next = await signIn(as(anonymous), form, { userAgent: "", token });
  expect(next).toMatchObject({ ok: true });
  expect((await findActor(as(anonymous), token)).actor.userId).toBeNull();
  expect(await db.session.count()).toBe(1);
});

test("a wrong password, an unknown address and a disabled account are one refusal", async ({
  db,
  as,
}) => {
  await register(as(anonymous), form);
  const wrong = await enter(as(anonymous), { password: "ne tas slaptažodis" });
  const unknown = await enter(as(anonymous), { email: "kas@pavyzdys.example" });
  await db.user.updateMany({ data: { disabledAt: after(0) } });
  const disabled = await enter(as(anonymous));

  expect(wrong).toEqual({ ok: false, error: { code: "wrong-credentials" } });
  expect(unknown).toEqual(wrong);
  expect(disabled).toEqual(wrong);
  expect(await db.session.count()).toBe(0);
});

test("after ten wrong tries that network waits, and the owner elsewhere does not", async ({
  as,
}) => {
  const ctx = as(anonymous);
  await register(ctx, form);
  for (let n = 0; n < 10; n++) await enter(ctx, { password: "ne tas slaptažodis" });

  expect(await enter(ctx, { address: "192.0.2.99" })).toMatchObject({
    error: { code: "too-many-tries", params: { minutes: 15 } },
  });
  expect(await enter(ctx, { address: "198.51.100.1" })).toMatchObject({ ok: true });
});

test("signing out ends the session for good", async ({ db, as }) => {
  await register(as(anonymous), form);
  const token = await sessionOf(as(anonymous));
  const { actor } = await findActor(as(anonymous), token);
  await signOut(as(actor), token);
  expect(await db.session.count()).toBe(0);
});

test("a changed password ends every session and begins one", async ({ db, as }) => {
  await register(as(anonymous), form);
  const token = await sessionOf(as(anonymous));
  const other = await sessionOf(as(anonymous));
  const { actor } = await findActor(as(anonymous), token);
  const chosen = "keturi raudoni burokai";

  const change = (current: string, at = noon) =>
    changePassword(as(actor, at), { current, password: chosen }, { ...firefox, token });
  expect(await change("ne tas slaptažodis")).toMatchObject({ error: { code: "wrong-password" } });
  expect(await db.session.count()).toBe(2);

  const changed = await change(password);
  expect(changed).toMatchObject({ ok: true });
  for (const old of [token, other])
    expect((await findActor(as(anonymous), old)).actor.userId).toBeNull();
  expect(await db.session.count()).toBe(1);
  expect(await enter(as(anonymous))).toMatchObject({ ok: false });
  expect(await enter(as(anonymous), { password: chosen })).toMatchObject({ ok: true });
});

test("a reset sets the password once, confirms the address and ends every session", async ({
  db,
  as,
}) => {
  await register(as(anonymous), form);
  await sessionOf(as(anonymous));
  const { id } = await db.user.findFirstOrThrow();
  const token = await issue(as(anonymous), id, "RESET_PASSWORD");
  const chosen = "keturi raudoni burokai";

  expect(await resetPassword(as(anonymous, after(61)), { token, password: chosen })).toMatchObject({
    error: { code: "link-invalid" },
  });
  expect(await resetPassword(as(anonymous), { token, password: chosen })).toMatchObject({
    ok: true,
  });
  expect(await resetPassword(as(anonymous), { token, password })).toMatchObject({ ok: false });

  expect(await db.session.count()).toBe(0);
  expect(await db.user.findFirst()).toMatchObject({ emailConfirmedAt: new Date(noon) });
  expect(await enter(as(anonymous), { password: chosen })).toMatchObject({ ok: true });
});

test("a reset is asked for in the same way, whether or not there is an account", async ({
  db,
  as,
}) => {
  await aPerson(db, { email: ona.email });
  const ask = (email: string) => requestReset(as(anonymous), { email, address: "192.0.2.1" });
  expect(await ask("kas@pavyzdys.example")).toEqual(await ask(ona.email));
  expect(await db.outbox.findMany({ select: { kind: true } })).toEqual([
    { kind: "mail.reset-password" },
    { kind: "mail.reset-password" },
  ]);
});

test("people see and end their own sessions, never those of others", async ({ db, as }) => {
  await register(as(anonymous), form);
  const [here, there] = [await sessionOf(as(anonymous)), await sessionOf(as(anonymous))];
  const { actor } = await findActor(as(anonymous), here);
  const stranger = await aPerson(db);

  const sessions = await ownSessions(as(actor), here);
  expect(sessions.map(({ current }) => current)).toEqual([true, false]);
  expect(await ownSessions(as(stranger), here)).toEqual([]);
  expect(await ownSessions(as(anonymous), here)).toEqual([]);

  const other = sessions[1]?.id ?? "";
  expect(await revokeSessions(as(stranger), other, null)).toMatchObject({
    error: { code: "not-found" },
  });
  expect(await revokeSessions(as(actor), other, here)).toMatchObject({ ok: true });
  expect((await findActor(as(anonymous), there)).actor.userId).toBeNull();
  expect((await findActor(as(anonymous), here)).actor.userId).toBe(actor.userId);
});
