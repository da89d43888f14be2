import type { clarification as original } from "../lt/clarification.ts";
import type { Message } from "../message.ts";

/** Asking to clarify, and answering. */
export const clarification: Record<keyof typeof original, Message> = {
  "clarify.title": "Clarify the proposal",
  "clarify.crumb": "Clarification",
  "clarify.letter": "Letter No. {number}",
  "clarify.until": "We accept the clarification until {day}, 24:00 (Lithuanian time).",
  "clarify.rules":
    "Answer every question and change only the parts named – the others stay as they were submitted. The requested sum may not rise. Answers that are saved but not submitted do not count.",
  "clarify.question": "Question {n}",
  "clarify.parts": "You may change",
  "clarify.noParts": "No part of the proposal has to be changed – answer in writing.",
  "clarify.replyTo": "Your answer to question {n}",
  "clarify.save": "Save the answers",
  "clarify.saved": "The answers are saved. The clarification is not submitted yet.",
  "clarify.send": "Submit the clarification",
  "clarify.sendTitle": "Submission",
  "clarify.you": "The clarification is submitted by {name}, {email}.",
  "clarify.onlySignatory": "Only a signatory or an owner can submit the clarification: {names}.",
  "clarify.mend": "To be mended",
  "clarify.conflict": "While you were writing, somebody else answered this question: “{text}”",
  "clarify.conflicts":
    "While you were writing, somebody else changed an answer. Compare the texts and save again.",
  "clarify.late": "The term is over",
  "clarify.lateText":
    "The proposal could be clarified until {day}, 24:00 (Lithuanian time). No clarification was submitted, so we will assess what you submitted before.",
  "clarify.answered": "The clarification was submitted on {at} (Lithuanian time).",
  "clarify.receipt": "Receipt",
  "clarify.yourReply": "Answer",
  "clarify.noReply": "Not answered.",
  "clarify.extension": "Ask for a longer term",
  "clarify.extensionText":
    "The term can be extended once and only for a good reason. Until then the present one stands.",
  "clarify.extensionReason": "Reason",
  "clarify.extensionAsk": "Send the request",
  "clarify.extensionAsked":
    "A longer term was asked for on {at}. There is no answer yet – the present term stands.",
  "clarify.extensionGranted": "The term has been extended to {day} (inclusive).",
  "clarify.extensionRefused": "The term has not been extended.",
  "clarification.title": "Clarification",
  "clarification.round": "Request to clarify ({n})",
  "clarification.state.ASKED": "Waiting for the answer",
  "clarification.state.LATE": "Not answered in time",
  "clarification.state.ANSWERED": "Answered",
  "clarification.state.CLARIFIED": "Clarified",
  "clarification.state.NOT_CLARIFIED": "Not clarified",
  "clarification.asked": "Sent",
  "clarification.due": "To be answered by",
  "clarification.answeredAt": "Answered",
  "clarification.letter": "Letter",
  "clarification.reply": "Answer of the applicant",
  "clarification.noReply": "No answer was received.",
  "clarification.changes": "What was changed",
  "clarification.part": "Part",
  "clarification.before": "Before",
  "clarification.after": "Now",
  "clarification.unchanged": "The unlocked parts were not changed.",
  "clarification.removed": "Removed:",
  "clarification.added": "Added:",
  "clarification.nothing": "–",
  "clarification.judge": "Judge the answer",
  "clarification.accept": "Clarified",
  "clarification.leave": "Not clarified",
  "clarification.lateText":
    "There was no answer in time. End the wait and assess what was submitted before.",
  "clarification.leaveLate": "End: not clarified",
  "clarification.waiting":
    "The answer is waited for until the end of the term; meanwhile the check is not ended.",
  "clarification.toCheck": "Go on with the check",
  "clarification.extension": "The applicant asks for a longer term",
  "clarification.extensionDays": "How many working days to add",
  "clarification.extensionGrant": "Extend",
  "clarification.extensionRefuse": "Do not extend",
  "clarification.ask": "Ask to clarify",
  "clarification.askText": {
    one: "The applicant will have {n} working day: until {day} (inclusive). Meanwhile the check is not ended.",
    other:
      "The applicant will have {n} working days: until {day} (inclusive). Meanwhile the check is not ended.",
  },
  "clarification.equal":
    "You may only ask to complete, correct or explain. Quality answers, indicators and declarations cannot be unlocked and the requested sum may not rise: the conditions are the same for all applicants.",
  "clarification.questionText": "Question",
  "clarification.questionHint":
    "What is missing and what the applicant has to do. The text will stand in the letter.",
  "clarification.open": "What may be changed",
  "clarification.openCount": {
    one: "What may be changed: {n} part ticked",
    other: "What may be changed: {n} parts ticked",
  },
  "clarification.add": "Add a question",
  "clarification.remove": "Remove question {n}",
  "clarification.preview": "Read before sending",
  "clarification.previewTitle": "Read the request to clarify",
  "clarification.previewText":
    "Once sent, the applicant gets a mail at once and the letter is registered. It cannot be changed then.",
  "clarification.send": "Send the request",
  "clarification.edit": "Edit",
  "clarification.noMore": "No more requests to clarify can be sent for this proposal.",
  "clarification.notNow": "Clarification can be asked for only while the check goes on.",
  "clarification.toAsk": "Ask to clarify",
  "clarification.toSee": "See the clarification",
  "problem.extensionDays": "Write a number of working days from 1 to 20",
  "refusal.clarification-open":
    "The applicant has been asked to clarify. Wait for the answer or the end of the term first.",
  "refusal.clarification-over":
    "The term is over ({at}, Lithuanian time), so the changes were not saved. You can copy the text.",
  "refusal.clarification-ended": "This request to clarify has ended already.",
  "refusal.clarification-late":
    "The clarification arrived on {at}, after the end of the term ({until}). It was not accepted: we will assess what you submitted before.",
  "refusal.clarification-unanswered": {
    one: "{n} question is not answered.",
    other: "{n} questions are not answered.",
  },
  "refusal.clarification-incomplete":
    "Not everything is filled in: mend the parts that say “To be mended”.",
  "refusal.clarification-not-answered": "The applicant has not answered yet.",
  "refusal.clarification-waited-for":
    "The answer is waited for until {until} (Lithuanian time); the wait can be ended two minutes after the term.",
  "refusal.asked-sum-rose":
    "The requested sum ({nowCents}) is larger than the one submitted before ({wasCents}). It may not rise in a clarification.",
  "refusal.no-rounds-left": "No more requests to clarify can be sent for this proposal.",
  "refusal.extension-asked": "A longer term has been asked for already.",
  "refusal.no-extension-asked": "There is no request for a longer term to be answered.",
  "refusal.extension-too-short": "The extended term would be over already. Add more days.",
};
