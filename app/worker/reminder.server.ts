import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { settingsOf } from "#app/domain/groups/settings.ts";
import type { MailChoice } from "#app/domain/mail-choices/mail-choice.ts";
import { issueUnsubscribeLink } from "#app/domain/mail-choices/unsubscribe.server.ts";
import { waitsUntil } from "#app/domain/outbox/quiet-hours.ts";
import type { TaskOf } from "#app/domain/outbox/task.ts";
import { lastDay, termOf } from "#app/domain/privacy/retention.ts";
import { isWork } from "#app/domain/proposals/filling.ts";
import { loadDraft } from "#app/domain/proposals/find-draft.server.ts";
import { tasksOf } from "#app/domain/proposals/section-page.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { draftClosedMail } from "#emails/draft-closed.ts";
import { reminderMail } from "#emails/reminder.ts";
import { mayBeTold, readerOf } from "./reader.server.ts";
import { Later } from "./later.ts";
import type { TaskContext } from "./task-context.ts";

/** Puts the mail off to the end of the quiet hours where it has not gone before them. */
export function refuseQuiet({ now }: Pick<TaskContext, "now">) {
  const until = waitsUntil(now());
  if (until) throw new Later(until);
}

/** The reader of an address, unless they want no mails of this kind. */
async function willing(context: TaskContext, to: string, kind: MailChoice) {
  const actor = await readerOf(context, to);
  if (!actor) return null;
  const { userId } = actor;
  const off = await context.db.mailOptOut.count({ where: { userId, kind } });
  return off === 0 ? { userId, kind } : null;
}

const groupOf = (context: TaskContext, id: string) =>
  context.db.group.findUniqueOrThrow({
    where: { id },
    select: { name: true, nameEn: true, email: true, settings: true },
  });

/**
 * To somebody who may write a draft, or a working copy of what was submitted: how long is left, and which sections are not finished. Nothing
 * is sent of what was submitted or deleted in the meantime, for a deadline that has moved or passed,
 * or to who has left.
 */
export async function mailReminder(
  context: TaskContext,
  { to, locale, proposalId, deadline }: TaskOf<"mail.reminder">,
  key: string,
) {
  const { db, mailer, now, origin } = context;
  const draft = await loadDraft(db, proposalId);
  if (!draft || !isWork(draft) || draft.call.status !== "PUBLISHED") return;
  const { closesAt, groupId, title, titleEn } = draft.call;
  if (closesAt.toISOString() !== deadline || now() >= closesAt) return;
  const reader = await willing(context, to, "reminder");
  if (!reader || !(await mayBeTold(context, to, proposalId, "writer"))) return;
  refuseQuiet(context);

  const { form } = await definitionOf(db, draft.callVersionId);
  const unfinished = new Set(
    tasksOf(draft, now())
      .filter(({ blocks }) => blocks)
      .map((task) => task.key),
  );
  const group = await groupOf(context, groupId);
  const token = await issueUnsubscribeLink(context, reader);
  const mail = reminderMail({
    locale,
    call: locale === "lt" ? title : titleEn,
    deadline: closesAt,
    now: now(),
    isSubmitted: draft.status === "SUBMITTED",
    missing: form.sections
      .filter(({ key: one }) => unfinished.has(one))
      .map((one) => one.title[locale]),
    group: locale === "lt" ? group.name : group.nameEn,
    url: `${origin}/my/proposals/${proposalId}`,
    unsubscribe: `${origin}/unsubscribe/${token}`,
  });
  await mailer.send(key, { to, ...mail, replyTo: group.email || undefined });
}

/** To an owner after the deadline of a draft that was never submitted: where the answers are and how long. */
export async function mailDraftClosed(
  context: TaskContext,
  { to, locale, proposalId, deadline }: TaskOf<"mail.draft-closed">,
  key: string,
) {
  const { db, mailer, origin } = context;
  const draft = await loadDraft(db, proposalId);
  if (!draft || draft.registration !== null || draft.call.status === "CANCELLED") return;
  const { closesAt, groupId, title, titleEn } = draft.call;
  if (closesAt.toISOString() !== deadline) return;
  const reader = await willing(context, to, "closed");
  if (!reader || !(await mayBeTold(context, to, proposalId, "own"))) return;
  refuseQuiet(context);

  const group = await groupOf(context, groupId);
  const term = termOf("drafts", settingsOf(group.settings));
  const token = await issueUnsubscribeLink(context, reader);
  const mail = draftClosedMail({
    locale,
    call: locale === "lt" ? title : titleEn,
    keptUntil: term && lastDay(term, vilniusDay(closesAt)),
    group: locale === "lt" ? group.name : group.nameEn,
    url: `${origin}/my/proposals/${proposalId}/proposal.pdf`,
    unsubscribe: `${origin}/unsubscribe/${token}`,
  });
  await mailer.send(key, { to, ...mail, replyTo: group.email || undefined });
}
