import type { mail as original } from "../lt/mail.ts";
import type { Message } from "../message.ts";

export const mail = {
  "mail.greeting": "Hello,",
  "mail.sender": "Kvieslys – calls of local action groups",
  "mail.confirm.subject": "Confirm your e-mail address – Kvieslys",
  "mail.confirm.line":
    "A Kvieslys account was created with this address. Please confirm that the address is yours: until then you can fill in a proposal, but not submit it.",
  "mail.confirm.link": "Confirm the address",
  "mail.confirm.after":
    "The link works for 24 hours and only once. If you did not create an account, you need not do anything.",
  "mail.exists.subject": "Sign in – you already have an account – Kvieslys",
  "mail.exists.line":
    "Somebody, perhaps you, tried to create a Kvieslys account with this address. There is one already, so we made no new one and changed nothing.",
  "mail.exists.link": "Sign in",
  "mail.exists.after":
    "If you forgot your password, choose “Forgot your password?” on the sign-in page. If it was not you, you need not do anything.",
  "mail.reset.subject": "Choose a new password – Kvieslys",
  "mail.reset.line": "We were asked to change the password of your Kvieslys account.",
  "mail.reset.link": "Choose a new password",
  "mail.reset.after":
    "The link works for one hour and only once. If it was not you, you need not do anything: your password stays as it is.",
  "mail.made.subject": "An account was made for you – Kvieslys",
  "mail.made.line":
    "An administrator made an account for you in Kvieslys, where local action groups publish calls and receive proposals. Choose a password to sign in.",
  "mail.made.link": "Choose a password",
  "mail.made.after":
    "The link works for 7 days and only once. If it no longer works, choose “Forgot your password?” on the sign-in page to get a new one.",
  "mail.invitation.subject": "Accept an invitation to an organisation – Kvieslys",
  "mail.invitation.line": "{inviter} invites you to act for {organisation} in Kvieslys.",
  "mail.invitation.link": "See the invitation",
  "mail.invitation.after":
    "The link works for 14 days. If you do not know this person or organisation, you need not do anything.",
  "mail.received.subject": "Proposal No. {number} submitted – “{call}”",
  "mail.received.line":
    "The proposal of your organisation for the call “{call}” has been submitted and registered.",
  "mail.received.number": "Registration number: {registration}.",
  "mail.received.time": "Received: {time} (Lithuanian time).",
  "mail.received.next":
    "Next, the local action group checks its administrative compliance. If clarifications are needed, you will get another mail.",
  "mail.received.decisionBy": "The decision is expected by {day}.",
  "mail.received.link": "See the state of the proposal",
  "mail.notice.link": "Open",
  "mail.notice.withdrawn.subject": "Proposal withdrawn – “{call}”",
  "mail.notice.withdrawn.line":
    "The proposal in the call “{call}” has been withdrawn; this message confirms it.",
  "mail.notice.withdrawn.next":
    "Who withdrew it and when, and whether it can still be brought back, is told on its page.",
  "mail.notice.revived.subject": "Proposal brought back – “{call}”",
  "mail.notice.revived.line": "The withdrawn proposal in the call “{call}” has been brought back.",
  "mail.notice.revived.next": "Who brought it back and when is told on its page.",
  "mail.notice.extension-asked.subject": "More time asked for – “{call}”",
  "mail.notice.extension-asked.line":
    "An applicant asks for more time for one proposal. Call: “{call}”.",
  "mail.notice.extension-asked.next": "Who asks and why you will see after signing in.",
  "mail.notice.extension-granted.subject": "Deadline extended – “{call}”",
  "mail.notice.extension-granted.line":
    "The deadline of your proposal in the call “{call}” has been extended.",
  "mail.notice.extension-granted.next": "The new deadline stands on the page of the proposal.",
  "mail.notice.extension-refused.subject": "Deadline not extended – “{call}”",
  "mail.notice.extension-refused.line":
    "The deadline of your proposal in the call “{call}” has not been extended.",
  "mail.notice.extension-refused.next": "The reason stands on the page of the proposal.",
  "mail.notice.offer-accepted.subject": "Offer accepted – “{call}”",
  "mail.notice.offer-accepted.line":
    "Your organisation has accepted the support offered under the call “{call}”.",
  "mail.notice.offer-accepted.next": "The next steps and terms stand in the decision letter.",
  "mail.notice.offer-declined.subject": "Offer declined – “{call}”",
  "mail.notice.offer-declined.line":
    "Your organisation has declined the support offered under the call “{call}”.",
  "mail.notice.offer-declined.next":
    "The money will be offered to the next proposal of the reserve list.",
  "mail.notice.offer-lapsed.subject": "The time to answer is over – “{call}”",
  "mail.notice.offer-lapsed.line":
    "You did not answer the offer of support under the call “{call}” by its last day, which is taken as a refusal.",
  "mail.notice.offer-lapsed.next":
    "The money will be offered to the next proposal of the reserve list.",
  "mail.notice.offer-answered.subject": "An offer is answered – “{call}”",
  "mail.notice.offer-answered.line":
    "An applicant has answered the offer of support under the call “{call}”, or the time to answer is over.",
  "mail.notice.offer-answered.next":
    "The answer, and whether money came free for the reserve, stand on the page of the call’s reserve.",
  "mail.notice.submit-asked.subject": "Please submit the proposal – “{call}”",
  "mail.notice.submit-asked.line":
    "Your colleagues ask you to submit the proposal in the call “{call}”: only those entitled to sign can do it.",
  "mail.notice.submit-asked.next":
    "The deadline and the answers stand on the page of the proposal.",
  "mail.scoring.subject": {
    one: "{n} evaluation sheet is waiting",
    other: "{n} evaluation sheets are waiting",
  },
  "mail.scoring.lateSubject": {
    one: "The term has passed: {n} evaluation sheet is waiting",
    other: "The term has passed: {n} evaluation sheets are waiting",
  },
  "mail.scoring.line": {
    one: "You have not yet submitted {n} evaluation sheet:",
    other: "You have not yet submitted {n} evaluation sheets:",
  },
  "mail.scoring.call": "call {number}: sheets – {n}, due by {day}",
  "mail.scoring.link": "Open the evaluation",
  "mail.progress.subject": "Progress: {n} of {of} evaluation sheets are in",
  "mail.progress.line": "Calls in evaluation:",
  "mail.progress.call": "call {number}: {n} of {of} sheets are in, due by {day}",
  "mail.progress.callNoTerm": "call {number}: {n} of {of} sheets are in",
  "mail.progress.link": "Open the calls",
  "mail.monitoring.subject": {
    one: "{n} report on a project is awaited",
    other: "{n} reports on projects are awaited",
  },
  "mail.monitoring.line": {
    one: "{n} report on a project is not in yet. It is due by {day}.",
    other: "{n} reports on projects are not in yet. The first is due by {day}.",
  },
  "mail.monitoring.link": "Open the reports",
  "mail.annualReport.subject": "The annual report for {year} is not sent",
  "mail.annualReport.line":
    "The annual report for {year} is to be sent by {day}. The report on these strategies is not sent yet:",
  "mail.annualReport.link": "Open the reports",
  "mail.annualReport.after":
    "Before it is sent, publish the report for members so that their general meeting can approve it.",
  "mail.papers.subject": "Papers of the meeting – “{call}”",
  "mail.papers.line": "The evaluation of the call “{call}” is over; the papers can be read.",
  "mail.papers.declare":
    "Before reading a proposal, declare whether you have a conflict of interest.",
  "mail.papers.link": "Open the papers",
  "mail.assigned.subject": {
    one: "Evaluate {n} proposal – “{call}”",
    other: "Evaluate {n} proposals – “{call}”",
  },
  "mail.assigned.line": {
    one: "{n} proposal of the call “{call}” has been assigned to you.",
    other: "{n} proposals of the call “{call}” have been assigned to you.",
  },
  "mail.assigned.next":
    "First sign the declaration of impartiality: the content of a proposal opens only after it.",
  "mail.assigned.link": "Open the evaluation",
  "mail.message.subject": "You have a message – “{call}”",
  "mail.message.line": "Somebody has written to you about a proposal for the call “{call}”.",
  "mail.message.link": "Read the message",
  "mail.message.after":
    "You will see it after signing in. Until you have read it, we will not write about further messages on the same proposal.",
  "mail.complaint.subject": "Complaint received – “{call}”",
  "mail.complaint.sender":
    "Your complaint was received on {date} (Lithuanian time) and registered under No. {no}. We will answer by {due} at the latest.",
  "mail.complaint.senderLink": "Open the receipt",
  "mail.complaint.staff":
    "On {date} (Lithuanian time) a complaint about a decision on the call “{call}” was received, No. {no}. It has to be answered by {due} at the latest.",
  "mail.complaint.staffLink": "Read the complaint",
  "mail.letter.subject": "Read a letter – “{call}”",
  "mail.letter.line":
    "Letter No. {number} about the call “{call}” has been sent to your organisation.",
  "mail.letter.link": "Read the letter",
  "mail.letter.after": "The letter is in your account; you will see it after signing in.",
  "mail.unsubscribe": "I no longer want such mails",
  "mail.left.days": { one: "{n} day", other: "{n} days" },
  "mail.left.hours": { one: "{n} hour", other: "{n} hours" },
  "mail.left.minutes": { one: "{n} minute", other: "{n} minutes" },
  "mail.reminder.subject": "{left} left: submit your proposal – “{call}”",
  "mail.reminder.line":
    "Your organisation’s proposal to the call “{call}” is not submitted yet. You can submit it until {deadline} (Lithuanian time).",
  "mail.reminder.missing": "Sections that are not finished:",
  "mail.reminder.ready":
    "All sections are finished: what is left is to submit. A signatory or an owner can do that.",
  "mail.reminder.link": "Go on filling in",
  "mail.reminder.after":
    "Please do not wait for the last minutes: a proposal received after the deadline is not accepted. If you no longer mean to submit it, you need not do anything.",
  "mail.reminder.copySubject": "{left} left: submit your changes – “{call}”",
  "mail.reminder.copyLine":
    "Your organisation’s proposal to the call “{call}” is submitted and valid, but the changes that were begun are not submitted yet. You can submit them until {deadline} (Lithuanian time).",
  "mail.reminder.copyAfter":
    "If you do not submit the changes, the proposal as submitted before stays valid.",
  "mail.closed.subject": "Proposal not submitted – “{call}”",
  "mail.closed.line":
    "The deadline of the call “{call}” has passed, and your organisation’s proposal was not submitted. It can no longer be submitted.",
  "mail.closed.kept":
    "Your answers are not lost: you can see the draft until {day}. It will be deleted after that; we will tell you two weeks ahead.",
  "mail.closed.link": "Download your answers (PDF)",
  "mail.closed.after":
    "You can use these answers for another call. The next calls are on the page “Calls” of Kvieslys.",
  "mail.clarify.subject": "Clarify the proposal – “{call}”",
  "mail.clarify.line":
    "The local action group asks you to clarify proposal No. {registration} of your organisation (call “{call}”).",
  "mail.clarify.due": "Submit the clarification by {day} (inclusive).",
  "mail.clarify.link": "See the questions",
  "mail.clarify.after":
    "If nothing is received in time, the proposal will be assessed on the information at hand and may be rejected.",
  "mail.clarifyDue.subject": "The term to clarify ends – “{call}”",
  "mail.clarifyDue.line":
    "The clarification of proposal No. {registration} has not been submitted yet. It can be submitted by {day} (inclusive).",
  "mail.clarifyDue.saved": "Answers that are saved but not submitted do not count.",
  "mail.clarifyExtension.subject": "Answer about the term – “{call}”",
  "mail.clarifyExtension.granted":
    "The term to clarify proposal No. {registration} has been extended to {day} (inclusive).",
  "mail.clarifyExtension.refused":
    "The term to clarify proposal No. {registration} has not been extended: the one set before stands.",
  "mail.clarifyStaff.answered.subject": "Clarification submitted – “{call}”",
  "mail.clarifyStaff.answered.line":
    "The clarification of proposal No. {registration} has arrived. The page of the proposal shows what was changed.",
  "mail.clarifyStaff.answered.link": "See the clarification",
  "mail.clarifyStaff.extension.subject": "A longer term is asked for – “{call}”",
  "mail.clarifyStaff.extension.line":
    "The applicant asks for a longer term to clarify proposal No. {registration}. Until you answer, the first one stands.",
  "mail.clarifyStaff.extension.link": "See the request",
  "mail.clarified.subject": "Clarification received – “{call}”",
  "mail.clarified.line":
    "The clarification of proposal No. {registration} (call “{call}”) has been submitted. The registration number stays the same.",
  "mail.clarified.link": "See the state of the proposal",
  "mail.news.published.subject": "New call: “{call}”",
  "mail.news.published.line": "The call “{call}” has been published.",
  "mail.news.amended.subject": "Call changed: “{call}”",
  "mail.news.amended.line":
    "The call “{call}” has been changed. Its page has the reason and every changed word.",
  "mail.news.extended.subject": "Deadline extended: “{call}”",
  "mail.news.extended.line": "The deadline of the call “{call}” has been extended for everybody.",
  "mail.news.answered.subject": "Questions answered: “{call}”",
  "mail.news.answered.line": "There are new answers to questions on the page of the call “{call}”.",
  "mail.news.cancelled.subject": "Call cancelled: “{call}”",
  "mail.news.cancelled.line": "The call “{call}” has been cancelled.",
  "mail.news.cancelled.next":
    "Proposals are not taken and not assessed. The reason stands on the page of the call.",
  "mail.news.until": "Proposals are taken until {deadline} (Lithuanian time).",
  "mail.news.link": "Open the call",
  "mail.news.whyDraft":
    "You get this because your organisation is filling in a proposal for this call.",
  "mail.news.whyFollower": "You get this because you follow the calls of this group.",
  "mail.question.asked.subject": "Answer a question: “{call}”",
  "mail.question.asked.line": "There is a question about the call “{call}”.",
  "mail.question.asked.link": "Read and answer",
  "mail.question.asked.after": "The answer is published for everybody on the page of the call.",
  "mail.question.answered.subject": "Your question is answered: “{call}”",
  "mail.question.answered.line": "We have answered your question about the call “{call}”.",
  "mail.question.answered.link": "Read the answer",
  "mail.question.answered.after":
    "The question and its answer are published for everybody, without saying who asked.",
  "mail.follow.subject": "Confirm that you want the calls – Kvieslys",
  "mail.follow.line":
    "Somebody, probably you, asked for news of calls at this address. The group: {group}.",
  "mail.follow.link": "Confirm the subscription",
  "mail.follow.after":
    "The link works for 48 hours. If it was not you, you need not do anything: nothing will be sent.",
  "inbox.title": "Mail",
  "inbox.text": "No SMTP server is set, so mails are not sent anywhere – they are kept here.",
  "inbox.subject": "Subject",
  "inbox.to": "To",
  "inbox.date": "When",
  "inbox.attachments": "Attachments",
  "inbox.headers": "Headers",
  "mail.fileRefused.subject": "Upload a file again – “{call}”",
  "mail.fileRefused.line":
    "A file of your proposal for the call “{call}” cannot be used: a virus was found in it, or it is damaged. The page of the proposal shows which one.",
  "mail.fileRefused.link": "Open the proposal",
  "mail.fileRefused.after":
    "The proposal cannot be submitted while such a file is attached. If it has been submitted already, write to the local action group.",
} as const satisfies Record<keyof typeof original, Message>;
