import type { documents as original } from "../lt/documents.ts";
import type { Message } from "../message.ts";

export const documents = {
  "refusal.letter-empty": "The letter cannot be issued, because these places are empty: {fields}. Correct the template of the letter or the data",
  "evalDoc.title": "Documents",
  "evalDoc.summary": "Summary of the results",
  "evalDoc.list": "List of projects and reserve list",
  "evalDoc.sheet": "Sheet {letter} (PDF)",
} satisfies Record<keyof typeof original, Message>;
