import { answerMark } from "./answer-mark.ts";
import type { RawAnswer } from "./raw-answer.ts";

/** What a page knew of an answer when it was made, and what it has sent since. */
export interface Known {
  /** 0 where nothing was stored. */
  version: number;
  mark: string;
  /** Marks of what the page sent before, though perhaps no answer came back. */
  sent: readonly string[];
}

export const knownToken = (version: number, shown: RawAnswer) => `${version}.${answerMark(shown)}`;

/** An answer as it was typed and as a page shows it. */
export interface Told {
  raw: RawAnswer;
  shown: RawAnswer;
}

/** Reads what `knownToken` wrote; anything else is a page that knew of nothing. */
export function readKnown(token: string, sent = ""): Known {
  const [, version = "0", mark = ""] = /^(\d{1,9})\.([a-z0-9]+)$/.exec(token) ?? [];
  return { version: Number(version), mark, sent: sent.split(" ").filter(Boolean).slice(-20) };
}

/**
 * What is to be done with a posted answer. `untouched`: it is as the page showed it, so whatever is
 * stored stays. `same`: it is stored already. `write`: nobody else has changed it since.
 * `conflict`: somebody else has.
 */
export type Verdict = "untouched" | "same" | "write" | "conflict";

export function verdictOn(typed: Told, known: Known, stored: Told & { version: number }): Verdict {
  const mark = answerMark(typed.shown);
  const storedMarks = [answerMark(stored.shown), answerMark(stored.raw)];
  if (storedMarks.includes(mark)) return "same";
  if (mark === known.mark) return "untouched";
  const isOwn = storedMarks.some((one) => known.sent.includes(one));
  return known.version === stored.version || isOwn ? "write" : "conflict";
}
