import { expect } from "vitest";
import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { recordCheck } from "#app/domain/checks/record-check.server.ts";
import { answerClarification } from "#app/domain/clarifications/answer-clarification.server.ts";
import { askClarification } from "#app/domain/clarifications/ask-clarification.server.ts";
import { askExtension } from "#app/domain/clarifications/ask-extension.server.ts";
import { closeClarification } from "#app/domain/clarifications/close-clarification.server.ts";
import { decideExtension } from "#app/domain/clarifications/decide-extension.server.ts";
import { saveReplies } from "#app/domain/clarifications/save-replies.server.ts";
import { attachFile } from "#app/domain/proposals/attach-file.server.ts";
import { removeAttachment } from "#app/domain/proposals/remove-attachment.server.ts";
import { saveAnswers } from "#app/domain/proposals/save-answers.server.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import { knownToken, readKnown } from "#app/domain/proposals/verdict.ts";
import type { RawAnswer } from "#app/domain/proposals/raw-answer.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import {
  aClarification,
  aSubmittedProposal,
  askedAt,
  lastMoment,
  questions,
  tooLate,
} from "#tests/support/clarifications.ts";
import { attach } from "#tests/support/drafts.ts";
import { test } from "#tests/support/test.ts";

const replies = [
  { n: 1, text: "Pridėtas pasirašytas įgaliojimas.", known: knownToken(0, "") },
  { n: 2, text: "Kiekis sumažintas.", known: knownToken(0, "") },
];
const during = "2026-12-28T09:00:00Z";

/** Posts answers as a page does that was made from what is stored. */
async function type(ctx: Ctx, id: string, section: string, typed: Record<string, RawAnswer>) {
  const rows = await ctx.db.answer.findMany({ where: { proposalId: id } });
  const fields = Object.entries(typed).map(([key, value]) => {
    const row = rows.find(({ field }) => field === key);
    const known = readKnown(knownToken(row?.version ?? 0, (row?.value ?? "") as RawAnswer));
    return { key, typed: value, known };
  });
  return saveAnswers(ctx, { id, section, fields });
}
const answersOf = async (db: Db, proposalId: string) =>
  Object.fromEntries(
    (await db.answer.findMany({ where: { proposalId } })).map(({ field, value }) => [field, value]),
  );
const answerAt = (ctx: Ctx, id: string, at: string) =>
  answerClarification(ctx, { id, receivedAt: new Date(at), position: "Pirmininkė" });
const frozenOf = async (db: Db, proposalId: string) =>
  (await db.submission.findMany({ where: { proposalId }, orderBy: { n: "asc" } })).map((one) => ({
    ...one,
    snapshot: snapshot.parse(one.snapshot),
  }));
const cheaper = (quantity: string) => [
  {
    id: "r1",
    category: "services",
    description: "Edukatoriaus paslaugos",
    unit: "val.",
    quantity,
    unitPrice: "100,00",
  },
];

test("asking leaves the state, the term, the letter, the event and the mails together", async ({
  db,
  as,
}) => {
  const { id, owner, signatory, editor } = await aClarification(as, db);
  expect(await db.proposal.findUnique({ where: { id } })).toMatchObject({
    status: "CLARIFICATION",
    clarifyUntil: new Date(tooLate),
    unlocked: ["filePowerOfAttorney", "budget", "financing"],
  });
  expect(await db.clarification.findFirst({ include: { letter: true } })).toMatchObject({
    n: 1,
    aboutN: 1,
    state: "ASKED",
    dueOn: new Date("2026-12-30"),
    letter: { kind: "CLARIFICATION", heading: "PRAŠYMAS PATIKSLINTI PROJEKTINĮ PASIŪLYMĄ" },
  });
  expect(
    await db.proposalEvent.findMany({ where: { proposalId: id, kind: "clarificationAsked" } }),
  ).toMatchObject([{ data: { due: "2026-12-30" } }]);
  const told = await db.outbox.findMany({ where: { kind: "mail.clarification-asked" } });
  expect(told.map(({ payload }) => (payload as { to: string }).to).toSorted()).toEqual(
    [owner.email, signatory.email, editor.email].toSorted(),
  );
  const reminders = await db.outbox.findMany({ where: { kind: "mail.clarification-due" } });
  expect(reminders.map(({ nextTryAt }) => nextTryAt.toISOString())).toEqual(
    Array(3).fill("2026-12-29T07:00:00.000Z"),
  );
  expect(await db.outbox.count({ where: { kind: "letter.draw" } })).toBe(1);
});

test("only staff of the group ask, once, while the check goes on, and it does not end meanwhile", async ({
  db,
  as,
}) => {
  const { id, staff, owner, stranger, definition } = await aSubmittedProposal(as, db);
  for (const actor of [owner, stranger]) {
    expect(await askClarification(as(actor, askedAt), { id, questions })).toMatchObject({
      error: { code: "not-found" },
    });
  }
  const euStatement = "Finansuota iš laikotarpio fondo";
  await db.strategy.updateMany({ data: { euStatement } });
  expect(await askClarification(as(staff, askedAt), { id, questions })).toMatchObject({ ok: true });
  expect(await db.letter.findFirst({ where: { proposalId: id } })).toMatchObject({
    model: { group: { euStatement } },
  });
  expect(await askClarification(as(staff, askedAt), { id, questions })).toMatchObject({
    error: { code: "clarification-open" },
  });
  const pass = { id, intent: "pass", seen: "", items: {}, point: "", text: "" } as const;
  expect(await recordCheck(as(staff, askedAt), pass)).toMatchObject({ ok: false });
  expect(definition.rules.clarificationDays).toBe(5);
});

test("what may not be improved is not opened, whatever is ticked", async ({ db, as }) => {
  const { id, staff } = await aSubmittedProposal(as, db);
  const ticked = ["answerStrategy", "problem", "indicators", "declarations", "budget", "nothing"];
  const asked = [{ text: "Patikslinkite biudžetą.", unlocked: ticked }];
  await askClarification(as(staff, askedAt), { id, questions: asked });
  expect(await db.proposal.findUnique({ where: { id } })).toMatchObject({ unlocked: ["budget"] });
});

test("only the unlocked parts are written, by those who may write, within the term", async ({
  db,
  as,
}) => {
  const { id, editor, viewer, stranger } = await aClarification(as, db);
  const before = await answersOf(db, id);
  const sections = ["applicant", "need", "quality", "budget", "attachments"];
  const all = Object.fromEntries(Object.keys(before).map((key) => [key, "pakeista"]));
  for (const section of sections) await type(as(editor, during), id, section, all);
  expect(await answersOf(db, id)).toEqual(before);

  expect(await type(as(viewer, during), id, "budget", { budget: cheaper("90") })).toMatchObject({
    error: { code: "may-not-edit" },
  });
  expect(await type(as(stranger, during), id, "budget", {})).toMatchObject({
    error: { code: "not-found" },
  });
  await type(as(editor, during), id, "budget", { budget: cheaper("90") });
  expect(await answersOf(db, id)).toEqual({ ...before, budget: cheaper("90") });
  expect(await type(as(editor, tooLate), id, "budget", { budget: cheaper("80") })).toMatchObject({
    error: { code: "clarification-over" },
  });
});

test("files are added and removed only in the unlocked places", async ({ db, as }) => {
  const { id, editor } = await aClarification(as, db);
  const file = { sha256: "0".repeat(64), size: 10, mime: "application/pdf", extension: "pdf" };
  const other = await db.attachment.findFirstOrThrow({
    where: { proposalId: id, field: { not: "filePowerOfAttorney" } },
  });
  const ctx = as(editor, during);
  expect(await attachFile(ctx, { id, field: other.field, name: "a.pdf", file })).toMatchObject({
    error: { code: "not-found" },
  });
  expect(await removeAttachment(ctx, { id, attachment: other.id })).toMatchObject({
    error: { code: "not-found" },
  });
  const mine = await attach(ctx, id, "filePowerOfAttorney");
  expect(await removeAttachment(ctx, { id, attachment: mine.id })).toMatchObject({ ok: true });
  expect(await removeAttachment(as(editor, tooLate), { id, attachment: mine.id })).toMatchObject({
    ok: false,
  });
});

test("an answer is the next submission, in which only the unlocked parts differ", async ({
  db,
  as,
}) => {
  const { id, editor, signatory, registration } = await aClarification(as, db);
  await type(as(editor, during), id, "budget", { budget: cheaper("99") });
  const file = await attach(as(editor, during), id, "filePowerOfAttorney", "įgaliojimas.pdf");
  // What somebody has put into the working copy elsewhere does not count.
  await db.answer.updateMany({
    where: { proposalId: id, field: "answerStrategy" },
    data: { value: "geriau" },
  });
  await saveReplies(as(editor, during), { id, replies });
  expect(await answerAt(as(editor, during), id, during)).toMatchObject({
    error: { code: "not-signatory" },
  });
  const ctx = as(signatory, lastMoment);
  await type(as(signatory, during), id, "budget", { budget: cheaper("98") });
  await type(as(signatory, during), id, "financing", {
    financing: { requested: "9 000,00", sources: { municipality: "1 486,00", private: "" } },
  });
  expect(await answerAt(ctx, id, lastMoment)).toMatchObject({ ok: true, value: { submission: 2 } });

  const [first, second] = await frozenOf(db, id);
  if (!first || !second) throw new Error("no second submission");
  const { budget, financing, ...others } = second.snapshot.answers;
  const { budget: _, financing: __, ...before } = first.snapshot.answers;
  expect(others).toEqual(before);
  expect(budget).toEqual(cheaper("98"));
  expect(financing).toMatchObject({ requested: "9 000,00" });
  expect(second.snapshot).toMatchObject({
    submission: 2,
    registration,
    receivedAt: lastMoment,
    organisation: first.snapshot.organisation,
    declarations: first.snapshot.declarations,
  });
  expect(second.snapshot.files.map(({ attachmentId }) => attachmentId)).toEqual(
    expect.arrayContaining([
      ...first.snapshot.files.map(({ attachmentId }) => attachmentId),
      file.id,
    ]),
  );
  expect(await db.proposal.findUnique({ where: { id } })).toMatchObject({
    status: "CHECKING",
    registration,
    clarifyUntil: null,
    unlocked: [],
  });
  expect(await db.clarification.findFirst()).toMatchObject({ state: "ANSWERED", answerN: 2 });
  expect(await answerAt(ctx, id, lastMoment)).toMatchObject({
    error: { code: "already-answered" },
  });
  expect(await db.outbox.count({ where: { kind: "mail.clarification-answered" } })).toBe(3);
});

test("the asked sum does not rise, every question is answered, and what is open is right", async ({
  db,
  as,
}) => {
  const { id, signatory } = await aClarification(as, db);
  const ctx = as(signatory, during);
  expect(await answerAt(ctx, id, during)).toMatchObject({
    error: { code: "clarification-unanswered", params: { n: 2 } },
  });
  await saveReplies(ctx, { id, replies });
  await type(ctx, id, "budget", { budget: [] });
  expect(await answerAt(ctx, id, during)).toMatchObject({
    error: { code: "clarification-incomplete" },
  });
  await type(ctx, id, "budget", { budget: cheaper("200") });
  await type(ctx, id, "financing", {
    financing: { requested: "19 000,00", sources: { municipality: "2 400,00", private: "" } },
  });
  expect(await answerAt(ctx, id, during)).toMatchObject({
    error: { code: "asked-sum-rose", params: { wasCents: 989_750, nowCents: 1_900_000 } },
  });
  expect(await db.submission.count()).toBe(1);
});

test("what arrives after the last day does not count, and what was there is judged", async ({
  db,
  as,
}) => {
  const { id, signatory, staff } = await aClarification(as, db);
  await saveReplies(as(signatory, during), { id, replies });
  expect(await closeClarification(as(staff, during), { id, verdict: "leave" })).toMatchObject({
    error: { code: "clarification-waited-for" },
  });
  expect(await answerAt(as(signatory, tooLate), id, tooLate)).toMatchObject({
    error: { code: "clarification-late" },
  });
  expect(await db.auditEntry.count({ where: { kind: "clarification.late" } })).toBe(1);
  const next = "2026-12-31T08:00:00Z";
  expect(await closeClarification(as(staff, next), { id, verdict: "accept" })).toMatchObject({
    error: { code: "clarification-not-answered" },
  });
  expect(await closeClarification(as(staff, next), { id, verdict: "leave" })).toMatchObject({
    ok: true,
  });
  expect(await db.proposal.findUnique({ where: { id } })).toMatchObject({ status: "CHECKING" });
  expect(await db.clarification.findFirst()).toMatchObject({ state: "NOT_CLARIFIED" });
  expect(await db.submission.count()).toBe(1);
  expect(await askClarification(as(staff, next), { id, questions })).toMatchObject({
    error: { code: "no-rounds-left" },
  });
});

test("the term is made longer once, for a reason, and the reminder moves with it", async ({
  db,
  as,
}) => {
  const { id, editor, viewer, staff, signatory } = await aClarification(as, db);
  const reason = "Vadovė serga, įgaliojimą pasirašys grįžusi.";
  expect(await askExtension(as(viewer, during), { id, reason })).toMatchObject({
    error: { code: "may-not-edit" },
  });
  expect(await decideExtension(as(staff, during), { id, days: 3 })).toMatchObject({
    error: { code: "no-extension-asked" },
  });
  expect(await askExtension(as(editor, during), { id, reason })).toMatchObject({ ok: true });
  expect(await askExtension(as(editor, during), { id, reason })).toMatchObject({
    error: { code: "extension-asked" },
  });
  expect(await decideExtension(as(editor, during), { id, days: 3 })).toMatchObject({
    error: { code: "not-found" },
  });
  expect(await decideExtension(as(staff, during), { id, days: 3 })).toMatchObject({
    value: { until: "2027-01-05" },
  });
  expect(await db.letter.count({ where: { proposalId: id, kind: "EXTENSION" } })).toBe(1);
  expect(await decideExtension(as(staff, during), { id, days: 3 })).toMatchObject({
    error: { code: "no-extension-asked" },
  });
  const { answer } = await accessToProposal(db, as(signatory, tooLate), id);
  expect(answer).toBe(true);
  const reminders = await db.outbox.findMany({
    where: { kind: "mail.clarification-due" },
    orderBy: { nextTryAt: "asc" },
  });
  expect(reminders.at(-1)?.nextTryAt.toISOString()).toBe("2027-01-04T07:00:00.000Z");
});

test("two people who answer one question at once are told of each other", async ({ db, as }) => {
  const { id, editor, signatory } = await aClarification(as, db);
  const [first] = replies;
  if (!first) throw new Error("no reply");
  await saveReplies(as(editor, during), { id, replies: [first] });
  const mine = { ...first, text: "Kitaip." };
  expect(await saveReplies(as(signatory, during), { id, replies: [mine] })).toMatchObject({
    value: { conflicts: [{ n: 1, theirs: first.text }] },
  });
  expect(await db.clarificationQuestion.findFirst({ where: { n: 1 } })).toMatchObject({
    answer: first.text,
  });
});

test("the database keeps a question as it was asked, and an answer as it was handed in", async ({
  db,
  as,
}) => {
  const { signatory, id } = await aClarification(as, db);
  await expect(db.clarificationQuestion.updateMany({ data: { text: "Kita" } })).rejects.toThrow(
    "constraint",
  );
  await saveReplies(as(signatory, during), { id, replies });
  await answerAt(as(signatory, during), id, during);
  await expect(db.clarificationQuestion.updateMany({ data: { answer: "Kita" } })).rejects.toThrow(
    "constraint",
  );
});
