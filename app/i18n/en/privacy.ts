import type { privacy as original } from "../lt/privacy.ts";
import type { Message } from "../message.ts";

/** How long data is kept; the copy of one's own data; erasing the account; what staff see of retention. */
export const privacy = {
  "retention.caption": "Times of keeping",
  "retention.data": "Data",
  "retention.howLong": "How long",
  "retention.source": "Basis",
  "retention.account": "Account: name, e-mail, hash of the password, roles",
  "retention.sessions": "List of sign-ins: device and time",
  "retention.links": "One-time links and invitations to an organisation",
  "retention.mails": "Record of sent e-mails, and requests to organisations",
  "retention.questions":
    "Who asked about a call, in their own words; a published question names nobody",
  "retention.subscriptions": "E-mail address for news of calls",
  "retention.drafts": "Drafts of proposals that were not submitted, with their files",
  "retention.unselected": "Proposals that were submitted but not funded",
  "retention.funded": "Documents of funded projects",
  "retention.deMinimis": "Data on de minimis aid",
  "retention.evaluation": "Evaluation sheets, declarations of impartiality, decisions and letters",
  "retention.clarifications": "Questions and answers of clarifications, requests for a longer term",
  "retention.messages": "Messages about proposals and their files",
  "retention.complaints": "Complaints and their files",
  "retention.places": "Registrations for events: who registered, who came, how they rated it",
  "retention.meetings": "Meetings of the board: who took part, how they voted, minutes",
  "retention.audit": "Log of actions",
  "retention.keep.untilErased": "until you erase the account",
  "retention.keep.untilUsed": "until used or expired",
  "retention.keep.untilEnded": "until you end the subscription",
  "retention.keep.withProposal": "as long as the proposal that they belong to",
  "retention.keep.signed": "always, as they were signed: signed minutes are never changed",
  "retention.keep.always":
    "entries are not deleted; they hold no name, only the number of the account, which leads to nobody once the account is erased",
  "retention.for.days": { one: "{n}\u00a0day", other: "{n}\u00a0days" },
  "retention.for.months": { one: "{n}\u00a0month", other: "{n}\u00a0months" },
  "retention.for.years": { one: "{n}\u00a0year", other: "{n}\u00a0years" },
  "retention.from.signIn": "at most {time} from signing in",
  "retention.from.sending": "{time} from sending",
  "retention.from.deadline": "{time} from the deadline for proposals",
  "retention.from.event": "{time} from the end of the event",
  "retention.from.closing": "{time} from the end of the call",
  "retention.from.lastPaymentYear": "{time} from 31 December of the year of the last payment",
  "retention.from.grant": "{time} from the grant of the aid",
  "retention.inGroup": "{group}: {time}",
  "retention.notes.due":
    "Submitted documents are never deleted by themselves: when their time is over, they are listed for the staff of the group.",
  "retention.notes.draft": {
    one: "At least {n}\u00a0day before a draft is deleted, we e-mail the owners of the organisation.",
    other:
      "At least {n}\u00a0days before a draft is deleted, we e-mail the owners of the organisation.",
  },
  "retention.notes.hold":
    "During legal proceedings or an inspection the group may stop deletion; the time then does not end until the stop is lifted.",
  "retention.notes.copies":
    "In backups, deleted data stays until the backup is replaced by a newer one.",

  "data.title": "My data",
  "data.text":
    "Here you can download a copy of your data or erase your account. What we keep and for how long is written in the privacy notice.",
  "data.privacyLink": "Privacy notice",
  "data.exportTitle": "Download your data",
  "data.exportText":
    "You get a ZIP archive: a page to read in a browser, the same data as JSON, and the files that you uploaded. It holds no data of other people.",
  "data.exportButton": "Download the ZIP archive",
  "data.passwordHint": "We ask for the password again so that nobody else downloads your data.",
  "data.eraseTitle": "Erase your account",
  "data.eraseText":
    "Before erasing you will see what goes, what stays and why. An erased account cannot be brought back.",
  "data.eraseLink": "Erase the account",

  "erase.title": "Erase the account",
  "erase.lead":
    "The account is erased at once and for good. We recommend downloading your data first.",
  "erase.cannotTitle": "The account cannot be erased yet",
  "erase.role.STAFF": "staff",
  "erase.role.BOARD": "member of the board",
  "erase.role.CHAIR": "chair",
  "erase.cannot.role": "{group}: you hold the role “{role}”. Ask an administrator to end it first.",
  "erase.cannot.admin": "You administer the system. Hand this duty over to another person first.",
  "erase.cannot.sheets": {
    one: "In the call {call} there is {n} evaluation sheet that you have not submitted. Submit it, or ask the staff to assign another evaluator.",
    other:
      "In the call {call} there are {n} evaluation sheets that you have not submitted. Submit them, or ask the staff to assign another evaluator.",
  },
  "erase.cannot.owner-members":
    "You are the only owner of the organisation {organisation}, which has other members. Make one of them its owner first.",
  "erase.cannot.owner-proposals":
    "You are the only owner of the organisation {organisation}, whose submitted proposals must still be kept. Invite another person and make them its owner first.",
  "erase.goesTitle": "What is erased",
  "erase.goes.person": "Your name, e-mail, password and all sign-ins",
  "erase.goes.roles": "Your roles in organisations and groups",
  "erase.goes.mails": "The record of e-mails sent to you, and invitations that you sent",
  "erase.goes.draft": "The draft “{title}” that was not submitted ({organisation})",
  "erase.staysTitle": "What stays and why",
  "erase.stays.proposal":
    "{organisation}: the submitted proposal {registration} – kept until {until}",
  "erase.stays.proposalOpen":
    "{organisation}: the submitted proposal {registration} – how long is known after the decision or the last payment",
  "erase.stays.proposalHeld":
    "{organisation}: the submitted proposal {registration} – deletion is stopped for legal proceedings or an inspection",
  "erase.stays.names":
    "Your name in submitted proposals, letters and minutes: they are kept for the time set by law and are not changed",
  "erase.stays.evaluation":
    "Your evaluation sheets and declarations of impartiality: they stay with the proposals, without your name",
  "erase.stays.shared": "Unsubmitted drafts of organisations that have other members",
  "erase.stays.audit":
    "Entries in the log of actions: they hold the number of the account, no name",
  "erase.sure": "I understand that the account cannot be brought back",
  "erase.button": "Erase the account for good",
  "signIn.done.erased": "The account is erased.",
  "problem.sure": "Tick that you understand",
  "refusal.cannot-erase": "The account cannot be erased: the reasons are given below.",

  "exported.title": "Your data in Kvieslys",
  "exported.at": "Made {at} (Lithuanian time). The same data is in the file data.json.",
  "exported.none": "None",
  "exported.profile": "Account",
  "exported.sessions": "Sign-ins",
  "exported.organisations": "Roles in organisations",
  "exported.groups": "Roles in groups",
  "exported.invitations": "Invitations to organisations",
  "exported.proposals": "Proposals of your organisations",
  "exported.files": "Files that you uploaded",
  "exported.unfinishedUploads": "Files not sent to the end",
  "exported.liftedConflicts": "Conflicts of interest that were lifted",
  "exported.meetings": "Meetings of the board that you were called to",
  "exported.votes": "Your votes at meetings",
  "exported.recusals": "Recusals at meetings",
  "exported.joinRequests": "Requests to join an organisation",
  "exported.ownerClaims": "Requests to name the owner of an organisation",
  "exported.unwantedMails": "Mails that you switched off",
  "exported.declarations": "Declarations of impartiality",
  "exported.sheets": "Evaluation sheets",
  "exported.letterDeliveries": "Letters that you mailed again or handed over",
  "exported.questions": "Your questions about calls",
  "exported.news": "News that you wrote",
  "exported.pictures": "Pictures you added",
  "exported.places": "Registrations for events",
  "exported.subscriptions": "Subscriptions to news of calls",
  "exported.mails": "E-mails sent to you",
  "exported.acts": "Your acts",
  "exported.note":
    "Proposals belong to the organisation, so files uploaded by others, the name of the signatory and contacts entered by others are not included.",

  "retention.title": "Times of keeping",
  "retention.dueTitle": "Proposals whose time of keeping is over",
  "retention.dueText":
    "The list is renewed every night. Nothing is deleted by itself: the group decides whether the documents are still needed.",
  "retention.dueNone": "There are no proposals whose time of keeping is over.",
  "retention.next": "More proposals",
  "retention.proposal": "Proposal",
  "retention.until": "Keep until",
  "retention.reason": "Reason",
  "retention.listed": "Listed",
  "retention.heldTitle": "Deletion stopped",
  "retention.heldText": "These proposals are not deleted, however much time has passed.",
  "retention.heldNone": "Nothing is stopped.",
  "retention.heldSince": "Since",
  "retention.rule.unselected": "not funded",
  "retention.rule.funded": "funded",
  "retention.rule.deMinimis": "de minimis aid",
  "retention.hold": "Stop deletion",
  "retention.holdText":
    "Stop it during legal proceedings, an investigation or an inspection. The reason is written to the log.",
  "retention.registration": "Registration number of the proposal",
  "retention.registrationHint": "For example, DH-2.2-01-007",
  "retention.holdReason": "Reason",
  "retention.holdReasonHint": "Who stopped it and why, number of the document",
  "retention.lift": "Lift the stop",
  "retention.done.held": "Deletion is stopped.",
  "retention.done.lifted": "The stop is lifted.",
  "problem.holdReason": "Enter the reason (3–500 characters)",
  "problem.registration": "Enter the registration number",
  "refusal.no-such-proposal": "Your group has no such submitted proposal.",
  "refusal.already-held": "Deletion of this proposal is stopped already.",
  "refusal.not-held": "Deletion of this proposal is not stopped.",

  "mail.draftEnds.subject": "Draft to be deleted – “{call}”",
  "mail.draftEnds.line":
    "The proposal of your organisation to the call “{call}” was not submitted. The draft and its files will be deleted on {day}.",
  "mail.draftEnds.after": "If you still need the texts or files, save them before that day.",
  "mail.draftEnds.link": "Open the draft",
} satisfies Record<keyof typeof original, Message>;
