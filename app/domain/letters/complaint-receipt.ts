import type { ComplaintReceiptInput } from "./complaint-receipt-input.ts";
import type { Block, LetterModel } from "./letter.ts";
import { complaintReceiptEn } from "./texts/complaint-receipt.en.ts";
import { type ComplaintReceiptTexts, complaintReceiptLt } from "./texts/complaint-receipt.lt.ts";
import { byteCount, letterDate, letterInstant, vilniusDate } from "./wording.ts";

/** The receipt of a complaint: its number, the second it arrived, and the last day for the answer. */
export function complaintReceipt(input: ComplaintReceiptInput): LetterModel {
  const { sent, language, receivedAt, sha256 } = input;
  const t = language === "lt" ? complaintReceiptLt : complaintReceiptEn;
  return {
    kind: "RECEIPT",
    language,
    number: sent.number,
    date: vilniusDate(receivedAt),
    group: input.group,
    recipient: sent.complainant,
    heading: t.heading,
    yourReference: null,
    blocks: [
      { type: "paragraph", text: t.received(input) },
      dataFacts(input, t),
      { type: "heading", level: 2, text: t.contested },
      ...paragraphs(sent.contested),
      { type: "heading", level: 2, text: t.arguments },
      ...paragraphs(sent.arguments),
      { type: "heading", level: 2, text: t.asked },
      ...paragraphs(sent.asked),
      { type: "heading", level: 2, text: t.files },
      files(input, t),
      { type: "paragraph", text: t.unsigned },
    ],
    attachments: [],
    annexes: [],
    signatory: null,
    drafter: input.contact,
    verification: { code: sha256.slice(0, 12), url: input.url },
  };
}

const paragraphs = (text: string): Block[] =>
  text
    .split(/\r?\n+/)
    .filter((line) => line.trim() !== "")
    .map((line) => ({ type: "paragraph", text: line }));

const dataFacts = (
  { sent, sha256, receivedAt, language }: ComplaintReceiptInput,
  t: ComplaintReceiptTexts,
): Block => ({
  type: "facts",
  items: [
    { label: t.labels.number, value: sent.number },
    { label: t.labels.receivedAt, value: letterInstant(receivedAt, language) },
    { label: t.labels.answerBy, value: letterDate(sent.answerBy, language) },
    { label: t.labels.proposal, value: `${sent.registration}, ${sent.title}` },
    { label: t.labels.decision, value: t.decision(sent) },
    { label: t.labels.signatory, value: `${sent.signatory.name}, ${sent.signatory.position}` },
    { label: t.labels.sha256, value: sha256 },
  ],
});

function files({ sent, language }: ComplaintReceiptInput, t: ComplaintReceiptTexts): Block {
  if (sent.files.length === 0) return { type: "paragraph", text: t.noFiles };
  const { columns, caption } = t.table;
  return {
    type: "table",
    caption,
    columns: [
      { label: columns.name, align: "left", share: 35, namesRow: true },
      { label: columns.size, align: "right", share: 15, namesRow: false },
      { label: columns.sha256, align: "left", share: 50, namesRow: false },
    ],
    rows: sent.files.map(({ name, size, sha256 }) => [name, byteCount(size, language), sha256]),
    total: null,
  };
}
