import { expect, test } from "vitest";
import { decisionSample, outcomes } from "#tests/support/letter-samples.ts";
import { decisionLetter } from "../decision-letter.ts";
import { letterModel } from "../letter.ts";
import { changesOf, correctedLetter, correctionFault, partsOf, typedParts } from "./correction.ts";

const why = "Suklysta adrese";
const date = "2026-12-04";
const selected = decisionLetter(decisionSample("SELECTED"));
const decided = { grantCents: 3_883_684, requestedCents: 3_883_684, answerBy: null };
const { approvedCents } = (decisionSample("SELECTED") as { grant: { approvedCents: number } })
  .grant;
const funded = { ...decided, grantCents: approvedCents, requestedCents: approvedCents };
const corrected = (typed: Record<string, string>) =>
  correctedLetter(selected, { typed, why, date });

test("a corrected letter says first which letter it replaces and why, and is a draft", () => {
  const { blocks, number, replaces, kind, annexes } = corrected({ address: "Vilniaus g. 1" });
  expect(blocks[0]).toEqual({
    type: "paragraph",
    text: "Šiuo raštu pakeičiamas 2026\u00A0m. lapkričio 22\u00A0d. raštas Nr.\u00A0DH-2026-014. Pakeitimo priežastis: Suklysta adrese. Pats sprendimas nesikeičia; terminas skundui pateikti skaičiuojamas iš naujo, nuo šio rašto gavimo dienos.",
  });
  expect(blocks.slice(1)).toEqual(selected.blocks);
  expect({ number, replaces }).toEqual({
    number: null,
    replaces: { date: "2026-11-22", number: "DH-2026-014" },
  });
  expect({ kind, annexes }).toEqual({ kind: selected.kind, annexes: selected.annexes });
});

test("a correction of a correction names the letter before it only", () => {
  const once = { ...corrected({ address: "Vilniaus g. 1" }), number: "DH-2026-020" };
  const twice = correctedLetter(once, { typed: {}, why: "Suklysta dar kartą.", date });
  expect(twice.blocks).toHaveLength(selected.blocks.length + 1);
  expect(JSON.stringify(twice.blocks)).not.toContain("DH-2026-014");
  expect(JSON.stringify(twice.blocks[0])).toContain("DH-2026-020");
});

test.for(outcomes)("the parts of a letter of %s typed as they stand change nothing", (outcome) => {
  const letter = decisionLetter(decisionSample(outcome));
  const parts = new Map(
    partsOf(letter).map(({ key, text }) => [key, text.replaceAll("\u00A0", " ")]),
  );
  expect(parts.size).toBe(partsOf(letter).length);
  const typed = typedParts(letter, (key) => parts.get(key) ?? null);
  const after = correctedLetter(letter, { typed, why, date });
  expect(changesOf(letter, after)).toEqual([]);
  expect(correctionFault(letter, after, null)).toEqual({ code: "correction-same" });
  expect(letterModel.parse(after)).toEqual(after);
});

test("what changed is shown word by word under its part", () => {
  const after = corrected({ address: "Vytauto g. 7-12, LT-66119 Druskininkai" });
  expect(changesOf(selected, after)).toMatchObject([
    { key: "address", pieces: expect.arrayContaining([{ kind: "added", text: "7" }]) },
  ]);
  expect(correctionFault(selected, after, funded)).toBeNull();
});

test("no other sum than was decided or asked for gets into a corrected letter", () => {
  const index = selected.blocks.findIndex((block) => block.type === "paragraph");
  const [block] = selected.blocks.slice(index);
  const text = block?.type === "paragraph" ? block.text : "";
  const after = corrected({ [`block${index}`]: `${text} Papildomai skiriama 1 000,00 Eur.` });
  expect(correctionFault(selected, after, funded)).toEqual({
    code: "correction-sum",
    sum: "1 000,00 Eur",
  });
});

test("the sum granted stays in a corrected letter, and no text is left empty", () => {
  const typed = Object.fromEntries(
    partsOf(selected).map(({ key, text }) => [key, text.replaceAll(/\d/g, "–")]),
  );
  expect(correctionFault(selected, corrected(typed), funded)).toMatchObject({
    code: "correction-must-say",
  });
  expect(correctionFault(selected, corrected({ heading: " " }), funded)).toEqual({
    code: "correction-empty",
  });
});
