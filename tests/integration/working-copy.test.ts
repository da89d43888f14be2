import { expect } from "vitest";
import { openAttachment } from "#app/domain/proposals/open-attachment.server.ts";
import { discardChanges } from "#app/domain/proposals/discard-changes.server.ts";
import { loadDraft } from "#app/domain/proposals/find-draft.server.ts";
import { findReceipt } from "#app/domain/proposals/receipt.server.ts";
import { reopenProposal } from "#app/domain/proposals/reopen-proposal.server.ts";
import { removeAttachment } from "#app/domain/proposals/remove-attachment.server.ts";
import { reviveProposal } from "#app/domain/proposals/revive-proposal.server.ts";
import { saveAnswers } from "#app/domain/proposals/save-answers.server.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import { startProposal } from "#app/domain/proposals/start-proposal.server.ts";
import { submitProposal } from "#app/domain/proposals/submit-proposal.server.ts";
import { withdrawProposal } from "#app/domain/proposals/withdraw-proposal.server.ts";
import { startEvaluation } from "#app/domain/evaluation/start-evaluation.server.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { aDraft, allDeclared, attach, fill } from "#tests/support/drafts.ts";
import { again, aPerson } from "#tests/support/factories.ts";
import { test } from "#tests/support/test.ts";

const first = new Date("2026-12-10T10:00:00.000Z");
const later = new Date("2026-12-14T10:00:00.000Z");
const last = new Date("2026-12-15T14:59:59.999Z");
const closed = new Date("2026-12-15T15:00:00.000Z");
const evaluation = new Date("2026-12-15T15:05:00.000Z");

type As = (actor: SignedIn, at?: Date) => Ctx;

/** A proposal that was handed in once, and a person of the group's staff. */
async function aSubmission(as: As, db: Ctx["db"]) {
  const made = await aDraft(as, db);
  const { definition } = await fill(as(made.editor), made.id);
  const input = {
    id: made.id,
    receivedAt: first,
    position: "Pirmininkė",
    declared: allDeclared(definition),
  };
  const submitted = await submitProposal(as(made.signatory, first), input);
  if (!submitted.ok) throw new Error(submitted.error.code);
  const call = await db.call.findFirstOrThrow();
  const person = await aPerson(db);
  await db.groupMember.create({
    data: { groupId: call.groupId, userId: person.userId, role: "STAFF" },
  });
  const staff = await again(db, person);
  return { ...made, ...submitted.value, input, staff };
}

const saveTitle = (ctx: Ctx, id: string, title: string) =>
  saveAnswers(ctx, {
    id,
    section: "summary",
    fields: [{ key: "title", typed: title, known: { version: 1, mark: "", sent: [] } }],
  });

/** Writes a title past the form, as one who types it would have it stored. */
async function changeTitle(db: Ctx["db"], id: string, title: string) {
  await db.answer.update({
    where: { proposalId_field: { proposalId: id, field: "title" } },
    data: { value: title, version: { increment: 1 } },
  });
}

test("what is handed in cannot be written before it is reopened, and can be after", async ({
  db,
  as,
}) => {
  const { id, editor } = await aSubmission(as, db);
  expect(await saveTitle(as(editor, later), id, "Kitas")).toMatchObject({
    error: { code: "already-submitted" },
  });
  expect(await reopenProposal(as(editor, later), { id })).toMatchObject({ ok: true });
  expect(await reopenProposal(as(editor, later), { id })).toMatchObject({ ok: true });
  const saved = await saveTitle(as(editor, later), id, "Kitas");
  expect(saved).not.toMatchObject({ error: { code: "already-submitted" } });
  expect(await db.proposal.findMany()).toMatchObject([{ status: "SUBMITTED", number: 1 }]);
  expect(await db.auditEntry.count({ where: { kind: "proposal.reopen" } })).toBe(1);
});

test("a working copy is handed in under the same number, with its own snapshot, time, mail and receipt", async ({
  db,
  as,
}) => {
  const { id, editor, signatory, owner, input, registration } = await aSubmission(as, db);
  await reopenProposal(as(editor, later), { id });
  await changeTitle(db, id, "Naujas pavadinimas");
  const result = await submitProposal(as(signatory, last), { ...input, receivedAt: last });
  expect(result).toEqual({ ok: true, value: { id, registration } });

  expect(await db.call.findFirst()).toMatchObject({ submissions: 1 });
  expect(await db.proposal.findMany()).toMatchObject([
    { number: 1, registration, title: "Naujas pavadinimas", reopenedAt: null },
  ]);
  const submissions = await db.submission.findMany({ orderBy: { n: "asc" } });
  expect(submissions).toMatchObject([
    { n: 1, receivedAt: first },
    { n: 2, receivedAt: last, title: "Naujas pavadinimas" },
  ]);
  expect(submissions.map((one) => snapshot.parse(one.snapshot).answers["title"])).toEqual([
    expect.not.stringMatching("Naujas"),
    "Naujas pavadinimas",
  ]);
  const mails = await db.outbox.findMany({ where: { kind: "mail.proposal-received" } });
  expect(
    mails.map(({ payload }) => (payload as { n: number }).n).toSorted((a, b) => a - b),
  ).toEqual([1, 1, 2, 2]);
  expect(await findReceipt(as(owner, closed), { id })).toMatchObject({ value: { n: 2 } });
  expect(await findReceipt(as(owner, closed), { id, n: 1 })).toMatchObject({
    value: { n: 1, receivedAt: first, sha256: submissions[0]?.sha256 },
  });
  expect(await findReceipt(as(owner, closed), { id, n: 3 })).toMatchObject({
    error: { code: "not-found" },
  });
});

test("20 requests at once hand a working copy in once", async ({ db, as }) => {
  const { id, editor, owner, input } = await aSubmission(as, db);
  await reopenProposal(as(editor, later), { id });
  const all = await Promise.all(
    Array.from({ length: 20 }, () =>
      submitProposal(as(owner, later), { ...input, receivedAt: later }),
    ),
  );
  expect(all.every(({ ok }) => ok)).toBe(true);
  expect(await db.submission.count()).toBe(2);
  expect(await db.auditEntry.count({ where: { kind: "proposal.submitAgain" } })).toBe(1);
});

test("discarding brings back answers, files and marks of the submitted version", async ({
  db,
  as,
}) => {
  const { id, editor } = await aSubmission(as, db);
  const before = await loadDraft(db, id);
  await reopenProposal(as(editor, later), { id });
  await changeTitle(db, id, "Naujas pavadinimas");
  const [file] = await db.attachment.findMany();
  await removeAttachment(as(editor, later), { id, attachment: file?.id ?? "" });
  const added = await attach(as(editor, later), id, file?.field ?? "", "naujas.pdf");
  await db.proposal.update({ where: { id }, data: { doneSections: [] } });

  expect(await discardChanges(as(editor, later), { id })).toMatchObject({ ok: true });
  const after = await loadDraft(db, id);
  expect(after?.answers).toEqual(before?.answers);
  expect(after?.attachments.map((one) => one.id).toSorted()).toEqual(
    before?.attachments.map((one) => one.id).toSorted(),
  );
  expect(after?.doneSections).toEqual(expect.arrayContaining(before?.doneSections ?? []));
  expect(after?.reopenedAt).toBeNull();
  expect(await db.attachment.findUnique({ where: { id: added.id } })).toMatchObject({
    removedAt: later,
  });
});

test("others read the files of what was handed in, whatever happens to the working copy", async ({
  db,
  as,
}) => {
  const { id, editor, viewer, staff } = await aSubmission(as, db);
  await reopenProposal(as(editor, later), { id });
  const [file] = await db.attachment.findMany();
  await removeAttachment(as(editor, later), { id, attachment: file?.id ?? "" });
  const added = await attach(as(editor, later), id, file?.field ?? "", "naujas.pdf");

  const opens = async (who: SignedIn, attachment = "") =>
    (await openAttachment(as(who, later), { id: attachment })).ok;
  expect(await opens(staff, file?.id)).toBe(true);
  expect(await opens(viewer, file?.id)).toBe(true);
  expect(await opens(viewer, added.id)).toBe(true);
  expect(await opens(staff, added.id)).toBe(false);
});

test("a working copy that is not handed in before the deadline counts for nothing and is kept to read", async ({
  db,
  as,
}) => {
  const { id, number, editor, owner, input, staff } = await aSubmission(as, db);
  await reopenProposal(as(editor, later), { id });
  await changeTitle(db, id, "Nespėtas pavadinimas");
  expect(await submitProposal(as(owner, closed), { ...input, receivedAt: closed })).toMatchObject({
    error: { code: "too-late" },
  });
  expect(await discardChanges(as(owner, closed), { id })).toMatchObject({
    error: { code: "nothing-to-discard" },
  });
  expect(await startEvaluation(as(staff, evaluation), { number })).toMatchObject({ ok: true });

  expect(await db.submission.count()).toBe(1);
  const proposal = await db.proposal.findFirstOrThrow();
  expect(proposal).toMatchObject({ reopenedAt: null, status: "SUBMITTED" });
  expect(proposal.leftCopy).toMatchObject({ answers: { title: "Nespėtas pavadinimas" } });
  const submission = await db.submission.findFirstOrThrow();
  const now = await loadDraft(db, id);
  expect(now?.answers["title"]).toBe(snapshot.parse(submission.snapshot).answers["title"]);
});

test("a proposal is withdrawn by a signatory and brought back with its number before the deadline", async ({
  db,
  as,
}) => {
  const { id, editor, signatory, registration } = await aSubmission(as, db);
  const reason = "Persigalvojome";
  expect(await withdrawProposal(as(editor, later), { id, reason })).toMatchObject({
    error: { code: "may-not-withdraw" },
  });
  expect(await withdrawProposal(as(signatory, later), { id, reason })).toMatchObject({ ok: true });
  expect(await withdrawProposal(as(signatory, later), { id, reason })).toMatchObject({ ok: true });
  expect(await db.proposal.findMany()).toMatchObject([
    { status: "WITHDRAWN", slot: null, registration },
  ]);
  expect(await db.auditEntry.findMany({ where: { kind: "proposal.withdraw" } })).toMatchObject([
    { data: { reason } },
  ]);
  expect(await db.outbox.count({ where: { kind: "mail.proposal-notice" } })).toBe(2);

  expect(await reviveProposal(as(signatory, last), { id })).toMatchObject({ ok: true });
  expect(await db.proposal.findMany()).toMatchObject([
    { status: "SUBMITTED", slot: 1, number: 1, registration },
  ]);
  expect(await db.submission.count()).toBe(1);
});

test("a withdrawn draft is a draft again when it is brought back", async ({ db, as }) => {
  const { id, owner } = await aDraft(as, db);
  await withdrawProposal(as(owner), { id, reason: "" });
  expect(await db.proposal.findMany()).toMatchObject([{ status: "WITHDRAWN", number: null }]);
  expect(await reviveProposal(as(owner), { id })).toMatchObject({ ok: true });
  expect(await db.proposal.findMany()).toMatchObject([{ status: "DRAFT", slot: 1 }]);
});

test.for([
  { at: last, ok: true },
  { at: closed, ok: false },
])("bringing back at $at succeeds: $ok", async ({ at, ok }, { db, as }) => {
  const { id, owner } = await aSubmission(as, db);
  await withdrawProposal(as(owner, later), { id, reason: "" });
  expect((await reviveProposal(as(owner, at), { id })).ok).toBe(ok);
});

test("a place that another proposal has taken meanwhile is not given back", async ({ db, as }) => {
  const { id, number, owner, organisation } = await aSubmission(as, db);
  await withdrawProposal(as(owner, later), { id, reason: "" });
  const other = await startProposal(as(owner, later), { number, organisationId: organisation.id });
  expect(other).toMatchObject({ ok: true });
  expect(await reviveProposal(as(owner, later), { id })).toMatchObject({
    error: { code: "place-taken" },
  });
  expect(await db.proposal.count({ where: { slot: 1 } })).toBe(1);
});

test("of bringing back and starting another at once, one has the place", async ({ db, as }) => {
  const { id, number, owner, organisation } = await aSubmission(as, db);
  await withdrawProposal(as(owner, later), { id, reason: "" });
  await Promise.all([
    reviveProposal(as(owner, later), { id }),
    startProposal(as(owner, later), { number, organisationId: organisation.id }),
  ]);
  expect(await db.proposal.count({ where: { slot: { not: null } } })).toBe(1);
});

test("a stranger is told of nothing", async ({ db, as }) => {
  const { id, stranger } = await aSubmission(as, db);
  const ctx = as(stranger, later);
  const all = [
    await reopenProposal(ctx, { id }),
    await discardChanges(ctx, { id }),
    await withdrawProposal(ctx, { id, reason: "" }),
    await reviveProposal(ctx, { id }),
  ];
  for (const one of all) expect(one).toMatchObject({ error: { code: "not-found" } });
});
