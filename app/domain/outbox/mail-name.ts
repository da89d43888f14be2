import type { TaskKind } from "./task.ts";

type MailKind = Extract<TaskKind, `mail.${string}`>;

/** What each mail is called where it could not be delivered: keys `undelivered.kind.<name>`. */
export const mailNames = {
  "mail.confirm-email": "account",
  "mail.account-exists": "account",
  "mail.account-made": "account",
  "mail.reset-password": "account",
  "mail.invitation": "invitation",
  "mail.organisation": "organisation",
  "mail.proposal-received": "received",
  "mail.proposal-notice": "notice",
  "mail.reminder": "reminder",
  "mail.draft-closed": "draftClosed",
  "mail.draft-ends": "draftEnds",
  "mail.file-refused": "fileRefused",
  "mail.evaluation-assigned": "evaluation",
  "mail.meeting-called": "meeting",
  "mail.scoring-reminder": "scoring",
  "mail.scoring-progress": "progress",
  "mail.monitoring-reminder": "monitoring",
  "mail.annual-report-reminder": "annualReport",
  "mail.board-papers": "papers",
  "mail.clarification-asked": "clarification",
  "mail.clarification-due": "clarificationDue",
  "mail.clarification-extension": "clarificationExtension",
  "mail.clarification-answered": "clarificationAnswered",
  "mail.clarification-staff": "clarificationStaff",
  "mail.message": "message",
  "mail.complaint-received": "complaint",
  "mail.complaint-handler": "complaintHandler",
  "mail.question-asked": "question",
  "mail.question-answered": "questionAnswered",
  "mail.call-news": "callNews",
  "mail.group-news": "callNews",
  "mail.timetable": "callNews",
  "mail.confirm-subscription": "subscription",
  "mail.event-place": "event",
  "mail.news-moderated": "news",
  "mail.news-proposed": "news",
  "mail.letter": "letter",
} as const satisfies Record<MailKind, string>;

type MailName = (typeof mailNames)[MailKind];

/** The name of a mail by the kind of its task; null for what is no mail. */
export const mailName = (kind: string): MailName | null =>
  Object.hasOwn(mailNames, kind) ? mailNames[kind as MailKind] : null;
