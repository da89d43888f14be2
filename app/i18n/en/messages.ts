import type { messages as original } from "../lt/messages.ts";
import type { Message } from "../message.ts";

export const messages = {
  "messages.title": "Messages",
  "messages.withGroup":
    "Only people of your organisation and the staff of {group} see these messages.",
  "messages.aboutDraft":
    "The proposal has not been submitted. When you write a message, the group learns that your organisation is preparing a proposal for this call. It does not see answers, budget or attachments until you submit the proposal.",
  "messages.none": "No messages yet.",
  "messages.new": "New",
  "messages.readAt": "Read {at}",
  "messages.notRead": "Not read yet",
  "messages.write": "Write",
  "messages.text": "Message",
  "messages.textHint": "{n} characters at most.",
  "messages.files": "Files",
  "messages.send": "Send",
  "messages.readOnly":
    "You can only read. Editors, signatories and owners of the organisation can write.",
  "messages.draft": "draft",
  "messages.unread": { one: "{n} unread", other: "{n} unread" },
  "messages.unreadLink": { one: "{n} unread message", other: "{n} unread messages" },
  "messages.toThread": "Messages",
  "messages.toApplicant": "Messages with the applicant",
  "messages.staff.title": "Messages of applicants",
  "messages.staff.which": "Which messages to show",
  "messages.staff.unread": "Unread",
  "messages.staff.all": "All",
  "messages.staff.none": "Applicants have not written anything yet.",
  "messages.staff.noneUnread": "There are no unread messages.",
  "messages.staff.proposal": "Proposal",
  "messages.staff.applicant": "Applicant",
  "messages.staff.last": "Last message",
  "messages.staff.answered": "Answered",
  "messages.staff.read": "Read",
  "messages.staff.aboutDraft":
    "The proposal has not been submitted: you see only what the applicant wrote to you.",
  "messages.staff.asGroup": "The applicant will see that {group} wrote it.",
  "enclosure.hint":
    "Up to {n} files: {types}, each up to {megabytes} MB, all together up to {total} MB.",
  "enclosure.kept": "Files already received",
  "enclosure.tooLargeTogether": "All files together must be smaller than {total} MB",
  "problem.messageEmpty": "Write a message",
  "problem.messageTooLong": "The message is too long – shorten it to 5,000 characters",
  "refusal.may-not-edit": "You can only read",
} as const satisfies Record<keyof typeof original, Message>;
