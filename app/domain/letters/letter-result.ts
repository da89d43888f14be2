import type { MailState } from "./mail-state.ts";

/** What became of one row of a bulk, the rows that somebody has to look at first. */
export const resultStates = [
  "failed",
  "unclear",
  "nobody",
  "held",
  "withdrawn",
  "none",
  "drawing",
  "waiting",
  "sent",
  "handed",
] as const;
export type ResultState = (typeof resultStates)[number];

export interface ResultMail {
  to: string;
  state: MailState;
  /** What the mail server answered; empty where it took the mail. */
  reason: string;
}

interface Row {
  /** Null where the row got no letter. */
  letter: { isDrawn: boolean } | null;
  isWithdrawn: boolean;
  /** Whether staff left the row out of the mails. */
  isHeld: boolean;
  isHanded: boolean;
  mails: readonly ResultMail[];
}

/** The newest mail to each address. */
const newestMails = (mails: readonly ResultMail[]): ResultMail[] => [
  ...new Map(mails.map((mail) => [mail.to, mail])).values(),
];

/** The newest mails as a list of many letters shows them: without addresses, which stand on the page of each letter. */
export const withoutAddresses = (mails: readonly ResultMail[]) =>
  newestMails(mails).map(({ state, reason }) => ({ state, reason }));

/** How far a row has come; of several addresses the worst counts. */
export function resultState({ letter, isWithdrawn, isHeld, isHanded, mails }: Row): ResultState {
  if (!letter) return isWithdrawn ? "withdrawn" : "none";
  if (isHanded) return "handed";
  const states = new Set(newestMails(mails).map(({ state }) => state));
  if (states.has("failed")) return "failed";
  if (states.has("unclear")) return "unclear";
  if (states.has("queued") || states.has("tried")) return "waiting";
  if (states.has("sent")) return "sent";
  if (isHeld) return "held";
  return letter.isDrawn ? "nobody" : "drawing";
}

/** Rows to look at first, each kind in the order that it had. */
export const troubledFirst = <T extends { state: ResultState }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => resultStates.indexOf(a.state) - resultStates.indexOf(b.state));

/** How many rows are how far, in the order of the states; those without rows are left out. */
export const countsOf = (rows: readonly { state: ResultState }[]) =>
  resultStates
    .map((state) => ({ state, n: rows.filter((row) => row.state === state).length }))
    .filter(({ n }) => n > 0);
