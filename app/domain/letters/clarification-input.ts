import type { Language, Letterhead } from "./letter.ts";

/** What a request to clarify says. */
export interface ClarificationInput {
  language: Language;
  /** Null while the letter is only previewed. */
  number: string | null;
  /** The day of the letter and the last day for the answer, `YYYY-MM-DD`. */
  date: string;
  dueOn: string;
  group: Letterhead;
  applicant: { name: string; code: string; address: string; email: string };
  call: { number: string; title: string };
  proposal: { number: string; receivedOn: string; title: string };
  /** What is asked, with the names of the parts that may be changed for it. */
  questions: readonly { text: string; parts: readonly string[] }[];
  contact: { name: string; phone: string; email: string };
  signatory: { position: string; name: string };
  verification: { code: string; url: string };
}
