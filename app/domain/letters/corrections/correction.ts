import { wordChanges } from "#app/domain/calls/compare-definitions.ts";
import { tidy } from "#app/domain/values/typed.ts";
import { type Block, decisionKinds, type Language, type LetterModel } from "../letter.ts";
import { letterDate, letterMoney, sentence } from "../wording.ts";

/** A text of a letter that a correction may change; its key names the place. */
export interface LetterPart {
  key: string;
  /** What the text is, by the part of a key of texts: `correction.part.<what>`. */
  what: "name" | "code" | "address" | "email" | "heading" | "text" | "fact" | "item" | "signatory";
  /** The label of a fact, which stays. */
  label?: string;
  text: string;
}

/** What was decided and may not be told otherwise; null for a letter that tells no decision. Sums in cents. */
export interface Decided {
  grantCents: number;
  requestedCents: number;
  /** Last day to accept a smaller sum. */
  answerBy: string | null;
}

export type CorrectionFault =
  | { code: "correction-same" }
  | { code: "correction-empty" }
  | { code: "correction-sum"; sum: string }
  | { code: "correction-must-say"; text: string };

/** Texts of parts by their keys. */
export type Typed = Readonly<Record<string, string>>;

const maxChars = 5000;

/** What a form sends for each part, by its key; a part that reads as before keeps its very characters. */
export function typedParts(model: LetterModel, sent: (key: string) => string | null): Typed {
  const parts = partsOf(model).map(({ key, text }) => {
    const typed = (sent(key) ?? text).slice(0, maxChars).replaceAll(/\r?\n/g, " ").trim();
    return [key, tidy(typed) === tidy(text) ? text : typed] as const;
  });
  return Object.fromEntries(parts);
}

/** The letter without what tells that it replaces an earlier one. */
const ownBlocks = ({ replaces, blocks }: LetterModel) => (replaces ? blocks.slice(1) : blocks);

function partsOfBlock(block: Block, index: number): LetterPart[] {
  const key = `block${index}`;
  switch (block.type) {
    case "paragraph":
      return [{ key, what: "text", text: block.text }];
    case "heading":
      return [{ key, what: "heading", text: block.text }];
    case "facts":
      return block.items.map(({ label, value }, at) => ({
        key: `${key}item${at}`,
        what: "fact",
        label,
        text: value,
      }));
    case "list":
      return block.items.map((text, at) => ({ key: `${key}item${at}`, what: "item", text }));
    case "table":
      return [];
  }
}

/**
 * The texts of a letter that a correction may change, in their order. Tables and attachments are
 * computed from what was decided: they stay.
 */
export function partsOf(model: LetterModel): LetterPart[] {
  const { recipient, signatory } = model;
  return [
    { key: "name", what: "name", text: recipient.name },
    { key: "code", what: "code", text: recipient.code },
    { key: "address", what: "address", text: recipient.address },
    { key: "email", what: "email", text: recipient.email },
    { key: "heading", what: "heading", text: model.heading },
    ...ownBlocks(model).flatMap(partsOfBlock),
    ...(signatory
      ? ([
          { key: "position", what: "signatory", text: signatory.position },
          { key: "signatory", what: "signatory", text: signatory.name },
        ] as const)
      : []),
  ];
}

function changedBlock(block: Block, index: number, typed: Typed): Block {
  const key = `block${index}`;
  switch (block.type) {
    case "paragraph":
    case "heading":
      return { ...block, text: typed[key] ?? block.text };
    case "facts":
      return {
        ...block,
        items: block.items.map((item, at) => ({
          ...item,
          value: typed[`${key}item${at}`] ?? item.value,
        })),
      };
    case "list":
      return { ...block, items: block.items.map((text, at) => typed[`${key}item${at}`] ?? text) };
    case "table":
      return block;
  }
}

const notices = {
  lt: (date: string, number: string, why: string) =>
    `Šiuo raštu pakeičiamas ${date} raštas Nr.\u00A0${number}. Pakeitimo priežastis: ${why}`,
  en: (date: string, number: string, why: string) =>
    `This letter replaces letter No.\u00A0${number} of ${date}. The reason: ${why}`,
};
const decisionStays = {
  lt: "Pats sprendimas nesikeičia; terminas skundui pateikti skaičiuojamas iš naujo, nuo šio rašto gavimo dienos.",
  en: "The decision itself does not change; the time for a complaint runs anew from the day you receive this letter.",
};

/** Whether a letter tells a decision. */
export const tellsDecision = (kind: string) => decisionKinds.some((one) => one === kind);

function noticeOf({ kind, language }: LetterModel, earlier: Earlier, why: string) {
  const date = letterDate(earlier.date, language);
  const said = notices[language](date, earlier.number, sentence(why));
  return tellsDecision(kind) ? `${said} ${decisionStays[language]}` : said;
}

interface Earlier {
  date: string;
  number: string;
}

/**
 * The letter that replaces an earlier one: its words as corrected, below what it replaces and why.
 * It is a draft until it gets number, day and code. The kind stays: another decision is another letter.
 */
export function correctedLetter(
  model: LetterModel,
  { typed, why, date }: { typed: Typed; why: string; date: string },
): LetterModel {
  const earlier = { date: model.date, number: model.number ?? "" };
  const { recipient, signatory } = model;
  return {
    ...model,
    number: null,
    date,
    heading: typed["heading"] ?? model.heading,
    recipient: {
      name: typed["name"] ?? recipient.name,
      code: typed["code"] ?? recipient.code,
      address: typed["address"] ?? recipient.address,
      email: typed["email"] ?? recipient.email,
    },
    blocks: [
      { type: "paragraph", text: noticeOf(model, earlier, why) },
      ...ownBlocks(model).map((block, index) => changedBlock(block, index, typed)),
    ],
    signatory: signatory && {
      position: typed["position"] ?? signatory.position,
      name: typed["signatory"] ?? signatory.name,
    },
    replaces: earlier,
    verification: { ...model.verification, code: "–" },
  };
}

const sums: Record<Language, RegExp> = {
  lt: /(?:\d{1,3}(?:\s\d{3})+|\d+)(?:,\d{1,2})?\s?(?:Eur|EUR|€)/g,
  en: /(?:EUR|€)\s?\d[\d,]*(?:\.\d{1,2})?/g,
};
const plain = (text: string) => text.replaceAll(/\s+/g, " ");
const textsOf = (model: LetterModel) => partsOf(model).map(({ text }) => plain(text));
const sumsOf = (model: LetterModel) =>
  new Set(textsOf(model).flatMap((text) => text.match(sums[model.language]) ?? []));

/**
 * What stands in the way of a correction: nothing is corrected, a text is left empty, or the letter
 * would tell another sum or another last day than was decided.
 */
export function correctionFault(
  before: LetterModel,
  after: LetterModel,
  decided: Decided | null,
): CorrectionFault | null {
  const old = partsOf(before);
  const now = partsOf(after);
  if (now.every(({ text }, index) => text === old[index]?.text)) return { code: "correction-same" };
  if (now.some(({ text }, index) => text.trim() === "" && old[index]?.text.trim() !== ""))
    return { code: "correction-empty" };
  if (!decided) return null;

  const { language } = after;
  const grant = plain(letterMoney(decided.grantCents, language));
  const right = new Set([grant, plain(letterMoney(decided.requestedCents, language))]);
  const known = sumsOf(before);
  const other = [...sumsOf(after)].find((sum) => !known.has(sum) && !right.has(sum));
  if (other) return { code: "correction-sum", sum: other };

  const said = plain(JSON.stringify(after.blocks));
  const day = decided.answerBy && plain(letterDate(decided.answerBy, language));
  const musts = [decided.grantCents > 0 ? grant : null, day];
  const unsaid = musts.find((must) => must && !said.includes(must));
  return unsaid ? { code: "correction-must-say", text: unsaid } : null;
}

/** What a correction changes, word by word; parts that stay are left out. */
export function changesOf(before: LetterModel, after: LetterModel) {
  const old = partsOf(before);
  return partsOf(after).flatMap(({ text, ...part }, index) => {
    const was = old[index]?.text ?? "";
    return was === text ? [] : [{ ...part, pieces: wordChanges(was, text) }];
  });
}
export type PartChange = ReturnType<typeof changesOf>[number];
