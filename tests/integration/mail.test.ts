import { expect, onTestFinished } from "vitest";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { hashOf } from "#app/domain/accounts/find-actor.server.ts";
import { register } from "#app/domain/accounts/register.server.ts";
import { requestReset } from "#app/domain/accounts/request-reset.server.ts";
import { inviteMember } from "#app/domain/organisations/invite-member.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import type { Services } from "#app/http/services.server.ts";
import { log } from "#app/platform/log.server.ts";
import { smtpMailer } from "#app/platform/mailer.server.ts";
import { taskHandlers } from "#app/worker/handlers.server.ts";
import { openPresence, type Presence } from "#app/platform/presence.server.ts";
import { runDueTasks } from "#app/worker/worker.server.ts";
import { aClosedCall, aGroup, aSubmitted } from "#tests/support/evaluation.ts";
import { again, anOrganisation, aPerson } from "#tests/support/factories.ts";
import { smtpSink } from "#tests/support/smtp.ts";
import { noon, test } from "#tests/support/test.ts";

log.level = "silent";

const form = {
  name: "Ona Onaitė",
  email: "ona@pavyzdys.example",
  password: "trys žali agurkai",
  locale: "lt",
  address: "192.0.2.1",
} as const;

const after = (seconds: number) => new Date(new Date(noon).getTime() + seconds * 1000);

/** A worker that sends through an SMTP server, at an instant; alone, or beside others. */
function worker(services: Services, url: string, beside?: { presence: Presence }) {
  const mailer = smtpMailer(url, "Kvieslys <kvieslys@vvg.example>", "vvg.example");
  onTestFinished(() => mailer.close());
  return (at: Date) => {
    const now = () => at;
    const handle = taskHandlers({ ...services, now, mailer });
    return runDueTasks({ db: services.db, now, handle, ...beside });
  };
}

test("a mail arrives with its headers, in both forms, in Lithuanian", async ({
  db,
  as,
  services,
}) => {
  const sink = await smtpSink();
  await register(as(anonymous), form);
  expect(await worker(services, sink.url)(after(0))).toBe(1);

  expect(sink.mails).toMatchObject([
    {
      recipients: [form.email],
      subject: "Patvirtinkite el. pašto adresą – Kvieslys",
      from: { address: "kvieslys@vvg.example", name: "Kvieslys" },
      to: [{ address: form.email }],
      messageId: expect.stringMatching(/^<[0-9a-f]{32}@vvg\.example>$/),
    },
  ]);
  const [mail] = sink.mails;
  expect(mail?.headers).toContainEqual(
    expect.objectContaining({ key: "auto-submitted", value: "auto-generated" }),
  );
  const [, token = ""] = /\/confirm-email\/([0-9a-f]{64})/.exec(mail?.text ?? "") ?? [];
  expect(mail?.html).toContain(`http://localhost:3000/confirm-email/${token}`);
  expect(await db.accountToken.findMany()).toMatchObject([{ tokenHash: hashOf(token) }]);
});

test("a reset is mailed to the owner of the account, and to nobody else", async ({
  db,
  as,
  services,
}) => {
  const sink = await smtpSink();
  const { email } = await aPerson(db, { locale: "en" });
  await requestReset(as(anonymous), { email, address: "192.0.2.1" });
  await requestReset(as(anonymous), { email: "kas@pavyzdys.example", address: "192.0.2.1" });
  expect(await worker(services, sink.url)(after(0))).toBe(2);

  expect(sink.mails.map(({ recipients }) => recipients)).toEqual([[email]]);
  expect(sink.mails[0]?.subject).toBe("Choose a new password – Kvieslys");
  expect(await db.outbox.count({ where: { doneAt: null } })).toBe(0);
});

test("an invitation is mailed with the name of the organisation", async ({ db, as, services }) => {
  const sink = await smtpSink();
  const owner = await aPerson(db, { name: "Ona Onaitė" });
  const { id } = await anOrganisation(db, { OWNER: owner }, { legalForm: "vsi", name: "Gelmės" });
  const email = "petras@pavyzdys.example";
  const actor = await again(db, owner);
  await inviteMember(as(actor), id, { email, role: "EDITOR", locale: "lt" });
  await worker(services, sink.url)(after(0));

  expect(sink.mails).toMatchObject([
    { recipients: [email], text: expect.stringContaining("Ona Onaitė kviečia Jus") },
  ]);
  expect(sink.mails[0]?.text).toContain("VšĮ „Gelmės“");
});

test("while the mail server is down the task waits, and is sent once", async ({
  db,
  as,
  services,
}) => {
  const gone = await smtpSink();
  await gone.stop();
  await register(as(anonymous), form);
  const run = worker(services, gone.url);
  await run(after(0));
  expect(await db.outbox.findFirst()).toMatchObject({
    doneAt: null,
    attempts: 1,
    nextTryAt: after(60),
    lastError: expect.stringContaining("ECONNREFUSED"),
  });

  const back = await smtpSink(gone.port);
  expect(await run(after(59))).toBe(0);
  expect(await run(after(60))).toBe(1);
  expect(await run(after(3600))).toBe(0);
  expect(back.mails).toHaveLength(1);
  expect(await db.outbox.findFirst()).toMatchObject({ doneAt: after(60), lastError: null });
});

test("the same occasion has the same Message-ID, another one has another", async () => {
  const sink = await smtpSink();
  const mailer = smtpMailer(sink.url, "a@vvg.example", "vvg.example");
  onTestFinished(() => mailer.close());
  const mail = { to: "ona@pavyzdys.example", subject: "x", html: "x", text: "x" };
  for (const key of ["one", "one", "two"]) await mailer.send(key, mail);

  const ids = sink.mails.map(({ messageId }) => messageId);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).not.toBe(ids[2]);
});

test("two workers send each of twenty mails once", async ({ database, db, as, services }) => {
  const sink = await smtpSink();
  const { userId } = await aPerson(db, { emailConfirmedAt: null });
  const askedAt = noon;
  for (let n = 0; n < 20; n++)
    await enqueue(db, as(anonymous), `confirm ${n}`, {
      kind: "mail.confirm-email",
      userId,
      askedAt,
    });

  const beside = () => {
    const presence = openPresence(database.url);
    onTestFinished(() => presence.leave());
    return { presence };
  };
  const one = worker(services, sink.url, beside());
  const other = worker(services, sink.url, beside());
  const counts = await Promise.all([one(after(0)), other(after(0))]);
  expect(counts[0] + counts[1]).toBe(20);
  expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(20);
  expect(sink.mails).toHaveLength(20);
});

test("mails about a call are answered to its group, and name nobody", async ({
  db,
  as,
  services,
}) => {
  const sink = await smtpSink();
  const home = await aGroup(db);
  const call = await aClosedCall(db, home);
  const { id: proposalId, registration, organisation, owner } = await aSubmitted(db, call);
  const { id: second } = await aSubmitted(db, call);
  const [evaluator] = home.evaluators;
  if (!evaluator) throw new Error("no evaluator");
  const by = { assignedAt: new Date(noon), assignedById: home.staff.userId };
  const evaluatorId = evaluator.userId;
  await db.assignment.createMany({
    data: [proposalId, second].map((id) => ({ proposalId: id, evaluatorId, ...by })),
  });
  await db.call.update({ where: { id: call.id }, data: { status: "EVALUATION" } });
  const ctx = as(anonymous);
  const locale = "lt";
  const received = {
    kind: "mail.proposal-received",
    to: owner.email,
    locale,
    proposalId,
    n: 1,
  } as const;
  const assigned = {
    kind: "mail.evaluation-assigned",
    to: evaluator.email,
    locale,
    callId: call.id,
    count: 2,
  } as const;
  await enqueue(db, ctx, "received", received);
  await worker(services, sink.url)(after(0));
  await enqueue(db, ctx, "assigned", assigned);
  await worker(services, sink.url)(after(0));

  const [receipt, invitation] = sink.mails;
  expect(receipt).toMatchObject({
    subject: "Pasiūlymas Nr. 1 pateiktas – „Socialinės paslaugos“",
    replyTo: [{ address: "vvg@pavyzdys.example" }],
    text: expect.stringContaining(`http://localhost:3000/my/proposals/${proposalId}`),
  });
  expect(receipt?.text).toContain(registration);
  expect(receipt?.text).toContain("2026-11-29 12:01:00 (Lietuvos laiku)");
  expect(invitation).toMatchObject({
    subject: "Įvertinkite 2 pasiūlymus – „Socialinės paslaugos“",
    replyTo: [{ address: "vvg@pavyzdys.example" }],
  });
  for (const { text } of sink.mails) {
    expect(text).not.toContain(organisation.name);
    expect(text).not.toContain("Ona Onaitė");
  }
});

test("a mail that waits is not sent to who has lost the right to it", async ({
  db,
  as,
  services,
}) => {
  const sink = await smtpSink();
  const home = await aGroup(db);
  const call = await aClosedCall(db, home);
  const { id: proposalId, owner } = await aSubmitted(db, call);
  const [evaluator] = home.evaluators;
  if (!evaluator) throw new Error("no evaluator");
  await db.assignment.create({
    data: {
      proposalId,
      evaluatorId: evaluator.userId,
      assignedAt: new Date(noon),
      assignedById: home.staff.userId,
    },
  });
  await db.call.update({ where: { id: call.id }, data: { status: "EVALUATION" } });
  const ctx = as(anonymous);
  const locale = "lt";
  const received = (key: string) =>
    enqueue(db, ctx, key, {
      kind: "mail.proposal-received",
      to: owner.email,
      locale,
      proposalId,
      n: 1,
    });
  const assigned = (key: string) =>
    enqueue(db, ctx, key, {
      kind: "mail.evaluation-assigned",
      to: evaluator.email,
      locale,
      callId: call.id,
      count: 1,
    });
  await received("first");
  await assigned("second");
  const run = worker(services, sink.url);
  await run(after(0));
  expect(sink.mails).toHaveLength(2);

  await db.organisationMember.updateMany({ data: { until: new Date("2026-11-30") } });
  await db.groupMember.updateMany({ data: { until: new Date("2026-11-30") } });
  await received("third");
  await assigned("fourth");
  await run(after(0));
  expect(sink.mails).toHaveLength(2);
});
