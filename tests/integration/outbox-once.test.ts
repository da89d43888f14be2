import { Client } from "pg";
import { expect, onTestFinished } from "vitest";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { resendMail, undeliveredMails } from "#app/domain/outbox/undelivered.server.ts";
import { recordDelivery, retryMails } from "#app/domain/letters/deliver-letter.server.ts";
import { deliveryPage } from "#app/domain/letters/delivery-page.server.ts";
import { listLetters } from "#app/domain/letters/list-letters.server.ts";
import { resendLetters } from "#app/domain/letters/resend-letters.server.ts";
import { storeLetter } from "#app/domain/letters/store-letter.server.ts";
import { countUnclear } from "#app/domain/letters/unclear-mails.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import type { Services } from "#app/http/services.server.ts";
import { log } from "#app/platform/log.server.ts";
import { type HandOver, type Mailer, smtpMailer } from "#app/platform/mailer.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { openPresence } from "#app/platform/presence.server.ts";
import { taskHandlers } from "#app/worker/handlers.server.ts";
import { runDueTasks } from "#app/worker/worker.server.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { aPerson } from "#tests/support/factories.ts";
import { approve, aScoredCall, release } from "#tests/support/play-decision.ts";
import { type As, done } from "#tests/support/play-evaluation.ts";
import { smtpSink } from "#tests/support/smtp.ts";
import { noon, test } from "#tests/support/test.ts";

log.level = "silent";

const now = () => new Date(noon);
const all = { call: null, state: null, after: null };
const code = (name: string) => ({ error: { code: name } });
const why = "Neaišku, ar laiškas išsiųstas.";

function mailerTo(url: string) {
  const mailer = smtpMailer(url, "a@vvg.example", "vvg.example");
  onTestFinished(() => mailer.close());
  return mailer;
}

/** Resolves when it is called, and keeps whoever called it waiting until it is let go. */
function gate() {
  let reached = () => {};
  let open = () => {};
  const isReached = new Promise<void>((resolve) => (reached = resolve));
  const isOpen = new Promise<void>((resolve) => (open = resolve));
  return { isReached, open: () => open(), wait: () => (reached(), isOpen) };
}

/** A letter released, drawn and about to be mailed. */
async function aLetter(db: Db, as: As, services: Services) {
  const fields = [{ total: 9000, requestedCents: 4_000_000 }];
  const scene = await aScoredCall(db, as, await aGroup(db), fields);
  await done(approve(db, as, scene));
  await done(release(as(scene.staff), scene.call));
  const { id } = await db.letter.findFirstOrThrow();
  await storeLetter(services, id, services.drawLetter);
  await db.outbox.deleteMany({ where: { letterId: null } });
  return { ...scene, id };
}

test("the mail server has not taken a mail before the handing over is written down", async () => {
  const sink = await smtpSink();
  const mailer = mailerTo(sink.url);
  const mail = { to: "ona@pavyzdys.example", subject: "x", html: "x", text: "x" };
  const before = gate();
  const sending = mailer.send("one", mail, before.wait);
  await before.isReached;
  expect(sink.mails).toHaveLength(0);
  before.open();
  await sending;
  expect(sink.mails).toHaveLength(1);
});

test("a mail is not sent where its handing over is refused, and the next one is", async () => {
  const sink = await smtpSink();
  const mailer = mailerTo(sink.url);
  const mail = { to: "ona@pavyzdys.example", subject: "x", html: "x", text: "x" };
  const refuse: HandOver = () => Promise.reject(new Error("another has it"));
  await expect(mailer.send("one", mail, refuse)).rejects.toThrow("another has it");
  await mailer.send("two", mail, async () => {});
  expect(sink.mails).toHaveLength(1);
});

test("a recipient who is refused is known not to have been mailed", async () => {
  const sink = await smtpSink(0, () => 550);
  let isHanded = false;
  const handOver = async () => void (isHanded = true);
  const mail = { to: "ona@pavyzdys.example", subject: "x", html: "x", text: "x" };
  await expect(mailerTo(sink.url).send("one", mail, handOver)).rejects.toThrow("550");
  expect(isHanded).toBe(false);
});

test("what a worker was at is taken over when its connection ends, and not before", async ({
  database,
  db,
  as,
  services,
}) => {
  const sink = await smtpSink();
  const { userId } = await aPerson(db, { emailConfirmedAt: null });
  await enqueue(db, as(anonymous), "x", { kind: "mail.confirm-email", userId, askedAt: noon });
  const [dying, other] = [openPresence(database.url), openPresence(database.url)];
  onTestFinished(() => other.leave());

  const stuck = gate();
  const first = runDueTasks({ db, now, handle: stuck.wait, presence: dying });
  await stuck.isReached;
  const handle = taskHandlers({ ...services, now, mailer: mailerTo(sink.url) });
  expect(await runDueTasks({ db, now, handle, presence: other })).toBe(0);
  await dying.leave();
  expect(await runDueTasks({ db, now, handle, presence: other })).toBe(1);
  expect(sink.mails).toHaveLength(1);
  stuck.open();
  await first;
});

test("a worker that has lost its connection cannot hand over what another has taken", async ({
  database,
  db,
  as,
  services,
}) => {
  const sink = await smtpSink();
  const { userId } = await aPerson(db, { emailConfirmedAt: null });
  await enqueue(db, as(anonymous), "x", { kind: "mail.confirm-email", userId, askedAt: noon });
  const [losing, other] = [openPresence(database.url), openPresence(database.url)];
  onTestFinished(() => Promise.all([losing.leave(), other.leave()]).then(() => {}));
  const mailer = mailerTo(sink.url);
  const slow = gate();
  const slowly: Mailer = {
    ...mailer,
    async send(...mail) {
      await slow.wait();
      await mailer.send(...mail);
    },
  };
  const first = runDueTasks({
    db,
    now,
    handle: taskHandlers({ ...services, now, mailer: slowly }),
    presence: losing,
  });
  await slow.isReached;
  await losing.leave();
  const handle = taskHandlers({ ...services, now, mailer });
  expect(await runDueTasks({ db, now, handle, presence: other })).toBe(1);
  slow.open();
  await first;
  expect(sink.mails).toHaveLength(1);
  expect(await db.outbox.findFirst()).toMatchObject({ doneAt: now(), owner: null });
});

test("a worker whose session the database ends goes on under another number", async ({
  database,
}) => {
  const presence = openPresence(database.url);
  onTestFinished(() => presence.leave());
  const first = await presence.owner();
  expect(await presence.owner()).toBe(first);
  const client = new Client(database.ownerUrl);
  await client.connect();
  const lives = async (number: number) =>
    (await client.query("SELECT worker_lives($1) AS yes", [number])).rows[0].yes;
  expect(await lives(first)).toBe(true);
  await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE classid = 1265 AND objid = $1::int::oid",
    [first],
  );
  await expect.poll(() => presence.owner(), { timeout: 20_000 }).not.toBe(first);
  expect([await lives(first), await lives(await presence.owner())]).toEqual([false, true]);
  await client.end();
});

test("a letter’s mail that broke off is left to staff, who mail it again with a reason", async ({
  db,
  as,
  services,
}) => {
  const { staff, id } = await aLetter(db, as, services);
  const sink = await smtpSink();
  const handle = taskHandlers({ ...services, now, mailer: mailerTo(sink.url) });
  const run = () => runDueTasks({ db, now, handle });
  await db.outbox.updateMany({ data: { owner: 1, attempts: 1, handedAt: now() } });
  expect(await run()).toBe(1);
  expect(sink.mails).toHaveLength(0);

  const ctx = as(staff);
  expect(await countUnclear(ctx)).toBe(1);
  expect(await listLetters(ctx, { ...all, state: "unclear" })).toMatchObject({
    total: 1,
    letters: [{ id, isUnclear: true, failed: 0 }],
  });
  expect(await deliveryPage(ctx, { id })).toMatchObject({
    value: { mails: [{ state: "unclear" }] },
  });
  expect(await undeliveredMails(ctx)).toMatchObject({ value: [{ unclearLetter: id }] });
  expect(await db.auditEntry.count({ where: { kind: "letter.unclear", subject: id } })).toBe(1);
  const mail = await db.outbox.findFirstOrThrow();
  expect(await resendMail(ctx, mail.id)).toMatchObject(code("not-found"));
  expect(await retryMails(ctx, { id })).toMatchObject(code("nothing-to-retry"));
  expect(await run()).toBe(0);

  await done(resendLetters(ctx, { chosen: { id }, why, count: 1 }));
  expect(await run()).toBe(1);
  expect(sink.mails).toHaveLength(1);
  expect(await countUnclear(ctx)).toBe(0);
  expect(await listLetters(ctx, { ...all, state: "unclear" })).toMatchObject({ total: 0 });
  expect(await undeliveredMails(ctx)).toEqual({ ok: true, value: [] });
  expect(await deliveryPage(ctx, { id })).toMatchObject({
    value: { mails: [{ state: "unclear" }, { state: "sent" }] },
  });
});

test("that a letter came otherwise ends the question whether its mail was sent", async ({
  db,
  as,
  services,
}) => {
  const { staff, id } = await aLetter(db, as, services);
  const handle = taskHandlers({ ...services, now, mailer: mailerTo("smtp://127.0.0.1:9") });
  await db.outbox.updateMany({ data: { owner: 1, attempts: 1, handedAt: now() } });
  await runDueTasks({ db, now, handle });
  expect(await countUnclear(as(staff))).toBe(1);
  const handed = { id, way: "PHONE", on: "2026-12-01", note: "Patvirtino gavusi." } as const;
  await done(recordDelivery(as(staff), handed));
  expect(await countUnclear(as(staff))).toBe(0);
});

test("a letter’s mail whose taking was not answered is left to staff; one that was refused is tried again", async ({
  db,
  as,
  services,
}) => {
  const { id } = await aLetter(db, as, services);
  const broken = async (answer: object) => {
    const send: Mailer["send"] = async (_key, _mail, handOver) => {
      await handOver?.();
      throw Object.assign(new Error("at the end"), answer);
    };
    const handle = taskHandlers({ ...services, now, mailer: { send, close() {} } });
    await runDueTasks({ db, now, handle });
    return db.outbox.findFirst({ where: { letterId: id } });
  };
  expect(await broken({ command: "DATA", responseCode: 451 })).toMatchObject({
    failedAt: null,
    handedAt: null,
    owner: null,
  });
  await db.outbox.updateMany({ data: { nextTryAt: now() } });
  expect(await broken({ command: "CONN" })).toMatchObject({
    failedAt: now(),
    handedAt: now(),
    doneAt: null,
  });
});

test("a worker that hears late that a letter’s mail was taken still says so", async ({
  database,
  db,
  as,
  services,
}) => {
  const { staff, id } = await aLetter(db, as, services);
  const [losing, other] = [openPresence(database.url), openPresence(database.url)];
  onTestFinished(() => Promise.all([losing.leave(), other.leave()]).then(() => {}));
  const late = gate();
  const send: Mailer["send"] = async (_key, _mail, handOver) => {
    await handOver?.();
    await late.wait();
  };
  const handle = taskHandlers({ ...services, now, mailer: { send, close() {} } });
  const first = runDueTasks({ db, now, handle, presence: losing });
  await late.isReached;
  await losing.leave();
  expect(await runDueTasks({ db, now, handle, presence: other })).toBe(1);
  expect(await countUnclear(as(staff))).toBe(1);
  late.open();
  await first;
  expect(await countUnclear(as(staff))).toBe(0);
  expect(await db.outbox.findFirst({ where: { letterId: id } })).toMatchObject({ doneAt: now() });
});
