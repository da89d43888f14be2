import type { submission as lt } from "../lt/submission.ts";
import type { Message } from "../message.ts";

/** Handing in again, taking back, more time, and what was handed in when. */
export const submission = {
  "submission.title": "Submission and changes",
  "submission.link": "Submission and changes",
  "submission.link.draft": "More time, or giving up the draft",
  "submission.copy": "Working copy",
  "submission.copy.open":
    "The changes are not submitted yet. Until you submit them, the version submitted on {at} is valid.",
  "submission.copy.late":
    "The deadline has passed and the changes were not submitted: the version submitted on {at} will be evaluated. The changes can only be read.",
  "submission.copy.none": "The working copy does not differ from the submitted version.",
  "submission.copy.explain":
    "Until the deadline you can change a submitted proposal: it stays valid until you submit again under the same registration number. After submitting again, the new time counts as the time of submission.",
  "submission.reopen": "Change the submitted proposal",
  "submission.discard": "Discard the changes",
  "submission.discardHint": "Answers and files will be as you submitted them.",
  "submission.continue": "Go on filling in",
  "submission.changes": "What differs from the submitted version",
  "submission.history": "Submitted versions",
  "submission.none": "The proposal has not been submitted yet.",
  "submission.n": "Submission {n}",
  "submission.valid": "valid",
  "submission.by": "Submitted by {name}",
  "submission.receipt": "Receipt",
  "submission.changedSince": "What changed since the version before",
  "submission.same": "It does not differ from the version before.",
  "submission.was": "Before",
  "submission.is": "After",
  "submission.empty": "(empty)",
  "submission.added": "File added: {name}",
  "submission.removed": "File removed: {name}",
  "submission.attempts": "Attempts to submit",
  "submission.attempts.explain":
    "Attempts that failed. The time is when the request reached the server, to the second, in Lithuanian time.",
  "submission.attempts.when": "When",
  "submission.attempts.who": "Who",
  "submission.attempts.why": "Why it failed",
  "attempt.too-late": "The deadline had passed",
  "attempt.incomplete": "Not everything was filled in",
  "attempt.not-signatory": "The person was not entitled to submit",
  "attempt.email-not-confirmed": "The e-mail address was not confirmed",
  "attempt.withdrawn": "The proposal had been withdrawn",
  "attempt.busy": "The server could not write in time and asked to try again",
  "attempt.position": "The position was not filled in",
  "attempt.other": "It could not be submitted",
  "submission.extension": "More time",
  "submission.extension.explain":
    "If reasons beyond your control keep you from submitting in time, ask the group to extend the deadline of this proposal. By asking you tell the group that you are preparing one.",
  "submission.extension.reason": "Why you ask for more time",
  "submission.extension.ask": "Ask for more time",
  "submission.extension.asked": "Asked on {at}: {reason}",
  "submission.extension.waiting": "The request waits for an answer.",
  "submission.extension.granted":
    "Deadline extended to {until} (Lithuanian time). Reason: {answer}",
  "submission.extension.refused": "Deadline not extended. Reason: {answer}",
  "submission.extension.minutes": "Minutes No. {number}",
  "submission.extended":
    "The deadline of this proposal has been extended to {until} (Lithuanian time).",
  "submission.withdraw": "Withdraw the proposal",
  "submission.withdraw.explain":
    "A withdrawn proposal is not evaluated. Until the deadline you can bring it back under the same number, later you cannot.",
  "submission.withdraw.draft":
    "Dropping the draft frees its place in the call. Until the deadline you can bring it back.",
  "submission.withdraw.dropDraft": "Drop the draft",
  "submission.withdraw.reason": "Reason (optional)",
  "submission.withdrawn": "Proposal withdrawn",
  "submission.revive": "Bring the proposal back",
  "submission.revive.explain":
    "Until {until} (Lithuanian time) you can bring the withdrawn proposal back as it was.",
  "submission.askSignatory": "Ask to submit",
  "submission.askSignatory.who": "Those who can submit: {names}.",
  "submission.askSignatory.done": "We have mailed your request to those entitled to submit.",
  "submission.late.signatoryOnly": "Only those entitled to sign can withdraw and bring back.",
  "timeline.revived": "Brought back",
  "timeline.extended": "Deadline extended",
  "extensions.title": "Requests for more time",
  "extensions.link": "Requests for more time",
  "extensions.none": "There are no requests.",
  "extensions.explain":
    "You see a request because the applicant sent it. The content of a proposal that is not submitted is not shown to you.",
  "extensions.until": "New deadline (Lithuanian time)",
  "extensions.answer": "Reason that the applicant will read",
  "extensions.minutesNo": "Number of the minutes (if any)",
  "extensions.grant": "Extend the deadline",
  "extensions.refuse": "Do not extend",
  "extensions.asked": "Asked on {at}",
  "extensions.draft": "not submitted",
  "problem.hour": "Enter a day and an hour, for example 2026-12-04 17:00",
  "refusal.cannot-reopen":
    "The submitted proposal cannot be changed any more: the deadline has passed or it is being evaluated",
  "refusal.nothing-to-discard": "There are no changes to discard",
  "refusal.may-not-withdraw":
    "Only those entitled to sign can withdraw a proposal and bring it back",
  "refusal.cannot-withdraw": "The proposal cannot be withdrawn any more",
  "refusal.cannot-revive": "The proposal cannot be brought back any more: the deadline has passed",
  "refusal.place-taken":
    "The proposal cannot be brought back: the organisation has started another one in this call",
  "refusal.cannot-ask-extension":
    "More time cannot be asked for any more: the proposals are being evaluated",
  "refusal.extension-waiting": "An earlier request still waits for an answer",
  "refusal.asked-too-often": "More time has been asked for too often for this proposal",
  "refusal.already-answered": "This request has been answered",
  "refusal.evaluation-started":
    "The deadline cannot be extended any more: the proposals are being evaluated",
  "refusal.extension-not-later":
    "The new deadline has to be later than the present one and in the future",
  "refusal.extension-too-long": "A single proposal can be given no more than 30 days from today",
  "refusal.extension-still-open":
    "The evaluation cannot start yet: at least one proposal has a later deadline",
  "refusal.extension-unanswered":
    "The evaluation cannot start yet: requests for more time wait for an answer",
  "refusal.cannot-ask-signatory":
    "You can ask for submission only before the deadline and only if you cannot submit yourself",
  "refusal.asked-within-hour": "The request has been sent. It can be repeated after an hour",
} satisfies Record<keyof typeof lt, Message>;
