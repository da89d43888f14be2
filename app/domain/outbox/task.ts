import { z } from "zod";

const locale = z.enum(["lt", "en"]);
/** When the mail was asked for, UTC. */
const instant = z.iso.datetime();

const ofClarification = { to: z.string(), locale, clarificationId: z.string() };

const organisationNews = z.enum([
  "joinAsked",
  "joinAccepted",
  "joinDeclined",
  "tookOver",
  "roleEnds",
  "ownerAsked",
  "ownerNamed",
  "ownerRefused",
]);
export type OrganisationNews = z.infer<typeof organisationNews>;

/** What is told of a call to those who follow it. */
export const callNews = z.enum(["published", "amended", "extended", "answered", "cancelled"]);
export type CallNews = z.infer<typeof callNews>;

/** What is told about a place at an event to whoever took it. */
const eventNews = z.enum([
  "registered",
  "waiting",
  "known",
  "moved-up",
  "changed",
  "cancelled",
  "tomorrow",
  "opinion",
]);
export type EventNews = z.infer<typeof eventNews>;

/** Everything that is done after a commit, once per key, tried again until it succeeds. */
export const task = z.discriminatedUnion("kind", [
  // Links of accounts and invitations are made when the mail is written; no token lies in the outbox.
  z.object({ kind: z.literal("mail.confirm-email"), userId: z.string(), askedAt: instant }),
  z.object({ kind: z.literal("mail.account-exists"), userId: z.string(), askedAt: instant }),
  z.object({ kind: z.literal("mail.reset-password"), email: z.string(), askedAt: instant }),
  z.object({ kind: z.literal("mail.account-made"), userId: z.string(), askedAt: instant }),
  z.object({ kind: z.literal("mail.invitation"), invitationId: z.string(), locale }),
  /** To the signatory and the owners: number, time, what happens next; `n` is that of the submission. */
  z.object({
    kind: z.literal("mail.proposal-received"),
    to: z.string(),
    locale,
    proposalId: z.string(),
    n: z.number().int().default(1),
  }),
  /** What happened to a proposal besides its way to the decision; a link, no content. */
  z.object({
    kind: z.literal("mail.proposal-notice"),
    to: z.string(),
    locale,
    proposalId: z.string(),
    what: z.enum([
      "withdrawn",
      "revived",
      "extension-asked",
      "extension-granted",
      "extension-refused",
      "submit-asked",
      "offer-accepted",
      "offer-declined",
      "offer-lapsed",
      "offer-answered",
    ]),
  }),
  z.object({
    kind: z.literal("mail.evaluation-assigned"),
    to: z.string(),
    locale,
    callId: z.string(),
    count: z.number().int(),
  }),
  /** To everybody on the register of a meeting: its hour and place; a link, nothing of the agenda. */
  z.object({
    kind: z.literal("mail.meeting-called"),
    to: z.string(),
    locale,
    meetingId: z.string(),
  }),
  // What of an evaluation waits or is ready: looked up when the mail is written, counts only.
  z.object({ kind: z.literal("mail.scoring-reminder"), to: z.string(), locale }),
  z.object({ kind: z.literal("mail.scoring-progress"), to: z.string(), locale }),
  // Reports on projects that are due: looked up when the mail is written, a count and a day only.
  z.object({ kind: z.literal("mail.monitoring-reminder"), to: z.string(), locale }),
  // Annual reports that are to be sent: looked up when the mail is written, names of strategies only.
  z.object({ kind: z.literal("mail.annual-report-reminder"), to: z.string(), locale }),
  z.object({ kind: z.literal("mail.board-papers"), to: z.string(), locale, callId: z.string() }),
  // To all of the applicant but viewers: something is asked, is still not answered one working day
  // before the last day, was given a longer term or not, is answered.
  z.object({ kind: z.literal("mail.clarification-asked"), ...ofClarification }),
  z.object({ kind: z.literal("mail.clarification-extension"), ...ofClarification }),
  z.object({ kind: z.literal("mail.clarification-answered"), ...ofClarification }),
  z.object({
    kind: z.literal("mail.clarification-due"),
    ...ofClarification,
    /** The last day as it was when the reminder was asked for. */
    dueOn: z.iso.date(),
  }),
  /** To staff of the group: an answer has arrived, or a longer term is asked for. */
  z.object({
    kind: z.literal("mail.clarification-staff"),
    ...ofClarification,
    what: z.enum(["answered", "extension-asked"]),
  }),
  /** To the owners: the day on which a draft that was never submitted will be deleted. */
  z.object({
    kind: z.literal("mail.draft-ends"),
    to: z.string(),
    locale,
    proposalId: z.string(),
    day: z.iso.date(),
  }),
  /** To whoever may write a draft: how long is left until a deadline, and what is not finished. */
  z.object({
    kind: z.literal("mail.reminder"),
    to: z.string(),
    locale,
    proposalId: z.string(),
    deadline: instant,
  }),
  /** To the owners: the deadline of a draft that was never submitted has passed. */
  z.object({
    kind: z.literal("mail.draft-closed"),
    to: z.string(),
    locale,
    proposalId: z.string(),
    deadline: instant,
  }),
  /** That a message waits, while it does. */
  z.object({ kind: z.literal("mail.message"), to: z.string(), locale, messageId: z.string() }),
  /** To the signatory and the owners, and to staff of the group: number and the day of the answer. */
  z.object({
    kind: z.literal("mail.complaint-received"),
    to: z.string(),
    locale,
    complaintId: z.string(),
  }),
  /** To who examines a complaint: it was given to them, or its last day is near. */
  z.object({
    kind: z.literal("mail.complaint-handler"),
    to: z.string(),
    locale,
    complaintId: z.string(),
    handlerId: z.string(),
    what: z.enum(["appointed", "due"]),
  }),
  /** To members of an organisation, or who asked to be one: what has happened there. */
  z.object({
    kind: z.literal("mail.organisation"),
    to: z.string(),
    locale,
    organisationId: z.string(),
    news: organisationNews,
    day: z.iso.date().optional(),
  }),
  /** To staff of the group: a question waits for its answer. */
  z.object({
    kind: z.literal("mail.question-asked"),
    to: z.string(),
    locale,
    questionId: z.string(),
  }),
  /** To whoever asked it. */
  z.object({
    kind: z.literal("mail.question-answered"),
    to: z.string(),
    locale,
    questionId: z.string(),
  }),
  /** Finds out whom to tell of news of a call; a mail to each follows from it. */
  z.object({
    kind: z.literal("call.tell"),
    callId: z.string(),
    news: callNews,
    occasion: z.string(),
  }),
  /** Publishes a planned call at the minute that was set. */
  z.object({ kind: z.literal("call.publish"), callId: z.string(), at: instant }),
  /** To who fills in a proposal of the call. */
  z.object({
    kind: z.literal("mail.call-news"),
    to: z.string(),
    locale,
    callId: z.string(),
    news: callNews,
    proposalId: z.string(),
  }),
  /** To an address that follows the group; it is looked up when the mail is written. */
  z.object({
    kind: z.literal("mail.group-news"),
    callId: z.string(),
    news: callNews,
    subscriptionId: z.string(),
  }),
  /** Finds out whom to tell that the timetable of planned calls has changed. */
  z.object({ kind: z.literal("timetable.tell"), strategyId: z.string(), occasion: instant }),
  /** To an address that follows the group. */
  z.object({
    kind: z.literal("mail.timetable"),
    strategyId: z.string(),
    subscriptionId: z.string(),
  }),
  /** To an address that somebody typed in, to find out whether its owner wants to follow the group. */
  z.object({
    kind: z.literal("mail.confirm-subscription"),
    email: z.string(),
    locale,
    groupId: z.string(),
    askedAt: instant,
  }),
  /** About a place at an event; the address is looked up when the mail is written. */
  z.object({ kind: z.literal("mail.event-place"), placeId: z.string(), news: eventNews }),
  /** To who proposed a piece of news: it was published, or came back. */
  z.object({ kind: z.literal("mail.news-moderated"), to: z.string(), locale, newsId: z.string() }),
  /** To staff of the group: a promoter proposes news. */
  z.object({ kind: z.literal("mail.news-proposed"), to: z.string(), locale, newsId: z.string() }),
  /** The nightly work of retention, once a day. */
  z.object({ kind: z.literal("retention.run") }),
  /** Has the scanner look at a stored file. */
  z.object({ kind: z.literal("file.scan"), sha256: z.string() }),
  /** To whoever can replace a file that may not be used. */
  z.object({
    kind: z.literal("mail.file-refused"),
    to: z.string(),
    locale,
    proposalId: z.string(),
  }),
  /** Releases an approved list at the minute that was set; another minute has another task. */
  z.object({ kind: z.literal("list.release"), listId: z.string(), at: instant }),
  /** Takes silence about a smaller sum for a refusal, once its last day is over. */
  z.object({ kind: z.literal("offer.lapse"), proposalId: z.string(), day: z.iso.date() }),
  /** Draws the PDF of a letter and stores it; the mail to the applicant follows from it. */
  z.object({ kind: z.literal("letter.draw"), letterId: z.string() }),
  /** Makes an archive of a call with the rights of whoever asked for it. */
  z.object({ kind: z.literal("archive.make"), archiveId: z.string() }),
  z.object({ kind: z.literal("mail.letter"), to: z.string(), locale, letterId: z.string() }),
]);
export type Task = z.infer<typeof task>;
export type TaskKind = Task["kind"];
export type TaskOf<K extends TaskKind> = Extract<Task, { kind: K }>;
