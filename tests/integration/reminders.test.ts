import { expect, onTestFinished } from "vitest";
import { chooseMails, chosenMails } from "#app/domain/mail-choices/choose-mails.server.ts";
import { mailsBehind, unsubscribe } from "#app/domain/mail-choices/unsubscribe.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import { planReminders } from "#app/domain/reminders/plan-reminders.server.ts";
import type { Services } from "#app/http/services.server.ts";
import { log } from "#app/platform/log.server.ts";
import { smtpMailer } from "#app/platform/mailer.server.ts";
import { openPresence } from "#app/platform/presence.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { taskHandlers } from "#app/worker/handlers.server.ts";
import { runDueTasks } from "#app/worker/worker.server.ts";
import { aDraft, fill } from "#tests/support/drafts.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { type Received, smtpSink } from "#tests/support/smtp.ts";
import { test } from "#tests/support/test.ts";

log.level = "silent";

/** The call of the draft closes on 15 December 2026 at 17:00 in Vilnius. */
const week = "2026-12-08T15:00:00Z";
const day = "2026-12-14T15:00:00Z";
const hours = "2026-12-15T12:00:00Z";

/** Plans and sends as the program does, at an instant; answers what arrived then. */
async function clock(services: Services, database: FreshDatabase) {
  const sink = await smtpSink();
  const mailer = smtpMailer(sink.url, "Kvieslys <kvieslys@vvg.example>", "vvg.example");
  const presence = openPresence(database.url);
  onTestFinished(async () => {
    mailer.close();
    await presence.leave();
  });
  return async (at: string): Promise<Received[]> => {
    const now = () => new Date(at);
    const before = sink.mails.length;
    await planReminders({ db: services.db, now });
    const handle = taskHandlers({ ...services, now, mailer });
    await runDueTasks({ db: services.db, now, handle, presence });
    return sink.mails.slice(before);
  };
}

const recipients = (mails: readonly Received[]) => mails.flatMap((mail) => mail.recipients).sort();

const extend = (db: Db, number: string, closesAt: string) =>
  db.call.update({ where: { number }, data: { closesAt: new Date(closesAt) } });

test("who may write a draft is reminded 7 days, 1 day and 3 hours before, once each, and nobody else", async ({
  db,
  as,
  services,
  database,
}) => {
  const { owner, signatory, editor } = await aDraft(as, db);
  const writers = [owner.email, signatory.email, editor.email].sort();
  const at = await clock(services, database);

  expect(await at("2026-12-08T14:59:00Z")).toEqual([]);
  for (const instant of [week, day, hours]) expect(recipients(await at(instant))).toEqual(writers);
  for (const instant of ["2026-12-15T12:10:00Z", "2026-12-15T14:59:00Z"])
    expect(await at(instant)).toEqual([]);
});

test("a reminder names the unfinished sections and no answer, and how to have no more of them", async ({
  db,
  as,
  services,
  database,
}) => {
  const draft = await aDraft(as, db);
  const { definition } = await fill(as(draft.editor), draft.id);
  await db.answer.deleteMany({ where: { proposalId: draft.id, field: "problem" } });
  const need = definition.form.sections.find(({ fields }) =>
    fields.some(({ key }) => key === "problem"),
  );
  await db.answer.updateMany({ where: { field: "targetGroups" }, data: { value: "KANARĖLĖ" } });

  const [mail] = await (await clock(services, database))(week);
  expect(mail?.text).toContain(`– ${need?.title.lt}`);
  expect(mail?.text).not.toContain("KANARĖLĖ");
  expect(mail?.subject).toMatch(/^Liko 7 dienos: pateikite pasiūlymą/);
  const headers = Object.fromEntries((mail?.headers ?? []).map(({ key, value }) => [key, value]));
  expect(headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
  expect(headers["list-unsubscribe"]).toMatch(/^<http.*\/unsubscribe\/[0-9a-f]{64}\/one-click>$/);
});

test("of several workers at once, each person hears of each reminder once", async ({
  db,
  as,
  services,
  database,
}) => {
  await aDraft(as, db);
  const [one, two, three] = [
    await clock(services, database),
    await clock(services, database),
    await clock(services, database),
  ];
  const sent = await Promise.all([one(week), two(week), three(week)]);
  expect(new Set(recipients(sent.flat())).size).toBe(3);
  expect(sent.flat()).toHaveLength(3);
});

test("a deadline that moved has reminders of its own, and those of the old one are not sent", async ({
  db,
  as,
  services,
  database,
}) => {
  const { number } = await aDraft(as, db);
  const at = await clock(services, database);
  expect(await at(week)).toHaveLength(3);
  // Planned an hour ahead, for a deadline that moves before it is sent.
  expect(await at("2026-12-14T14:30:00Z")).toEqual([]);
  await extend(db, number, "2026-12-22T15:00:00Z");
  expect(await at(day)).toEqual([]);
  expect(await at("2026-12-15T15:00:00Z")).toHaveLength(3);
  expect(await at("2026-12-21T15:00:00Z")).toHaveLength(3);
});

test("a submitted draft, one begun after the time, a left colleague and a closed account hear nothing", async ({
  db,
  as,
  services,
  database,
}) => {
  const submitted = await aDraft(as, db);
  await db.proposal.update({
    where: { id: submitted.id },
    data: { status: "SUBMITTED", number: 1, registration: "X-1" },
  });
  const late = await aDraft(as, db);
  await db.proposal.update({
    where: { id: late.id },
    data: { createdAt: new Date("2026-12-08T15:00:01Z") },
  });
  const left = await aDraft(as, db);
  await db.organisationMember.updateMany({
    where: { userId: left.signatory.userId },
    data: { until: new Date("2026-12-07") },
  });
  await db.user.update({ where: { id: left.editor.userId }, data: { disabledAt: new Date() } });

  const at = await clock(services, database);
  expect(recipients(await at(week))).toEqual([left.owner.email]);
});

test("who changes what was submitted is told that the submitted version stays valid", async ({
  db,
  as,
  services,
  database,
}) => {
  const { id } = await aDraft(as, db);
  await db.proposal.update({
    where: { id },
    data: {
      status: "SUBMITTED",
      number: 1,
      registration: "X-1",
      reopenedAt: new Date("2026-12-02T09:00:00Z"),
    },
  });
  const at = await clock(services, database);
  const mails = await at(week);
  expect(mails).toHaveLength(3);
  expect(mails[0]?.text).toContain("galios anksčiau pateiktas pasiūlymas");
  await db.proposal.update({ where: { id }, data: { reopenedAt: null } });
  expect(await at(day)).toEqual([]);
  expect(await at("2026-12-15T15:15:00Z")).toEqual([]);
});

test("a proposal with a deadline of its own is reminded of that, not of the call’s", async ({
  db,
  as,
  services,
  database,
}) => {
  const { id, number } = await aDraft(as, db);
  const extended = new Date("2026-12-17T15:00:00Z");
  await db.proposal.update({ where: { id }, data: { extendedUntil: extended } });
  const at = await clock(services, database);
  expect(await at(week)).toEqual([]);
  expect(await at("2026-12-10T15:00:00Z")).toHaveLength(3);
  for (const instant of [day, hours, "2026-12-15T15:15:00Z"]) expect(await at(instant)).toEqual([]);
  expect(await at("2026-12-16T15:00:00Z")).toHaveLength(3);
  expect(await at("2026-12-17T12:00:00Z")).toHaveLength(3);
  expect(await at("2026-12-17T15:15:00Z")).toHaveLength(1);

  // The call's own deadline outgrows it.
  await extend(db, number, "2026-12-30T15:00:00Z");
  expect(await at("2026-12-23T15:00:00Z")).toHaveLength(3);
});

test("in the quiet hours nothing goes out: a mail that could not be sent waits for the morning", async ({
  db,
  as,
  services,
  database,
}) => {
  // The deadline is at 10:00, so the last reminder is due at 20:59 of the evening before.
  const { number } = await aDraft(as, db);
  await extend(db, number, "2026-12-15T08:00:00Z");
  const at = await clock(services, database);
  await planReminders({ db: services.db, now: () => new Date("2026-12-14T18:30:00Z") });
  expect(await at("2026-12-14T21:00:00Z")).toEqual([]);
  expect(await at("2026-12-15T05:59:00Z")).toEqual([]);
  const morning = await at("2026-12-15T06:00:00Z");
  expect(morning).toHaveLength(3);
  expect(morning[0]?.subject).toMatch(/^Liko 2 valandos/);
});

test("after the deadline the owner of a draft that was never submitted is told once where it is", async ({
  db,
  as,
  services,
  database,
}) => {
  const { owner, id } = await aDraft(as, db);
  const at = await clock(services, database);
  expect(await at("2026-12-15T15:14:00Z")).toEqual([]);
  const [mail, ...others] = await at("2026-12-15T15:15:00Z");
  expect([mail?.recipients, others]).toEqual([[owner.email], []]);
  expect(mail?.text).toContain(`/my/proposals/${id}/proposal.pdf`);
  expect(mail?.text).toContain("2027\u00a0m. gruodžio 15\u00a0d.");
  expect(await at("2026-12-16T09:00:00Z")).toEqual([]);
});

test("who does not want a kind of mails gets none of it, also where it is planned already", async ({
  db,
  as,
  services,
  database,
}) => {
  const { owner, editor, signatory } = await aDraft(as, db);
  expect(await chosenMails(as(owner))).toContain("reminder");
  await chooseMails(as(owner), ["closed"]);
  const at = await clock(services, database);
  expect(await at("2026-12-08T14:30:00Z")).toEqual([]);
  await chooseMails(as(editor), ["closed", "joinRequest"]);
  expect(recipients(await at(week))).toEqual([signatory.email]);

  await chooseMails(as(owner), ["closed", "reminder"]);
  expect(await chosenMails(as(owner))).toEqual(["reminder", "closed"]);
  expect(recipients(await at(day))).toEqual([owner.email, signatory.email].sort());
});

test("the link in a mail switches its kind off for its reader, however often it is used", async ({
  db,
  as,
  services,
  database,
}) => {
  const { owner } = await aDraft(as, db);
  const mails = await (await clock(services, database))(week);
  const mail = mails.find(({ recipients: to }) => to.includes(owner.email));
  const [, token = ""] = /\/unsubscribe\/([0-9a-f]{64})/.exec(mail?.text ?? "") ?? [];
  const ctx = as(anonymous);
  expect(await mailsBehind(ctx, token)).toEqual({ userId: owner.userId, kind: "reminder" });
  for (let times = 0; times < 2; times++)
    expect(await unsubscribe(ctx, token)).toMatchObject({ ok: true });
  expect(await db.mailOptOut.findMany()).toMatchObject([
    { userId: owner.userId, kind: "reminder" },
  ]);
  expect(await db.auditEntry.count({ where: { kind: "account.unsubscribed" } })).toBe(1);
  expect(await unsubscribe(ctx, token.replaceAll(/[0-9]/g, "a"))).toMatchObject({
    error: { code: "link-invalid" },
  });
  const stored = JSON.stringify(await db.unsubscribeLink.findMany());
  expect(stored).not.toContain(token);
});
