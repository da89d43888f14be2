import type { ComplaintSnapshot } from "#app/domain/complaints/complaint-snapshot.ts";
import type { Language, Letterhead, LetterModel } from "./letter.ts";

/** What the receipt of a complaint says. */
export interface ComplaintReceiptInput {
  language: Language;
  group: Letterhead;
  contact: LetterModel["drafter"];
  sent: ComplaintSnapshot;
  /** SHA-256 of what was sent, hex. */
  sha256: string;
  /** When the last byte reached the server, UTC. */
  receivedAt: Date;
  /** Where the receipt can be read after signing in. */
  url: string;
}
