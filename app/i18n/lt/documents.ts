import type { LithuanianMessage } from "../message.ts";

/** Documents of an evaluation and what is done with letters. */
export const documents = {
  "refusal.letter-empty": "Rašto išduoti negalima, nes tuščios vietos: {fields}. Pataisykite rašto šabloną arba duomenis",
  "evalDoc.title": "Dokumentai",
  "evalDoc.summary": "Vertinimo rezultatų suvestinė",
  "evalDoc.list": "Projektų ir rezervinis sąrašas",
  "evalDoc.sheet": "Anketa {letter} (PDF)",
} as const satisfies Record<string, LithuanianMessage>;
