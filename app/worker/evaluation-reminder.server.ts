import {
  boardCalls,
  evaluatorProposals,
  staffProposals,
} from "#app/domain/access/known-proposals.server.ts";
import { scoringCounts } from "#app/domain/evaluation/scoring-counts.server.ts";
import type { MailChoice } from "#app/domain/mail-choices/mail-choice.ts";
import { issueUnsubscribeLink } from "#app/domain/mail-choices/unsubscribe.server.ts";
import type { TaskOf } from "#app/domain/outbox/task.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import {
  boardPapersMail,
  scoringProgressMail,
  scoringReminderMail,
} from "#emails/evaluation-reminder.ts";
import { readerOf } from "./reader.server.ts";
import { refuseQuiet } from "./reminder.server.ts";
import type { TaskContext } from "./task-context.ts";

/** The reader of an address, unless they want no mails of this kind; with the link that says so. */
export async function willing(context: TaskContext, to: string, kind: MailChoice) {
  const actor = await readerOf(context, to);
  if (!actor) return null;
  const { userId } = actor;
  if ((await context.db.mailOptOut.count({ where: { userId, kind } })) > 0) return null;
  refuseQuiet(context);
  return actor;
}

/** The link that switches mails of a kind off for their reader. */
export async function unsubscribeFrom(
  context: TaskContext,
  { userId }: SignedIn,
  kind: MailChoice,
) {
  const token = await issueUnsubscribeLink(context, { userId, kind });
  return `${context.origin}/unsubscribe/${token}`;
}

const sender = { select: { name: true, nameEn: true, email: true } } as const;

/** How many of an evaluator's sheets each call waits for, and until when; nothing where none. */
export async function mailScoringReminder(
  context: TaskContext,
  { to, locale }: TaskOf<"mail.scoring-reminder">,
  key: string,
) {
  const { db, mailer, now, origin } = context;
  const reader = await willing(context, to, "scoring");
  if (!reader) return;
  const evaluatorId = reader.userId;
  const waiting = await db.proposal.findMany({
    where: {
      AND: [
        evaluatorProposals(reader),
        { call: { status: "EVALUATION", lists: { none: {} }, scoringUntil: { not: null } } },
      ],
      status: "ELIGIBLE",
      assignments: { some: { evaluatorId, NOT: { sheet: { status: "SUBMITTED" } } } },
    },
    select: { call: { select: { number: true, scoringUntil: true, group: sender } } },
  });
  const [first] = waiting;
  if (!first) return;
  const numbers = [...new Set(waiting.map(({ call }) => call.number))];
  const calls = numbers.map((number) => {
    const own = waiting.filter(({ call }) => call.number === number);
    const until = own[0]?.call.scoringUntil?.toISOString().slice(0, 10) ?? "";
    return { number, count: own.length, until };
  });
  const { group } = first.call;
  const mail = scoringReminderMail({
    locale,
    calls,
    now: now(),
    group: locale === "lt" ? group.name : group.nameEn,
    url: `${origin}/evaluation`,
    unsubscribe: await unsubscribeFrom(context, reader, "scoring"),
  });
  await mailer.send(key, { to, ...mail, replyTo: group.email || undefined });
}

/** How many sheets are in of the calls that a member of staff knows; of their own proposals none. */
export async function mailScoringProgress(
  context: TaskContext,
  { to, locale }: TaskOf<"mail.scoring-progress">,
  key: string,
) {
  const { db, mailer, origin } = context;
  const reader = await willing(context, to, "progress");
  if (!reader) return;
  const calls = await scoringCounts(db, staffProposals(reader));
  const [first] = calls;
  if (!first) return;
  const mail = scoringProgressMail({
    locale,
    calls,
    group: locale === "lt" ? first.group.name : first.group.nameEn,
    url: `${origin}/staff`,
    unsubscribe: await unsubscribeFrom(context, reader, "progress"),
  });
  await mailer.send(key, { to, ...mail, replyTo: first.group.email || undefined });
}

/** That the papers of a call can be read, while the reader may read them. */
export async function mailBoardPapers(
  context: TaskContext,
  { to, locale, callId }: TaskOf<"mail.board-papers">,
  key: string,
) {
  const { db, mailer, origin } = context;
  const reader = await willing(context, to, "papers");
  if (!reader) return;
  const call = await db.call.findFirst({
    where: { AND: [{ id: callId, releasedAt: null }, boardCalls(reader)] },
    select: { number: true, title: true, titleEn: true, group: sender },
  });
  if (!call) return;
  const mail = boardPapersMail({
    locale,
    call: locale === "lt" ? call.title : call.titleEn,
    group: locale === "lt" ? call.group.name : call.group.nameEn,
    url: `${origin}/board/calls/${call.number}`,
    unsubscribe: await unsubscribeFrom(context, reader, "papers"),
  });
  await mailer.send(key, { to, ...mail, replyTo: call.group.email || undefined });
}
