import type { Block, LetterModel } from "./letter.ts";
import type { ReceiptInput } from "./receipt-input.ts";
import { receiptEn } from "./texts/receipt.en.ts";
import { receiptLt, type ReceiptTexts } from "./texts/receipt.lt.ts";
import { byteCount, letterInstant, letterMoney, vilniusDate } from "./wording.ts";

/** The receipt of a submission: its number, the second it arrived, and the hashes of what arrived. */
export function receiptLetter(input: ReceiptInput): LetterModel {
  const t = input.language === "lt" ? receiptLt : receiptEn;
  return {
    kind: "RECEIPT",
    language: input.language,
    number: input.proposal.number,
    date: vilniusDate(input.receivedAt),
    group: input.group,
    recipient: input.recipient,
    heading: t.heading,
    yourReference: null,
    blocks: [
      { type: "paragraph", text: t.received(input) },
      { type: "heading", level: 2, text: t.sections.data },
      dataFacts(input, t),
      { type: "heading", level: 2, text: t.sections.files },
      files(input, t),
      { type: "paragraph", text: t.hashMeaning },
      { type: "heading", level: 2, text: t.sections.next },
      { type: "list", numbered: true, items: t.steps(input) },
      { type: "paragraph", text: t.unsigned },
    ],
    attachments: [],
    annexes: [],
    signatory: null,
    drafter: input.contact,
    verification: input.verification,
  };
}

const dataFacts = (input: ReceiptInput, t: ReceiptTexts): Block => ({
  type: "facts",
  items: [
    { label: t.labels.number, value: input.proposal.number },
    { label: t.labels.receivedAt, value: letterInstant(input.receivedAt, input.language) },
    { label: t.labels.call, value: t.call(input) },
    { label: t.labels.title, value: input.proposal.title },
    { label: t.labels.applicant, value: t.applicant(input) },
    { label: t.labels.asked, value: letterMoney(input.proposal.askedCents, input.language) },
    { label: t.labels.signatory, value: `${input.signatory.name}, ${input.signatory.position}` },
    { label: t.labels.submission, value: String(input.submission) },
    { label: t.labels.snapshot, value: input.snapshotSha256 },
  ],
});

function files(input: ReceiptInput, t: ReceiptTexts): Block {
  if (input.files.length === 0) return { type: "paragraph", text: t.noFiles };
  const { columns, caption } = t.table;
  return {
    type: "table",
    caption,
    columns: [
      { label: columns.slot, align: "left", share: 20, namesRow: false },
      { label: columns.name, align: "left", share: 23, namesRow: true },
      { label: columns.size, align: "right", share: 15, namesRow: false },
      { label: columns.sha256, align: "left", share: 42, namesRow: false },
    ],
    rows: input.files.map((file) => [
      file.slot,
      file.name,
      byteCount(file.bytes, input.language),
      file.sha256,
    ]),
    total: null,
  };
}
