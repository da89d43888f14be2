import type { correction as original } from "../lt/correction.ts";
import type { Message } from "../message.ts";

export const correction = {
  "correction.title": "Correcting letter No. {number}",
  "correction.short": "Correct the letter",
  "correction.lead":
    "A letter that was sent is not changed: another with a new number is issued in its place, which names the letter it replaces and why. The earlier letter can still be read as it was. One person proposes the correction, another approves it.",
  "correction.decisionStays":
    "The letter is corrected, not the decision: you can change mistaken words and data, but the sum granted and the day to answer must stay as decided. A decision changes only by a new version of the list or after a complaint. The time for a complaint runs anew from the new letter.",
  "correction.why": "Why the letter is replaced",
  "correction.whyHint": "The reason is printed in the new letter and stays in the log.",
  "correction.addressee": "Addressee",
  "correction.words": "Text of the letter",
  "correction.part.name": "Name",
  "correction.part.code": "Code",
  "correction.part.address": "Address",
  "correction.part.email": "E-mail",
  "correction.part.heading": "Heading",
  "correction.part.text": "Paragraph",
  "correction.part.fact": "Fact",
  "correction.part.item": "Line of a list",
  "correction.part.position": "Position of the signatory",
  "correction.part.signatory": "Signatory",
  "correction.preview": "Preview the change",
  "correction.ask": "Propose the correction",
  "correction.changes": "What is changed",
  "correction.before": "Earlier letter",
  "correction.after": "New letter",
  "correction.pdf": "Draft of the new letter (PDF)",
  "correction.waits": "{name} proposed a correction, {at}.",
  "correction.waitsOwn": "Another person has to approve it.",
  "correction.waitsYou": "Compare both letters and approve or reject.",
  "correction.approveTitle": "Approve and issue",
  "correction.approveText":
    "The new letter gets the next number of the register, and the applicant is told by e-mail at once.",
  "correction.approve": "Approve and issue the letter",
  "correction.callOff": "Call the correction off",
  "correction.offWhy": "Why it is called off",
  "correction.replacedBy": "This letter was replaced by letter No.",
  "correction.replaces": "This letter replaces letter No.",
  "correction.replacedShort": "Replaced by letter No. {number}",
  "correction.replacesShort": "Replaces letter No. {number}",
  "correction.back": "Back to the letter",
  "correction.columnReplaces": "Replaces letter",
  "correction.columnReplacedBy": "Replaced by letter",
  "correction.columnWhy": "Reason of the replacement",
  "deliveryState.replaced": "Replaced by another",
  "deliveryState.corrected": "Correction waits for approval",
  "problem.correctionWhy": "Give the reason (10–500 characters)",
  "refusal.correction-same": "No text of the letter is changed.",
  "refusal.correction-empty": "A text of the letter may not be left empty.",
  "refusal.correction-sum":
    "The sum {sum} is not that of the decision. The letter may name only the sum decided or asked for.",
  "refusal.correction-must-say":
    "The letter must still say what was decided: {text}. A decision changes only by a new version of the list or after a complaint.",
  "refusal.correction-kind":
    "Such a letter cannot be corrected: a confirmation of registration is made without a person, and questions of a clarification are asked anew.",
  "refusal.correction-waits": "A correction of this letter waits for another person already.",
  "refusal.correction-none": "The correction has been approved or called off already.",
  "refusal.letter-replaced":
    "This letter has been replaced already. Correct the one that replaced it.",
  "log.letter.ask-correction": "A correction of letter {subject} was proposed",
  "log.letter.approve-correction":
    "The correction of letter {subject} was approved and a new letter issued",
  "log.letter.call-off-correction": "The correction of letter {subject} was called off",
  "mail.letter.replacesLine":
    "A new letter No. {number} about the call “{call}” was sent to your organisation. It replaces letter No. {earlier}, which was sent before.",
  "verify.replacesText": "This letter replaced letter No. {number}.",
  "verify.toOther": "Check letter No. {number}",
} as const satisfies Record<keyof typeof original, Message>;
