import type { LetterCall, LetterFacts } from "./letter-facts.ts";

/** What the approval of a list freezes of each letter; number, code and days follow at the release. */
export interface FrozenLetter {
  call: LetterCall;
  facts: LetterFacts;
}

/** A frozen letter as stored; only the approval of a list writes them. */
export const frozenLetter = (stored: unknown) => stored as FrozenLetter;
