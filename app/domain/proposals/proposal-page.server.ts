import { isInTerm } from "#app/domain/complaints/complaint-term.ts";
import { lastDayToComplain } from "#app/domain/complaints/last-day.server.ts";
import { isOpenComplaint } from "#app/domain/complaints/lifecycle.ts";
import { releasedReasons } from "#app/domain/decisions/released-reasons.ts";
import { type OwnLetter, ownLetters } from "#app/domain/letters/own-letters.server.ts";
import { unreadByProposal } from "#app/domain/messages/unread.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { ok } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { proposalEvent } from "./event.ts";
import { type Draft, findDraft } from "./find-draft.server.ts";
import { type Present, whoElse } from "./presence.server.ts";
import { lastSnapshot } from "./last-version.server.ts";
import { publicState } from "./public-state.ts";
import { refusedAttempts } from "./refused-attempts.server.ts";
import { isOpenDraft, tasksOf } from "./section-page.server.ts";
import { sumsOf } from "./sums.ts";
import { type Happened, nextStep, timeline } from "./timeline.ts";

const dayOf = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null;

/** Messages of both sides; of the group it is told that it wrote, not who of its staff. */
async function messagesOf({ db }: Ctx, proposalId: string, group: string): Promise<Happened[]> {
  const rows = await db.message.findMany({
    where: { proposalId },
    select: { at: true, side: true, author: { select: { name: true } } },
  });
  return rows.map(({ at, side, author }) =>
    side === "APPLICANT"
      ? { kind: "messageSent", by: author.name, at }
      : { kind: "messageReceived", by: group, at },
  );
}

const openings = (letters: readonly OwnLetter[]): Happened[] =>
  letters.flatMap(({ number, issuedAt, openedAt, openedBy }): Happened[] => [
    { kind: "letterIssued", number, at: issuedAt },
    ...(openedAt
      ? [{ kind: "letterOpened", number, at: openedAt, ...(openedBy && { by: openedBy }) } as const]
      : []),
  ]);

/** What the applicant may know has happened, in the order of time; the release only once it is there. */
async function happeningsOf(ctx: Ctx, proposalId: string, known: Known) {
  const rows = await ctx.db.proposalEvent.findMany({
    where: { proposalId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { at: true, kind: true, data: true },
  });
  const events = rows.flatMap(({ at, kind, data }): Happened[] => {
    const event = proposalEvent.safeParse({ ...(data as object), kind });
    return event.success ? [{ ...event.data, at }] : [];
  });
  const { releasedAt } = known;
  if (releasedAt) events.push({ kind: "decisionReleased", at: releasedAt });
  events.push(...(await messagesOf(ctx, proposalId, known.group)), ...openings(known.letters));
  return events.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

interface Known {
  releasedAt: Date | undefined;
  group: string;
  letters: readonly OwnLetter[];
}

/** Those who may hand the proposal in, by name. */
async function signatoriesOf({ db, now }: Ctx, organisationId: string) {
  const members = await db.organisationMember.findMany({
    where: {
      organisationId,
      role: { in: ["SIGNATORY", "OWNER"] },
      OR: [{ until: null }, { until: { gte: new Date(vilniusDay(now())) } }],
    },
    orderBy: { createdAt: "asc" },
    take: 20,
    select: { user: { select: { name: true } } },
  });
  return members.map(({ user }) => user.name);
}

function tasksOfPage(draft: Draft, now: Date, others: readonly Present[]) {
  const { sections } = draft.definition.form;
  const { totalCents } = sumsOf(draft.definition, draft.answers);
  return tasksOf(draft, now).map(({ key, part, state, problems, missing, blocks, isCopied }) => {
    const section = sections.find((one) => one.key === key);
    const fields = section?.fields ?? [];
    const files = fields.filter(({ kind }) => kind === "file");
    const attached = draft.attachments.filter(({ field }) =>
      files.some((one) => one.key === field),
    );
    return {
      key,
      part,
      state,
      title: section?.title ?? { lt: key, en: key },
      others: others.filter((one) => one.section === key).map(({ name }) => name),
      wrong: problems.length - missing,
      missing,
      isCopied,
      isOptional: !blocks && state === "notStarted",
      totalCents: fields.some(({ kind }) => kind === "budget") ? totalCents : null,
      files: files.length > 0 ? attached.length : null,
    };
  });
}

async function resultOf({ db }: Ctx, proposalId: string, complaintDays: number) {
  const released = await db.releasedDecision.findFirst({
    where: { proposalId },
    orderBy: { listN: "desc" },
  });
  const reply = await db.offerReply.findUnique({ where: { proposalId } });
  if (!released) return null;
  const { requestedCents, grantCents, meetingOn, complaintUntil, reasons, ...others } = released;
  const { answerBy, ...rest } = others;
  const parsed = releasedReasons.safeParse(reasons);
  return {
    ...rest,
    requestedCents: Number(requestedCents),
    grantCents: Number(grantCents),
    answerBy: dayOf(answerBy),
    answer: reply?.answer ?? null,
    meetingOn: dayOf(meetingOn) ?? "",
    complaintUntil: await lastDayToComplain(db, { proposalId, complaintUntil }, complaintDays),
    reasons: parsed.success ? parsed.data : null,
  };
}

/** The complaint about the decision that stands; it waits for an answer until it is examined. */
async function complaintOf({ db }: Ctx, proposalId: string) {
  const found = await db.complaint.findFirst({
    where: { proposalId, slot: 1 },
    select: { number: true, status: true, answerBy: true },
  });
  if (!found) return null;
  const isOpen = isOpenComplaint(found.status);
  return { number: found.number, answerBy: isOpen ? dayOf(found.answerBy) : null };
}

/** The page of a proposal: while it is a draft its tasks, from the submission on its state. */
export async function proposalPage(ctx: Ctx, { id }: { id: string }) {
  const found = await findDraft(ctx, { id });
  if (!found.ok) return found;
  const draft = found.value;
  const now = ctx.now();
  const result = await resultOf(ctx, id, draft.definition.rules.complaintDays);
  const state = publicState(draft.status, result?.outcome ?? null);
  const { number, title, titleEn, closesAt, decisionBy } = draft.call;
  const isDraft = state === "draft";
  const letters = isDraft ? [] : await ownLetters(ctx, id);
  const { shortName: group } = await ctx.db.group.findUniqueOrThrow({
    where: { id: draft.call.groupId },
    select: { shortName: true },
  });
  const events = await happeningsOf(ctx, id, { releasedAt: result?.releasedAt, group, letters });
  const complaint = result && (await complaintOf(ctx, id));
  const facts = {
    state,
    closesAt,
    decisionBy: dayOf(decisionBy),
    complaintUntil: result?.complaintUntil ?? null,
    complaintAnswerBy: complaint?.answerBy ?? null,
  };
  const isOpen = isOpenDraft(draft, now);
  const isCopy = state === "submitted" && draft.reopenedAt !== null;
  const isFilled = isDraft || (isCopy && isOpen);
  return ok({
    id,
    title: draft.title,
    registration: draft.registration,
    organisation: printedName(draft.organisation),
    call: { number, title, titleEn, closesAt },
    state,
    unread: (await unreadByProposal(ctx, [id])).get(id) ?? 0,
    now,
    clarifyUntil: draft.clarifyUntil,
    hasClarification: events.some(({ kind }) => kind === "clarificationAsked"),
    savedAt: draft.changedAt,
    isOpen,
    isExtended: draft.isExtended,
    /** The last submission, where a working copy lies beside it; it counts until the copy is handed in. */
    copyOf: isCopy ? ((await lastSnapshot(ctx.db, id))?.receivedAt ?? null) : null,
    attempts: (await refusedAttempts(ctx, id)).slice(0, 5),
    mayEdit: draft.mayEdit,
    maySubmit: draft.maySubmit,
    steps: timeline(events, facts),
    next: nextStep(events, facts, now),
    tasks: isFilled ? tasksOfPage(draft, now, await whoElse(ctx, id)) : [],
    signatories: isFilled ? await signatoriesOf(ctx, draft.organisationId) : [],
    letters,
    result,
    complaint: complaint?.number ?? null,
    isInTerm: result !== null && isInTerm(now, result.complaintUntil),
  });
}
