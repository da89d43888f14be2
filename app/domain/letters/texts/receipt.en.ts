import type { ReceiptInput } from "../receipt-input.ts";
import { letterDate, letterInstant, quoted } from "../wording.ts";
import type { ReceiptTexts } from "./receipt.lt.ts";

/** English texts of the receipt. */
export const receiptEn: ReceiptTexts = {
  heading: "ON THE REGISTRATION OF THE PROJECT PROPOSAL",
  received: ({ proposal, call, receivedAt }: ReceiptInput) =>
    `Your project proposal ${quoted(proposal.title, "en")} under call No.\u00A0${call.number} was received at ${letterInstant(receivedAt, "en")} and registered under No.\u00A0${proposal.number}.`,
  sections: {
    data: "Data received",
    files: "Files received",
    next: "What happens next",
  },
  labels: {
    number: "Registration number",
    receivedAt: "Received",
    call: "Call",
    title: "Project title",
    applicant: "Applicant",
    asked: "Support requested",
    signatory: "Submitted by",
    submission: "Submission no.",
    snapshot: "SHA-256 of the data",
  },
  call: ({ call }: ReceiptInput) => `No.\u00A0${call.number} ${quoted(call.title, "en")}`,
  applicant: ({ recipient }: ReceiptInput) => `${recipient.name}, code ${recipient.code}`,
  table: {
    caption: "Files and their digital fingerprints",
    columns: { slot: "Attachment", name: "File", size: "Size", sha256: "SHA-256" },
  },
  noFiles: "No files were attached to the proposal.",
  hashMeaning:
    "SHA-256 is a digital fingerprint: it shows that the data and files have not been changed since.",
  steps: ({ call, recipient, decisionExpectedBy }: ReceiptInput) => [
    `Proposals are taken until ${letterInstant(call.closesAt, "en")}; then the evaluation starts.`,
    `We will check the proposal for compliance. If anything needs clarifying, we will write to ${recipient.email} and name a deadline.`,
    "Evaluators will score the proposals that meet the requirements by the criteria of the call, and the board will decide.",
    `We will inform you of the decision in writing; we plan to do so by ${letterDate(decisionExpectedBy, "en")}.`,
  ],
  unsigned: "This receipt was made automatically and is valid without a signature.",
};
