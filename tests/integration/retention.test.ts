import { Readable } from "node:stream";
import { expect } from "vitest";
import { anonymous } from "#app/domain/policy.ts";
import { runRetention } from "#app/domain/privacy/run-retention.server.ts";
import { writeAnswers } from "#app/domain/proposals/write-answers.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { askNightly } from "#app/worker/nightly.server.ts";
import { anOpenCall } from "#tests/support/calls.ts";
import { aDraft, attach } from "#tests/support/drafts.ts";
import { aClosedCall, aGroup, aSubmitted } from "#tests/support/evaluation.ts";
import { smallPdf } from "#tests/support/right-pages.ts";
import { test } from "#tests/support/test.ts";

const night = (as: (actor: typeof anonymous, at: string) => Ctx, day: string) =>
  runRetention(as(anonymous, `${day}T01:30:00Z`));

async function keep(ctx: Ctx, text: string) {
  const limits = { maxBytes: 100_000, accept: ["pdf"] };
  const stored = await ctx.files.store(Readable.from([smallPdf(text)]), limits);
  if (!stored.ok) throw new Error(stored.error.code);
  await ctx.db.file.create({ data: { ...stored.value, createdAt: ctx.now() } });
  return stored.value;
}

test("a draft is announced once two weeks ahead, then deleted with its files, shared ones kept", async ({
  db,
  as,
}) => {
  // The call closes on 15 December 2026, so the last day of keeping is 15 December 2027.
  const draft = await aDraft(as, db);
  const other = await aDraft(as, db, { closesAt: new Date("2029-12-15T15:00:00Z") });
  const ctx = as(draft.editor);
  await db.$transaction((tx) => writeAnswers(tx, ctx, draft.id, { problem: "Tekstas" }));
  const [own, shared] = [await keep(ctx, "savas"), await keep(ctx, "bendras")];
  const [first, second] = [await attach(ctx, draft.id, "a"), await attach(ctx, draft.id, "b")];
  await db.attachment.update({ where: { id: first.id }, data: { sha256: own.sha256 } });
  await db.attachment.update({ where: { id: second.id }, data: { sha256: shared.sha256 } });
  const third = await attach(ctx, other.id, "a");
  await db.attachment.update({ where: { id: third.id }, data: { sha256: shared.sha256 } });
  const mails = () => db.outbox.findMany({ where: { kind: "mail.draft-ends" } });

  await night(as, "2027-12-01");
  expect(await mails()).toEqual([]);
  for (const day of ["2027-12-02", "2027-12-03", "2027-12-15"]) await night(as, day);
  expect(await mails()).toMatchObject([
    { payload: { to: draft.owner.email, proposalId: draft.id, day: "2027-12-16" } },
  ]);
  expect(await db.proposal.count({ where: { id: draft.id } })).toBe(1);

  await night(as, "2027-12-16");
  await night(as, "2027-12-17");
  expect(await mails()).toHaveLength(1);
  expect(await db.proposal.findMany({ select: { id: true } })).toEqual([{ id: other.id }]);
  expect(await db.answer.count({ where: { proposalId: draft.id } })).toBe(0);
  expect([await ctx.files.has(own), await ctx.files.has(shared)]).toEqual([false, true]);
  expect(await db.auditEntry.findMany({ where: { kind: "proposal.draft-deleted" } })).toMatchObject(
    [{ subject: draft.id, actorId: null, data: { reason: "expired" } }],
  );
});

test("a server that slept past the day announces first and deletes two weeks later", async ({
  db,
  as,
}) => {
  const { id } = await aDraft(as, db);
  const there = () => db.proposal.count({ where: { id } });
  await night(as, "2028-06-01");
  await night(as, "2028-06-14");
  expect(await there()).toBe(1);
  await night(as, "2028-06-15");
  expect(await there()).toBe(0);
});

test("what was submitted is listed on the day after its last, for its group, and never deleted", async ({
  db,
  as,
}) => {
  const group = await aGroup(db);
  const call = await aClosedCall(db, group);
  const [withdrawn, undecided] = [await aSubmitted(db, call), await aSubmitted(db, call)];
  await db.proposal.update({ where: { id: withdrawn.id }, data: { status: "WITHDRAWN" } });
  const listed = () => db.retentionDue.findMany({ select: { proposalId: true, groupId: true } });

  await night(as, "2031-11-30");
  expect(await listed()).toEqual([]);
  await night(as, "2031-12-01");
  await night(as, "2031-12-02");
  expect(await listed()).toEqual([{ proposalId: withdrawn.id, groupId: group.group.id }]);
  await night(as, "2090-01-01");
  expect(await listed()).toHaveLength(1);
  expect(await db.auditEntry.count({ where: { kind: "proposal.retention-due" } })).toBe(1);
  const ids = [withdrawn.id, undecided.id];
  expect(await db.proposal.count({ where: { id: { in: ids } } })).toBe(2);
});

test("a hold stops the list and the deletion", async ({ db, as }) => {
  const submitted = await aSubmitted(db, await aClosedCall(db, await aGroup(db)));
  await db.proposal.update({ where: { id: submitted.id }, data: { status: "WITHDRAWN" } });
  await night(as, "2032-01-01");
  expect(await db.retentionDue.count()).toBe(1);

  const hold = { holdReason: "Teismo procesas", heldAt: new Date() };
  await db.proposal.updateMany({ data: hold });
  await night(as, "2032-01-02");
  expect(await db.retentionDue.count()).toBe(0);
  await db.proposal.updateMany({ data: { status: "DRAFT", number: null, registration: null } });
  await db.outbox.deleteMany();
  for (const day of ["2032-01-03", "2032-02-03"]) await night(as, day);
  expect([await db.proposal.count(), await db.outbox.count()]).toEqual([1, 0]);
});

test("the night is asked for once a day, not before three o'clock in Vilnius", async ({ db }) => {
  await anOpenCall(db);
  const ask = (at: string) => askNightly({ db, now: () => new Date(at) });
  await ask("2026-12-01T00:59:00Z");
  expect(await db.outbox.count()).toBe(0);
  await Promise.all([ask("2026-12-01T01:00:00Z"), ask("2026-12-01T01:00:00Z")]);
  await ask("2026-12-01T20:00:00Z");
  expect(await db.outbox.findMany()).toMatchObject([{ key: "retention:2026-12-01" }]);
});

test("old sign-ins, links and records of mails go, fresh ones stay", async ({ db, as }) => {
  const { editor } = await aDraft(as, db);
  const { userId } = editor;
  const session = (tokenHash: string, expiresAt: string) => ({
    tokenHash,
    userId,
    createdAt: new Date("2026-01-01"),
    seenAt: new Date("2026-01-01"),
    expiresAt: new Date(expiresAt),
  });
  await db.session.createMany({
    data: [session("old", "2026-11-30"), session("new", "2026-12-30")],
  });
  const mail = (key: string, doneAt: string) => ({
    kind: "letter.draw",
    key,
    payload: {},
    createdAt: new Date("2025-01-01"),
    nextTryAt: new Date("2025-01-01"),
    doneAt: new Date(doneAt),
  });
  await db.outbox.createMany({ data: [mail("old", "2025-11-30"), mail("new", "2025-12-02")] });
  await night(as, "2026-12-01");
  expect(await db.session.findMany({ select: { tokenHash: true } })).toEqual([
    { tokenHash: "new" },
  ]);
  expect(await db.outbox.findMany({ select: { key: true } })).toEqual([{ key: "new" }]);
});
