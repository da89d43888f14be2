import { record } from "#app/domain/audit/record.server.ts";
import { callPhase } from "#app/domain/calls/window.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { accessOfApplicant } from "#app/domain/access/find-access.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { addEvent } from "./add-event.server.ts";
import { isAnswered } from "./blank-row.ts";
import { readyToSubmit, taskStates } from "./completeness.ts";
import { type Draft, loadDraft } from "./find-draft.server.ts";
import { isWork } from "./filling.ts";
import { freeze } from "./freeze.ts";
import { type HeldProposal, holdDraft } from "./hold-draft.server.ts";
import { moveProposal } from "./move.server.ts";
import { partnersOf } from "./partners.ts";
import { type RawAnswer, rawOf } from "./raw-answer.ts";
import type { Snapshot } from "./snapshot.ts";
import { sumsOf } from "./sums.ts";
import { peopleOf } from "./tell-people.server.ts";
import { TITLE, titleOf } from "./title.ts";
import { writeAnswers } from "./write-answers.server.ts";

export interface SubmitInput {
  id: string;
  /** When the last byte of the request reached the server, UTC: what the deadline is held against. */
  receivedAt: Date;
  /** The position by which the person signs for the organisation. */
  position: string;
  /** The answers of the page of the declarations, by field. */
  declared: Readonly<Record<string, RawAnswer>>;
}

export interface Receipt {
  id: string;
  registration: string;
}

/** A request on time that could not be written within this is told to come again, milliseconds. */
const PATIENCE = 120_000;

/** The declarations belong to whoever signs: they are stored with the submission. */
async function declare(tx: Tx, ctx: Ctx, draft: Draft, declared: SubmitInput["declared"]) {
  const fields = draft.definition.form.sections
    .filter(({ part }) => part === "declarations")
    .flatMap((section) => section.fields)
    .filter(isAnswered);
  const answers: Record<string, RawAnswer> = {};
  for (const { key, kind } of fields) {
    const raw = rawOf(kind, declared[key]);
    if (raw !== null) answers[key] = raw;
  }
  if (Object.keys(answers).length > 0) await writeAnswers(tx, ctx, draft.id, answers);
  return { ...draft.answers, ...answers };
}

/**
 * Takes the next number of the call, if the request was on time. The row of the call stays locked
 * until the commit, so that numbers have no gaps and a changed deadline is seen.
 */
async function takeNumber(tx: Tx, { id, callId }: HeldProposal, receivedAt: Date) {
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    UPDATE "Call" SET submissions = submissions + 1
    WHERE id = ${callId}::uuid AND status = 'PUBLISHED' AND "opensAt" <= ${receivedAt}::timestamptz
      AND greatest("closesAt", (SELECT "extendedUntil" FROM "Proposal" WHERE id = ${id}::uuid)) > ${receivedAt}::timestamptz
    RETURNING submissions AS number`;
  return row?.number ?? null;
}

/** The number that the proposal has, if the request was on time; the call stays held as it is. */
async function keepNumber(tx: Tx, { id, callId }: HeldProposal, receivedAt: Date) {
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    SELECT p.number FROM "Call" c JOIN "Proposal" p ON p."callId" = c.id AND p.id = ${id}::uuid
    WHERE c.id = ${callId}::uuid AND c.status = 'PUBLISHED' AND c."opensAt" <= ${receivedAt}::timestamptz
      AND greatest(c."closesAt", p."extendedUntil") > ${receivedAt}::timestamptz
    FOR SHARE OF c`;
  return row?.number ?? null;
}

function frozen(draft: Draft, answers: Draft["answers"], about: Parameters<typeof freeze>[1]) {
  const { id: _, createdAt: __, ...organisation } = draft.organisation;
  const files = draft.attachments.map(({ id, field, name, size, mime, sha256 }) => ({
    attachmentId: id,
    field,
    name,
    size,
    mime,
    sha256,
  }));
  return freeze({ form: draft.definition.form, organisation, files, answers }, about);
}

async function tellReceived(tx: Tx, ctx: Ctx, submissionId: string, draft: Draft, n: number) {
  const people = await peopleOf(tx, ctx, draft.organisationId, ["OWNER"], "actor");
  for (const { id, email, locale } of people) {
    await enqueue(tx, ctx, `proposal-received:${submissionId}:${id}`, {
      kind: "mail.proposal-received",
      to: email,
      locale,
      proposalId: draft.id,
      n,
    });
  }
}

async function submit(tx: Tx, ctx: Ctx, { id, receivedAt, position, declared }: SubmitInput) {
  const held = await holdDraft(tx, id);
  if (!held) return refuse("not-found");
  const rights = accessOfApplicant(ctx.actor, held, receivedAt);
  if (!rights.own) return refuse("not-found");
  const draft = await loadDraft(tx, id);
  if (!draft) return refuse("not-found");
  if (held.status === "WITHDRAWN") return refuse("withdrawn");
  if (draft.registration && !isWork(held))
    return ok<Receipt>({ id, registration: draft.registration });

  if (!rights.signatory) return refuse("not-signatory");
  if (!ctx.actor.emailConfirmed) return refuse("email-not-confirmed");
  const late = { at: receivedAt.toISOString(), until: held.closesAt.toISOString() };
  if (held.callStatus !== "PUBLISHED" || callPhase(held, receivedAt) !== "open")
    return refuse("too-late", late);
  if (!rights.submit) return refuse("not-found");
  if (ctx.now().getTime() - receivedAt.getTime() > PATIENCE) return refuse("busy");

  const answers = await declare(tx, ctx, draft, declared);
  const content = {
    answers,
    attachments: draft.attachments,
    done: draft.doneSections,
    copied: draft.copiedSections,
  };
  const tasks = taskStates(draft.definition, content, vilniusDay(receivedAt));
  if (!readyToSubmit(tasks))
    return refuse("incomplete", { n: tasks.filter(({ blocks }) => blocks).length });

  const isFirst = draft.registration === null;
  const number = await (isFirst ? takeNumber : keepNumber)(tx, held, receivedAt);
  if (number === null) return refuse("too-late", late);
  const registration =
    draft.registration ?? `${draft.call.number}-${String(number).padStart(3, "0")}`;
  const title = (isFirst && draft.title) || titleOf(answers[TITLE]) || draft.call.title;
  const n = 1 + (await tx.submission.count({ where: { proposalId: id } }));
  const snapshot: Snapshot = frozen(draft, answers, {
    call: {
      number: draft.call.number,
      version: draft.callVersion.n,
      sha256: draft.callVersion.sha256,
    },
    proposalId: id,
    registration,
    submission: n,
    receivedAt: receivedAt.toISOString(),
    title,
    signatory: { name: ctx.actor.name, position },
  });
  const sha256 = fingerprint(snapshot);
  const { totalCents, requestedCents } = sumsOf(draft.definition, answers);

  const about = { registration, sha256, receivedAt: receivedAt.toISOString() };
  const partnerCodes = partnersOf(snapshot).map(({ code }) => code);
  const fields = { number, registration, title, partnerCodes, reopenedAt: null };
  const event = isFirst ? "submit" : "submitAgain";
  const moved = await moveProposal(tx, ctx, held, event, fields, about);
  if (!moved) throw new Error(`proposal ${id} moved while it was held`);
  const { id: submissionId } = await tx.submission.create({
    data: {
      proposalId: id,
      n,
      receivedAt,
      committedAt: new Date(Math.max(ctx.now().getTime(), receivedAt.getTime())),
      title,
      snapshot: snapshot as object,
      sha256,
      requestedCents,
      totalCents: Math.max(totalCents, requestedCents),
      signatoryId: ctx.actor.userId ?? "",
      signatoryName: ctx.actor.name,
      signatoryPosition: position,
    },
    select: { id: true },
  });
  await addEvent(tx, ctx, id, { kind: "submitted", by: ctx.actor.name, registration });
  await tellReceived(tx, ctx, submissionId, draft, n);
  return ok<Receipt>({ id, registration });
}

/** Every attempt that was refused stays on record, with the time that the server saw. */
export async function noteRefusal(
  ctx: Ctx,
  { id, receivedAt }: Pick<SubmitInput, "id" | "receivedAt">,
  reason: string,
) {
  await ctx.transact(async (tx) => {
    const held = await holdDraft(tx, id);
    if (!held) return refuse("not-found");
    await record(tx, ctx, {
      groupId: held.groupId,
      kind: "proposal.submit-refused",
      subject: id,
      data: { reason, receivedAt: receivedAt.toISOString() },
    });
    return ok(null);
  });
}

/**
 * Hands a draft in. On time is a request whose last byte reached the server after the opening and
 * before the deadline, however long it waits for its turn; the number, the frozen snapshot, the
 * event, the audit entry and the mail are written together or not at all. A second request for the
 * same proposal gets the receipt of the first; a working copy is handed in under the same number.
 */
export async function submitProposal(ctx: Ctx, input: SubmitInput) {
  const result = await ctx.transact((tx) => submit(tx, ctx, input));
  if (!result.ok && result.error.code !== "not-found")
    await noteRefusal(ctx, input, result.error.code);
  return result;
}
