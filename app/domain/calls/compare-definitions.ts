import { diffWordsWithSpace } from "diff";
import type { Locale } from "#app/domain/values/locale.ts";
import type { CallDefinition } from "./definition.ts";
import { type Block, flatDefinition } from "./flat-definition.ts";

export interface Piece {
  kind: "same" | "removed" | "added";
  text: string;
}
export interface BlockChange extends Omit<Block, "text"> {
  pieces: Piece[];
}

/** Texts that differ in more words than these are shown as replaced whole. */
const mostEdits = 2000;
/** Characters of unchanged text that are left at either side of a change. */
const around = 80;

const replaced = (before: string, after: string): Piece[] => [
  { kind: "removed", text: before },
  { kind: "added", text: after },
];

/** What was taken out and what was put in, word by word: the removed and the unchanged make up the old text. */
export function wordChanges(before: string, after: string): Piece[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  const pieces: Piece[] = parts
    ? parts.map(({ value, added, removed }) => ({
        kind: added ? "added" : removed ? "removed" : "same",
        text: value,
      }))
    : replaced(before, after);
  return pieces.filter(({ text }) => text !== "");
}

/** A long unchanged piece by its ends only. */
function shorten({ kind, text }: Piece, index: number, all: readonly Piece[]): Piece {
  const letters = Array.from(text);
  if (kind !== "same" || letters.length <= 2 * around + 20) return { kind, text };
  const head = index === 0 ? "" : letters.slice(0, around).join("");
  const tail = index === all.length - 1 ? "" : letters.slice(-around).join("");
  return { kind, text: `${head} … ${tail}` };
}

/** What differs between two versions of a call, in the order of its page; unchanged pieces are left out. */
export function compareDefinitions(
  before: CallDefinition,
  after: CallDefinition,
  locale: Locale,
): BlockChange[] {
  const nameOf = ({ part, key }: Block) => `${part} ${key}`;
  const old = new Map(flatDefinition(before, locale).map((block) => [nameOf(block), block]));
  const now = flatDefinition(after, locale);
  const kept = new Set(now.map(nameOf));
  const gone = [...old.values()].filter((block) => !kept.has(nameOf(block)));
  const pairs = [
    ...now.map((block) => ({ block, from: old.get(nameOf(block))?.text ?? "", to: block.text })),
    ...gone.map((block) => ({ block, from: block.text, to: "" })),
  ];
  return pairs
    .filter(({ from, to }) => from !== to)
    .map(({ block: { part, key, label }, from, to }) => ({
      part,
      key,
      label,
      // A sum or a term is replaced as a whole: its digits are no words.
      pieces: (part === "rules" ? replaced(from, to) : wordChanges(from, to)).map(shorten),
    }));
}
