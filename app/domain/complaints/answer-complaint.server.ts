import { callStatement, statementOfCall } from "#app/domain/groups/brand.ts";
import { letterGroup } from "#app/domain/groups/letter-group.ts";
import { letterhead } from "#app/domain/groups/letterhead.ts";
import { type Issue, issueLetter } from "#app/domain/letters/issue-letter.server.ts";
import { serviceLetter } from "#app/domain/letters/service-letter.ts";
import { findTemplate } from "#app/domain/letters/templates/find-template.server.ts";
import { emptyNames } from "#app/domain/letters/templates/template.ts";
import { addEvent } from "#app/domain/proposals/add-event.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { answerFilling } from "./answer-letter.ts";
import type { ComplaintOutcome } from "./answer-schema.ts";
import { complaintSnapshot } from "./complaint-snapshot.ts";
import { findHandled, type Handled, lockComplaint } from "./find-handled.server.ts";
import { type ComplaintEvent, isOpenComplaint } from "./lifecycle.ts";
import { moveComplaint } from "./move.server.ts";

interface Answer {
  id: string;
  outcome: ComplaintOutcome;
  reasons: string;
}

const events: Record<ComplaintOutcome, ComplaintEvent> = {
  UPHELD: "uphold",
  UPHELD_IN_PART: "upholdInPart",
  REJECTED: "reject",
  NOT_EXAMINED: "leave",
};

/** The letter of an answer with the words in force, and what of it would stand empty. */
async function prepare(tx: Tx, complaint: Handled, { outcome, reasons }: Answer) {
  const group = await tx.group.findUniqueOrThrow({ where: { id: complaint.groupId } });
  const { call } = await tx.proposal.findUniqueOrThrow({
    where: { id: complaint.proposalId },
    select: { call: { select: callStatement } },
  });
  const { group: head, drafter } = letterGroup(group, statementOfCall(call));
  const sent = complaintSnapshot.parse(complaint.snapshot);
  const receivedOn = vilniusDay(complaint.receivedAt);
  const template = await findTemplate(tx, group.id, "COMPLAINT_OUTCOME", "lt");
  const filling = answerFilling(sent, { outcome, reasons, receivedOn }, "lt");
  const write = (issue: Issue) =>
    serviceLetter({
      kind: "COMPLAINT_OUTCOME",
      language: "lt",
      ...issue,
      group: head,
      recipient: sent.complainant,
      yourReference: { date: receivedOn, number: sent.number },
      signatory: letterhead.parse(group.letterhead).signatory,
      drafter,
      template,
      filling,
    });
  return { group, write, missing: emptyNames(template, filling) };
}

/** The complaint if its handler may end it so now: only one left unexamined need not have been taken up. */
async function findAnswerable(tx: Tx, ctx: Ctx, { id, outcome }: Answer) {
  const found = await findHandled(tx, ctx, id);
  if (!found.ok) return found;
  const { examines, status } = found.value;
  if (!examines) return refuse("not-handler");
  if (!isOpenComplaint(status)) return refuse("complaint-ended");
  if (status !== "EXAMINED" && outcome !== "NOT_EXAMINED") return refuse("complaint-not-examined");
  return found;
}

/** The letter as it would go out now, without a number; nothing is written. */
export function previewAnswer(ctx: Ctx, answer: Answer) {
  return ctx.transact(async (tx) => {
    const found = await findAnswerable(tx, ctx, answer);
    if (!found.ok) return found;
    const { write, missing } = await prepare(tx, found.value, answer);
    const verification = { code: "–", url: `${ctx.origin}/verify` };
    const model = write({ number: null, date: vilniusDay(ctx.now()), verification });
    return ok({ model, missing });
  });
}

/**
 * Ends a complaint with its answer: the state, the reasons, a numbered letter, and the event that
 * the applicant sees, together or not at all. The list that it is about does not change by itself.
 */
export function answerComplaint(ctx: Ctx, answer: Answer) {
  return ctx.transact(async (tx) => {
    const before = await findAnswerable(tx, ctx, answer);
    if (!before.ok) return before;
    await lockComplaint(tx, answer.id);
    const found = await findAnswerable(tx, ctx, answer);
    if (!found.ok) return found;
    const complaint = found.value;
    const { group, write, missing } = await prepare(tx, complaint, answer);
    if (missing.length > 0) return refuse("letter-empty", { fields: missing.join(", ") });

    const { proposalId, number } = complaint;
    const letter = await issueLetter(tx, ctx, { group, proposalId }, write);
    const moved = await moveComplaint(tx, ctx, complaint, events[answer.outcome], {
      reasons: answer.reasons,
      answeredAt: ctx.now(),
      letterId: letter.id,
    });
    if (!moved) return refuse("complaint-ended");
    await addEvent(tx, ctx, proposalId, { kind: "complaintAnswered", number });
    return ok({ id: answer.id, letter: letter.number });
  });
}
