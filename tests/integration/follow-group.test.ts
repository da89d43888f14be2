import { expect, onTestFinished } from "vitest";
import { anonymous } from "#app/domain/policy.ts";
import {
  askedGroup,
  confirmFollowing,
  endFollowing,
  followGroup,
} from "#app/domain/subscriptions/follow-group.server.ts";
import { sealEnd } from "#app/domain/subscriptions/subscription-token.server.ts";
import type { Services } from "#app/http/services.server.ts";
import { smtpMailer } from "#app/platform/mailer.server.ts";
import { taskHandlers } from "#app/worker/handlers.server.ts";
import { runDueTasks } from "#app/worker/worker.server.ts";
import { aGroup, outboxKinds } from "#tests/support/calls.ts";
import { aPerson } from "#tests/support/factories.ts";
import { smtpSink } from "#tests/support/smtp.ts";
import { test } from "#tests/support/test.ts";

const email = "kaimynas@pavyzdys.example";
const wish = (slug: string) => ({ slug, email, locale: "lt" as const, address: "192.0.2.1" });

/** The token of the link in the one mail that waits. */
async function mailedToken(services: Services) {
  const sink = await smtpSink();
  const mailer = smtpMailer(sink.url, "Kvieslys <kvieslys@vvg.example>", "vvg.example");
  onTestFinished(() => mailer.close());
  const { db, now } = services;
  await runDueTasks({ db, now, handle: taskHandlers({ ...services, mailer }) });
  const [mail] = sink.mails;
  expect(mail?.recipients).toEqual([email]);
  return /\/subscriptions\/confirm\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
}

test("an address follows only once its owner has said so by the link, and that once", async ({
  db,
  as,
  services,
}) => {
  const { slug } = await aGroup(db);
  const ctx = as(anonymous);
  expect(await followGroup(ctx, wish(slug))).toEqual({ ok: true, value: { follows: false } });
  const token = await mailedToken(services);
  expect(await db.callSubscription.count()).toBe(0);
  expect((await askedGroup(ctx, token))?.group.slug).toBe(slug);
  expect(await db.callSubscription.count()).toBe(0);
  for (let n = 0; n < 2; n++)
    expect(await confirmFollowing(ctx, token)).toMatchObject({ ok: true });
  expect(await db.callSubscription.findMany({ select: { email: true } })).toEqual([{ email }]);
});

test("an address that follows already is answered like any other, and told the same", async ({
  db,
  as,
  services,
}) => {
  const { id: groupId, slug } = await aGroup(db);
  const ctx = as(anonymous);
  const fresh = await followGroup(ctx, wish(slug));
  const first = await outboxKinds(db);
  await confirmFollowing(ctx, await mailedToken(services));
  expect(await db.callSubscription.count({ where: { groupId } })).toBe(1);
  await db.outbox.deleteMany();
  expect(await followGroup(ctx, wish(slug))).toEqual(fresh);
  expect(await outboxKinds(db)).toEqual(first);
});

test("the own confirmed address of somebody signed in follows at once; another's does not", async ({
  db,
  as,
}) => {
  const { slug } = await aGroup(db);
  const person = await aPerson(db, { email });
  expect(await followGroup(as(person), wish(slug))).toMatchObject({ value: { follows: true } });
  expect(
    await followGroup(as(person), { ...wish(slug), email: "kitas@pavyzdys.example" }),
  ).toMatchObject({ value: { follows: false } });
  const unsure = await aPerson(db, { email: "trecias@pavyzdys.example", emailConfirmedAt: null });
  expect(await followGroup(as(unsure), { ...wish(slug), email: unsure.email })).toMatchObject({
    value: { follows: false },
  });
  expect(await db.callSubscription.count()).toBe(1);
});

test("a link that is old, torn or made for something else gives nothing", async ({
  db,
  as,
  services,
}) => {
  const { slug } = await aGroup(db);
  await followGroup(as(anonymous), wish(slug));
  const token = await mailedToken(services);
  const refused = { ok: false, error: { code: "link-invalid" } };
  expect(await confirmFollowing(as(anonymous, "2026-12-03T10:00:01Z"), token)).toEqual(refused);
  const turned = token.at(-3) === "A" ? "B" : "A";
  const torn = token.slice(0, -3) + turned + token.slice(-2);
  for (const bad of [torn, token.slice(1), "", "x", sealEnd(services.vault, token)])
    expect(await confirmFollowing(as(anonymous), bad)).toEqual(refused);
  expect(await endFollowing(as(anonymous), token)).toEqual(refused);
  expect(await db.callSubscription.count()).toBe(0);
});

test("one request ends it, and asking again answers the same", async ({ db, as, services }) => {
  const { id: groupId } = await aGroup(db);
  const { id } = await db.callSubscription.create({
    data: { groupId, email, locale: "lt", confirmedAt: new Date() },
  });
  const token = sealEnd(services.vault, id);
  for (let n = 0; n < 2; n++)
    expect(await endFollowing(as(anonymous), token)).toEqual({ ok: true, value: null });
  expect(await db.callSubscription.count()).toBe(0);
  expect(await db.auditEntry.count({ where: { kind: "account.unfollow" } })).toBe(1);
});

test("an address is written to three times an hour, whoever asks", async ({ db, as }) => {
  const { slug } = await aGroup(db);
  const ask = (n: number) => followGroup(as(anonymous), { ...wish(slug), address: `192.0.2.${n}` });
  for (let n = 1; n <= 3; n++) expect(await ask(n)).toMatchObject({ ok: true });
  expect(await ask(4)).toMatchObject({ error: { code: "too-many-tries" } });
});
