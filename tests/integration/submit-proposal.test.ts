import { expect } from "vitest";
import { loadDraft } from "#app/domain/proposals/find-draft.server.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import { submitProposal } from "#app/domain/proposals/submit-proposal.server.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { aDraft, allDeclared, attach, fill } from "#tests/support/drafts.ts";
import { again, anOrganisation, aPerson } from "#tests/support/factories.ts";
import { startProposal } from "#app/domain/proposals/start-proposal.server.ts";
import { test } from "#tests/support/test.ts";

const onTime = new Date("2026-12-15T14:59:59.999Z");

async function aCompleteDraft(
  as: (actor: SignedIn, at?: Date) => Ctx,
  db: Ctx["db"],
  call?: Parameters<typeof aDraft>[2],
) {
  const made = await aDraft(as, db, call);
  const { definition } = await fill(as(made.editor), made.id);
  const input = {
    id: made.id,
    receivedAt: onTime,
    position: "Pirmininkė",
    declared: allDeclared(definition),
  };
  return { ...made, definition, input };
}

const traces = async (db: Ctx["db"]) => ({
  submissions: await db.submission.count(),
  mails: await db.outbox.count(),
  submitted: await db.proposalEvent.count({ where: { kind: "submitted" } }),
  audited: await db.auditEntry.count({ where: { kind: "proposal.submit" } }),
  numbered: (await db.call.findFirstOrThrow()).submissions,
});
const nothing = { submissions: 0, mails: 0, submitted: 0, audited: 0, numbered: 0 };

test("a submission leaves its number, snapshot, event, audit entry and mails together", async ({
  db,
  as,
}) => {
  const { input, number, owner, signatory, organisation } = await aCompleteDraft(as, db);
  const result = await submitProposal(as(signatory, onTime), input);
  const registration = `${number}-001`;
  expect(result).toEqual({ ok: true, value: { id: input.id, registration } });

  expect(await db.proposal.findMany()).toMatchObject([
    { status: "SUBMITTED", number: 1, registration },
  ]);
  const [submission] = await db.submission.findMany();
  const frozen = snapshot.parse(submission?.snapshot);
  expect(frozen).toMatchObject({
    registration,
    receivedAt: "2026-12-15T14:59:59.999Z",
    organisation: { code: organisation.code },
    signatory: { name: signatory.name, position: "Pirmininkė" },
  });
  expect(frozen.files).toHaveLength(await db.attachment.count());
  expect(frozen.declarations.length).toBeGreaterThan(5);
  expect(submission).toMatchObject({
    n: 1,
    receivedAt: onTime,
    sha256: fingerprint(frozen),
    requestedCents: 989_750n,
    totalCents: 1_070_000n,
    signatoryId: signatory.userId,
  });
  const mails = await db.outbox.findMany();
  expect(mails.map(({ payload }) => (payload as { to: string }).to).toSorted()).toEqual(
    [owner.email, signatory.email].toSorted(),
  );
  expect(await db.auditEntry.findFirst({ where: { kind: "proposal.submit" } })).toMatchObject({
    actorId: signatory.userId,
    data: { registration, sha256: submission?.sha256 },
  });
});

test("20 requests at once for one draft: one submission, one number, one mail, one receipt", async ({
  db,
  as,
}) => {
  const person = await aPerson(db);
  const { id: organisationId } = await anOrganisation(db, { OWNER: person });
  const { number } = await aDraft(as, db);
  const owner = await again(db, person);
  const started = await startProposal(as(owner), { number, organisationId });
  const id = started.ok ? started.value.id : "";
  const { definition } = await fill(as(owner), id);
  const input = { id, receivedAt: onTime, position: "Vadovė", declared: allDeclared(definition) };

  const all = await Promise.all(
    Array.from({ length: 20 }, () => submitProposal(as(owner, onTime), input)),
  );
  const registration = `${number}-001`;
  expect(all).toEqual(Array(20).fill({ ok: true, value: { id, registration } }));
  expect(await traces(db)).toEqual({
    submissions: 1,
    mails: 1,
    submitted: 1,
    audited: 1,
    numbered: 1,
  });
});

test("numbers of a call run without gaps however many hand in at once and are refused", async ({
  db,
  as,
}) => {
  const first = await aDraft(as, db);
  const drafts = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => {
      const person = await aPerson(db);
      const { id: organisationId } = await anOrganisation(db, { OWNER: person });
      const owner = await again(db, person);
      const started = await startProposal(as(owner), { number: first.number, organisationId });
      const id = started.ok ? started.value.id : "";
      const { definition } = await fill(as(owner), id);
      const isComplete = index % 3 !== 0;
      const declared = isComplete ? allDeclared(definition) : {};
      return { owner, isComplete, input: { id, receivedAt: onTime, position: "Vadovė", declared } };
    }),
  );
  const results = await Promise.all(
    drafts.map(({ owner, input }) => submitProposal(as(owner, onTime), input)),
  );
  expect(results.map(({ ok }) => ok)).toEqual(drafts.map(({ isComplete }) => isComplete));
  const numbers = await db.proposal.findMany({
    where: { number: { not: null } },
    orderBy: { number: "asc" },
  });
  expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
});

test.for([
  { received: "2026-11-01T05:59:59.999Z", taken: false },
  { received: "2026-11-01T06:00:00.000Z", taken: true },
  { received: "2026-12-15T14:59:59.999Z", taken: true },
  { received: "2026-12-15T15:00:00.000Z", taken: false },
  { received: "2026-12-15T15:00:00.001Z", taken: false },
])("what arrives at $received is taken: $taken", async ({ received, taken }, { db, as }) => {
  const { input, owner } = await aCompleteDraft(as, db);
  const receivedAt = new Date(received);
  const result = await submitProposal(as(owner, receivedAt), { ...input, receivedAt });
  expect(result.ok).toBe(taken);
  if (taken) return;
  expect(result).toMatchObject({ error: { code: "too-late", params: { at: received } } });
  expect(await traces(db)).toEqual(nothing);
  expect(
    await db.auditEntry.findFirst({ where: { kind: "proposal.submit-refused" } }),
  ).toMatchObject({
    actorId: owner.userId,
    subject: input.id,
    data: { reason: "too-late", receivedAt: received },
  });
});

test("a request on time that waited for its turn past the deadline is taken", async ({
  db,
  as,
}) => {
  const { input, owner } = await aCompleteDraft(as, db);
  const later = new Date(onTime.getTime() + 60_000);
  expect(await submitProposal(as(owner, later), input)).toMatchObject({ ok: true });
  expect(await db.submission.findMany()).toMatchObject([
    { receivedAt: onTime, committedAt: later },
  ]);
});

test("a request that waited for more than two minutes is told to come again", async ({
  db,
  as,
}) => {
  const { input, owner } = await aCompleteDraft(as, db);
  const result = await submitProposal(as(owner, new Date(onTime.getTime() + 120_001)), input);
  expect(result).toMatchObject({ ok: false, error: { code: "busy" } });
  expect(await traces(db)).toEqual(nothing);
});

test("a deadline that is moved while the request waits is the one that counts", async ({
  db,
  as,
}) => {
  const { input, owner } = await aCompleteDraft(as, db);
  const receivedAt = new Date("2026-12-15T15:30:00Z");
  await db.call.updateMany({ data: { closesAt: new Date("2026-12-16T15:00:00Z") } });
  expect(await submitProposal(as(owner, receivedAt), { ...input, receivedAt })).toMatchObject({
    ok: true,
  });
});

test.for([
  { who: "editor", code: "not-signatory", noted: 1 },
  { who: "viewer", code: "not-signatory", noted: 1 },
  { who: "stranger", code: "not-found", noted: 0 },
] as const)("a $who hands in nothing", async ({ who, code, noted }, { db, as }) => {
  const draft = await aCompleteDraft(as, db);
  expect(await submitProposal(as(draft[who], onTime), draft.input)).toMatchObject({
    ok: false,
    error: { code },
  });
  expect(await traces(db)).toEqual(nothing);
  const refusals = { kind: "proposal.submit-refused" };
  expect(await db.auditEntry.count({ where: refusals })).toBe(noted);
});

test("nobody hands in before confirming the e-mail address", async ({ db, as }) => {
  const { input, owner } = await aCompleteDraft(as, db);
  const unconfirmed = { ...owner, emailConfirmed: false };
  expect(await submitProposal(as(unconfirmed, onTime), input)).toMatchObject({
    ok: false,
    error: { code: "email-not-confirmed" },
  });
});

test("an incomplete draft is refused and stays a draft", async ({ db, as }) => {
  const { input, owner, definition } = await aCompleteDraft(as, db);
  const expectRefused = async (declared: typeof input.declared) => {
    const result = await submitProposal(as(owner, onTime), { ...input, declared });
    expect(result).toMatchObject({ ok: false, error: { code: "incomplete", params: { n: 1 } } });
    expect(await traces(db)).toEqual(nothing);
    expect(await db.proposal.findMany()).toMatchObject([{ status: "DRAFT", number: null }]);
  };
  await expectRefused({});
  await expectRefused({ declarations: ["true:0"] });
  await db.attachment.updateMany({ data: { removedAt: onTime } });
  const result = await submitProposal(as(owner, onTime), {
    ...input,
    declared: allDeclared(definition),
  });
  expect(result).toMatchObject({ ok: false, error: { code: "incomplete" } });
});

test("the snapshot holds what was asked and is there, and nothing that was removed", async ({
  db,
  as,
}) => {
  const { input, owner, editor } = await aCompleteDraft(as, db);
  const removed = await attach(as(editor), input.id, "filePrices", "netikra-kaina.pdf");
  await db.attachment.update({ where: { id: removed.id }, data: { removedAt: onTime } });
  await submitProposal(as(owner, onTime), input);

  const [submission] = await db.submission.findMany();
  const frozen = snapshot.parse(submission?.snapshot);
  expect(frozen.files.map(({ name }) => name)).not.toContain("netikra-kaina.pdf");
  const draft = await loadDraft(db, input.id);
  expect(frozen.answers).toEqual(draft?.answers);
});

test("a submission cannot be changed afterwards, not even by hand", async ({ db, as }) => {
  const { input, owner } = await aCompleteDraft(as, db);
  await submitProposal(as(owner, onTime), input);
  await expect(db.$executeRaw`UPDATE "Submission" SET title = 'Kitas'`).rejects.toThrow(
    "not allowed",
  );
  await expect(db.$executeRaw`DELETE FROM "Submission"`).rejects.toThrow("not allowed");
});

test("a withdrawn proposal is not handed in again", async ({ db, as }) => {
  const { input, owner } = await aCompleteDraft(as, db);
  await db.proposal.update({ where: { id: input.id }, data: { status: "WITHDRAWN", slot: null } });
  expect(await submitProposal(as(owner, onTime), input)).toMatchObject({
    ok: false,
    error: { code: "withdrawn" },
  });
});
