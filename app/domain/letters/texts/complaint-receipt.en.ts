import { letterDate, letterInstant } from "../wording.ts";
import type { ComplaintReceiptTexts } from "./complaint-receipt.lt.ts";

/** English texts of the receipt of a complaint. */
export const complaintReceiptEn: ComplaintReceiptTexts = {
  heading: "ABOUT THE RECEIPT OF YOUR COMPLAINT",
  received: ({ sent, receivedAt }) =>
    `Your complaint was received on ${letterInstant(receivedAt, "en")} and registered under No.\u00A0${sent.number}. We will answer by ${letterDate(sent.answerBy, "en")} at the latest.`,
  labels: {
    number: "Number of the complaint",
    receivedAt: "Received",
    answerBy: "We will answer by",
    proposal: "Proposal",
    decision: "Contested decision",
    signatory: "Signed by",
    sha256: "SHA-256 of the complaint",
  },
  decision: ({ decision }) =>
    `Minutes No.\u00A0${decision.minutesNo} of the meeting of ${decision.meetingOn}`,
  contested: "What is contested",
  arguments: "Arguments",
  asked: "What is asked for",
  files: "Files sent with it",
  table: {
    caption: "Files and their fingerprints",
    columns: { name: "File", size: "Size", sha256: "SHA-256" },
  },
  noFiles: "No files were sent with the complaint.",
  unsigned: "This receipt was made automatically and is valid without a signature.",
};
