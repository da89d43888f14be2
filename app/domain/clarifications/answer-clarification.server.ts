import { accessOfApplicant } from "#app/domain/access/find-access.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { addEvent } from "#app/domain/proposals/add-event.server.ts";
import { taskStates } from "#app/domain/proposals/completeness.ts";
import { type Draft, loadDraft } from "#app/domain/proposals/find-draft.server.ts";
import { freeze } from "#app/domain/proposals/freeze.ts";
import { holdDraft } from "#app/domain/proposals/hold-draft.server.ts";
import { moveProposal } from "#app/domain/proposals/move.server.ts";
import { partnersOf } from "#app/domain/proposals/partners.ts";
import { type Snapshot, snapshot } from "#app/domain/proposals/snapshot.ts";
import { sumsOf } from "#app/domain/proposals/sums.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { tidy } from "#app/domain/values/typed.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { clarified } from "./merge.ts";
import { moveClarification } from "./move-clarification.server.ts";
import { roundsOf } from "./round.server.ts";
import { tellAnswered, tellStaff } from "./tell.server.ts";

export interface AnswerInput {
  id: string;
  /** When the last byte of the request reached the server, UTC: what the term is held against. */
  receivedAt: Date;
  /** The position by which the person signs for the organisation. */
  position: string;
}

/** A request on time that could not be written within this is told to come again, milliseconds. */
export const PATIENCE = 120_000;
const TITLE = "title";

/** What was handed in before, with only the unlocked parts of the working copy in it. */
export function contentOf(draft: Draft, before: Snapshot, unlocked: ReadonlySet<string>) {
  const files = draft.attachments.map(({ id, field, name, size, mime, sha256 }) => ({
    attachmentId: id,
    field,
    name,
    size,
    mime,
    sha256,
  }));
  return clarified(before, { answers: draft.answers, files }, unlocked);
}

/** How many of the unlocked parts are wrong or lacking, as on the day of the first submission. */
export function problemsIn(
  { definition, doneSections: done }: Pick<Draft, "definition" | "doneSections">,
  { answers, files: attachments }: Pick<Snapshot, "answers" | "files">,
  unlocked: ReadonlySet<string>,
  submittedAt: Date,
) {
  return taskStates(definition, { answers, attachments, done }, vilniusDay(submittedAt))
    .flatMap(({ problems }) => problems)
    .filter(({ at }) => unlocked.has(at.split(".")[0] ?? ""));
}

async function answer(tx: Tx, ctx: Ctx, { id, receivedAt, position }: AnswerInput) {
  const held = await holdDraft(tx, id);
  if (!held) return refuse("not-found");
  const rights = accessOfApplicant(ctx.actor, held, receivedAt);
  if (!rights.own) return refuse("not-found");
  const [round] = await roundsOf(tx, id);
  if (!round) return refuse("not-found");
  if (!rights.signatory) return refuse("not-signatory");
  if (round.answeredAt) return refuse("already-answered");
  if (round.state !== "ASKED" || held.clarifyUntil === null) return refuse("clarification-ended");
  if (!ctx.actor.emailConfirmed) return refuse("email-not-confirmed");
  const late = { at: receivedAt.toISOString(), until: held.clarifyUntil.toISOString() };
  if (!rights.answer) return refuse("clarification-late", late);
  if (ctx.now().getTime() - receivedAt.getTime() > PATIENCE) return refuse("busy");

  const unanswered = round.questions.filter((question) => question.answer.trim() === "");
  if (unanswered.length > 0) return refuse("clarification-unanswered", { n: unanswered.length });

  const draft = await loadDraft(tx, id);
  if (!draft) return refuse("not-found");
  const submissions = await tx.submission.findMany({
    where: { proposalId: id },
    orderBy: { n: "asc" },
    select: { n: true, snapshot: true, receivedAt: true, requestedCents: true },
  });
  const [first] = submissions;
  const last = submissions.at(-1);
  if (!first || !last) throw new Error(`proposal ${id} was never submitted`);
  const before = snapshot.parse(last.snapshot);
  const unlocked = new Set(held.unlocked);
  const content = contentOf(draft, before, unlocked);
  const problems = problemsIn(draft, content, unlocked, first.receivedAt);
  if (problems.length > 0) return refuse("clarification-incomplete", { n: problems.length });
  const { totalCents, requestedCents } = sumsOf(draft.definition, content.answers);
  const wasCents = Number(last.requestedCents);
  if (requestedCents > wasCents)
    return refuse("asked-sum-rose", { wasCents, nowCents: requestedCents });

  const newTitle = content.answers[TITLE];
  const isRenamed = unlocked.has(TITLE) && typeof newTitle === "string" && tidy(newTitle) !== "";
  const title = isRenamed ? tidy(newTitle).slice(0, 300) : before.title;
  const n = last.n + 1;
  const frozen = freeze(
    { form: before.form, organisation: before.organisation, ...content },
    {
      call: before.call,
      proposalId: id,
      registration: before.registration,
      submission: n,
      receivedAt: receivedAt.toISOString(),
      title,
      signatory: { name: ctx.actor.name, position },
    },
  );
  const sha256 = fingerprint(frozen);
  await tx.submission.create({
    data: {
      proposalId: id,
      n,
      receivedAt,
      committedAt: new Date(Math.max(ctx.now().getTime(), receivedAt.getTime())),
      title,
      snapshot: frozen as object,
      sha256,
      requestedCents,
      totalCents: Math.max(totalCents, requestedCents),
      signatoryId: ctx.actor.userId ?? "",
      signatoryName: ctx.actor.name,
      signatoryPosition: position,
    },
  });
  const fields = { title, partnerCodes: partnersOf(frozen).map(({ code }) => code) };
  const about = { sha256, receivedAt: receivedAt.toISOString(), submission: n };
  const standing = { ...round, proposalId: id, groupId: held.groupId };
  const ended = { answeredAt: receivedAt, answeredById: ctx.actor.userId, answerN: n };
  const moved =
    (await moveProposal(tx, ctx, held, "answerClarification", fields, about)) &&
    (await moveClarification(tx, ctx, standing, "answer", ended));
  if (!moved) throw new Error(`proposal ${id} moved while it was held`);
  await addEvent(tx, ctx, id, { kind: "clarificationAnswered" });
  const { organisationId } = held;
  await tellAnswered(tx, ctx, { clarificationId: round.id, organisationId });
  const { groupId } = held;
  await tellStaff(tx, ctx, { clarificationId: round.id, groupId }, "answered");
  return ok({ id, submission: n });
}

/** An answer that came too late stays on record, with the time that the server saw. */
const noteLate = (ctx: Ctx, { id, receivedAt }: AnswerInput) =>
  ctx.transact(async (tx) => {
    const held = await holdDraft(tx, id);
    if (!held) return refuse("not-found");
    await record(tx, ctx, {
      groupId: held.groupId,
      kind: "clarification.late",
      subject: id,
      data: { receivedAt: receivedAt.toISOString() },
    });
    return ok(null);
  });

/**
 * Hands in the answer to a clarification: the next submission, in which only the unlocked parts
 * differ, under the same registration number. On time is a request whose last byte reached the
 * server before the end of the last day in Vilnius; the asked sum does not rise.
 */
export async function answerClarification(ctx: Ctx, input: AnswerInput) {
  const result = await ctx.transact((tx) => answer(tx, ctx, input));
  if (!result.ok && result.error.code === "clarification-late") await noteLate(ctx, input);
  return result;
}
