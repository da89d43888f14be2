import { expect, onTestFinished } from "vitest";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { resendMail, undeliveredMails } from "#app/domain/outbox/undelivered.server.ts";
import type { Task } from "#app/domain/outbox/task.ts";
import { planReminders } from "#app/domain/reminders/plan-reminders.server.ts";
import type { Services } from "#app/http/services.server.ts";
import { log } from "#app/platform/log.server.ts";
import { smtpMailer } from "#app/platform/mailer.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { taskHandlers } from "#app/worker/handlers.server.ts";
import { runDueTasks } from "#app/worker/worker.server.ts";
import { aDraft } from "#tests/support/drafts.ts";
import { aClosedCall, aGroup, aSubmitted } from "#tests/support/evaluation.ts";
import { again, aPerson } from "#tests/support/factories.ts";
import { smtpSink } from "#tests/support/smtp.ts";
import { noon, test } from "#tests/support/test.ts";

log.level = "silent";

const hoursOn = (hours: number) => new Date(new Date(noon).getTime() + hours * 3_600_000);

/** A worker before a mail server that answers every recipient with a code, 0 for taking it. */
async function worker(services: Services, answer: { code: number }) {
  const sink = await smtpSink(0, () => answer.code);
  const mailer = smtpMailer(sink.url, "a@vvg.example", "vvg.example");
  onTestFinished(() => mailer.close());
  const run = (at: Date) => {
    const now = () => at;
    const handle = taskHandlers({ ...services, now, mailer });
    return runDueTasks({ db: services.db, now, handle });
  };
  return { run, sink };
}

async function scene(db: Ctx["db"]) {
  const group = await aGroup(db);
  const call = await aClosedCall(db, group);
  const proposal = await aSubmitted(db, call);
  const roleIn = async (groupId: string) => {
    const person = await aPerson(db);
    await db.groupMember.create({ data: { groupId, userId: person.userId, role: "STAFF" } });
    return again(db, person);
  };
  const task: Task = {
    kind: "mail.proposal-received",
    to: proposal.owner.email,
    locale: "lt",
    proposalId: proposal.id,
    n: 1,
  };
  return {
    proposal,
    staff: await roleIn(group.group.id),
    stranger: await roleIn((await aGroup(db)).group.id),
    ask: (ctx: Ctx, key = "x") => db.$transaction((tx) => enqueue(tx, ctx, key, task)),
  };
}

test("a mail that its recipient’s server refuses for good is given up and listed for the group’s staff", async ({
  db,
  as,
  services,
}) => {
  const { proposal, staff, stranger, ask } = await scene(db);
  await ask(as(staff));
  const answer = { code: 550 };
  const { run, sink } = await worker(services, answer);
  expect(await run(hoursOn(0))).toBe(1);
  expect(await run(hoursOn(1000))).toBe(0);

  expect(await undeliveredMails(as(staff))).toMatchObject({
    value: [{ kind: "mail.proposal-received", to: proposal.owner.email }],
  });
  expect(await undeliveredMails(as(stranger))).toEqual({ ok: true, value: [] });
  expect(await undeliveredMails(as(proposal.owner))).toMatchObject({ ok: false });

  const { id } = await db.outbox.findFirstOrThrow();
  expect(await resendMail(as(stranger), id)).toMatchObject({ error: { code: "not-found" } });
  expect(await resendMail(as(staff), id)).toMatchObject({ ok: true });
  answer.code = 0;
  expect(await run(hoursOn(1001))).toBe(1);
  expect(sink.mails).toHaveLength(1);
  expect(await undeliveredMails(as(staff))).toEqual({ ok: true, value: [] });
});

test("staff who are tied to the proposal are not told of its mails", async ({
  db,
  as,
  services,
}) => {
  const { proposal, staff, ask } = await scene(db);
  await ask(as(staff));
  await (await worker(services, { code: 550 })).run(hoursOn(0));
  await db.conflictDeclaration.create({
    data: {
      proposalId: proposal.id,
      personId: staff.userId,
      conflict: true,
      declaredAt: hoursOn(0),
    },
  });
  expect(await undeliveredMails(as(staff))).toEqual({ ok: true, value: [] });
  const { id } = await db.outbox.findFirstOrThrow();
  expect(await resendMail(as(staff), id)).toMatchObject({ ok: false });
});

test("a mail that is put off is tried nine times over two days, then given up", async ({
  db,
  as,
  services,
}) => {
  const { staff, ask } = await scene(db);
  await ask(as(staff));
  const { run } = await worker(services, { code: 451 });
  let tries = 0;
  for (let minute = 0; minute < 72 * 60; minute += 30) tries += await run(hoursOn(minute / 60));
  expect(tries).toBe(9);
  expect(await db.outbox.findFirst()).toMatchObject({ failedAt: expect.any(Date), attempts: 9 });
});

test("that a mail about a draft was not delivered is told to nobody outside", async ({
  db,
  as,
  services,
}) => {
  const { owner } = await aDraft(as, db);
  const at = new Date("2026-12-08T15:00:00Z");
  await planReminders({ db, now: () => at });
  await (await worker(services, { code: 550 })).run(at);
  expect(await db.outbox.count({ where: { failedAt: { not: null } } })).toBe(3);

  const { groupId } = await db.call.findFirstOrThrow();
  await db.groupMember.create({
    data: { groupId, userId: (await aPerson(db)).userId, role: "STAFF" },
  });
  const staff = await db.groupMember.findFirstOrThrow({ where: { groupId } });
  const administrator = await aPerson(db, { isAdmin: true });
  for (const viewer of [await again(db, staff), administrator])
    expect(await undeliveredMails(as(viewer))).toEqual({ ok: true, value: [] });
  expect(await undeliveredMails(as(owner))).toMatchObject({ ok: false });
});
