import fc from "fast-check";
import { expect, test } from "vitest";
import { compareDefinitions, wordChanges } from "./compare-definitions.ts";
import { socialCall } from "./templates/social.ts";

const joined = (pieces: ReturnType<typeof wordChanges>, kind: "removed" | "added") =>
  pieces
    .filter((piece) => piece.kind === "same" || piece.kind === kind)
    .map(({ text }) => text)
    .join("");

test("the pieces of a change make up both texts, to the character", () => {
  const text = fc.array(fc.constantFrom("žodis", "Šiauliai", "5", "10", " ", "\n", ", ", "„a“"), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [before, after] = [one.join(""), other.join("")];
      const pieces = wordChanges(before, after);
      expect(joined(pieces, "removed")).toBe(before);
      expect(joined(pieces, "added")).toBe(after);
    }),
  );
});

test("a changed word is a word, whatever letters it has", () => {
  expect(wordChanges("iki šešių mėnesių", "iki šešiolikos mėnesių")).toEqual([
    { kind: "same", text: "iki " },
    { kind: "removed", text: "šešių" },
    { kind: "added", text: "šešiolikos" },
    { kind: "same", text: " mėnesių" },
  ]);
});

test("only what differs is told, with sums as people read them", () => {
  const before = socialCall();
  const after = socialCall({
    rules: { maxGrantCents: before.rules.maxGrantCents + 100_000 },
    content: { requirements: [...before.content.requirements, { lt: "Naujas.", en: "New." }] },
  });
  const changes = compareDefinitions(before, after, "lt");
  expect(changes.map(({ part, key }) => `${part} ${key}`)).toEqual([
    "content requirements",
    "rules maxGrantCents",
  ]);
  expect(changes[0]?.pieces.at(-1)).toEqual({ kind: "added", text: "\nNaujas." });
  expect(changes[1]?.pieces.map(({ kind }) => kind)).toEqual(["removed", "added"]);
  expect(changes[1]?.pieces.every(({ text }) => text.endsWith("\u00a0€"))).toBe(true);
  expect(compareDefinitions(before, before, "en")).toEqual([]);
});

test("a criterion that is gone and one that came are both told by name", () => {
  const before = socialCall();
  const [first, ...rest] = before.criteria;
  if (!first) throw new Error("no criteria");
  const after = { ...before, criteria: [...rest, { ...first, id: "other" }] };
  const kinds = compareDefinitions(before, after, "lt").map(({ label, pieces }) => [
    label,
    pieces.map(({ kind }) => kind),
  ]);
  expect(kinds).toEqual([
    [first.title.lt, ["added"]],
    [first.title.lt, ["removed"]],
  ]);
});
