import type { Language, Letterhead } from "./letter.ts";

export interface ReceiptInput {
  language: Language;
  group: Letterhead;
  /** The applicant. */
  recipient: { name: string; code: string; address: string; email: string };
  call: { number: string; title: string; closesAt: Date };
  /** Cents; `number` is the registration number. */
  proposal: { number: string; title: string; askedCents: number };
  /** First 1; higher after a withdrawal. */
  submission: number;
  /** When the last byte reached the server, UTC. */
  receivedAt: Date;
  /** SHA-256 of the frozen answers, hex. */
  snapshotSha256: string;
  files: readonly { slot: string; name: string; bytes: number; sha256: string }[];
  /** Who submitted on behalf of the applicant. */
  signatory: { name: string; position: string };
  /** Calendar date. */
  decisionExpectedBy: string;
  contact: { name: string; phone: string; email: string };
  verification: { code: string; url: string };
}
