import type { CallRules, Field } from "#app/domain/calls/definition.ts";
import type { Block } from "#app/domain/letters/letter.ts";
import {
  type Content,
  type Readable,
  readableAnswer,
  type ReadableOf,
  type ShownFile,
} from "#app/domain/proposals/readable-answer.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import { formatPercent } from "#app/domain/values/number.ts";
import { type DocumentTexts, documentTexts } from "./texts.ts";

type Rules = Pick<CallRules, "indirectFlatRateBp">;
type Fact = { label: string; value: string };
type Column = { label: string; align: "left" | "right"; share: number; namesRow: boolean };

const column = (label: string, share: number, more: Partial<Column> = {}): Column => ({
  label,
  share,
  align: "left",
  namesRow: false,
  ...more,
});

/** The answers to some fields: short ones side by side with their labels, long ones under them. */
export function answerBlocks<F extends ShownFile>(
  fields: readonly Field[],
  content: Content<F>,
  language: Locale,
): Block[] {
  const t = documentTexts(language);
  const blocks: Block[] = [];
  let facts: Fact[] = [];
  const endFacts = () => {
    if (facts.length > 0) blocks.push({ type: "facts", items: facts });
    facts = [];
  };
  for (const field of fields) {
    const answer = readableAnswer(field, content, language);
    const label = field.label[language];
    const short = shortAnswer(field, answer, t);
    if (short !== null) {
      facts.push({ label, value: short });
      continue;
    }
    endFacts();
    blocks.push(...longAnswer(label, answer, content.rules, language));
  }
  endFacts();
  return blocks;
}

/** The answer where it fits beside its label; null for what takes the whole width. */
function shortAnswer(field: Field, answer: Readable, t: DocumentTexts) {
  switch (answer.kind) {
    case "none":
      return t.none;
    case "text":
      return field.kind === "text" && field.long ? null : answer.text;
    case "files":
      return answer.files.map(({ name }) => name).join("\n");
    case "rows":
    case "budget":
    case "financing":
    case "indicators":
    case "declarations":
      return null;
  }
}

function longAnswer(label: string, answer: Readable, rules: Rules, language: Locale): Block[] {
  const t = documentTexts(language);
  const heading: Block = { type: "heading", level: 3, text: label };
  switch (answer.kind) {
    case "text":
      return [heading, { type: "paragraph", text: answer.text }];
    case "rows":
      return [rowsTable(label, answer, t)];
    case "budget":
      return [budgetTable(label, answer, rules, language)];
    case "financing":
      return [
        heading,
        {
          type: "facts",
          items: [
            { label: t.requested, value: answer.requested },
            ...answer.sources.map((source) => ({ label: source.label, value: source.text })),
          ],
        },
      ];
    case "indicators":
      return [indicatorTable(label, answer, t)];
    case "declarations":
      return [
        heading,
        {
          type: "list",
          numbered: true,
          items: answer.accepted.map(({ text, version }) => t.declaration(text, version)),
        },
      ];
    case "none":
    case "files":
      return [];
  }
}

/** Repeating rows one below the other, each cell a line that names its question. */
const rowsTable = (caption: string, { rows }: ReadableOf<"rows">, t: DocumentTexts): Block => ({
  type: "table",
  caption,
  columns: [column(t.number, 7), column(t.question, 29, { namesRow: true }), column(t.answer, 64)],
  rows: rows.flatMap(({ cells }, index) =>
    cells.map(({ label, text }, line) => [line === 0 ? `${index + 1}.` : "", label, text]),
  ),
  total: null,
});

function budgetTable(
  caption: string,
  { lines, sums }: ReadableOf<"budget">,
  { indirectFlatRateBp }: Rules,
  language: Locale,
): Block {
  const t = documentTexts(language).budget;
  const sum = (label: string, cents: number) => [
    label,
    "",
    "",
    "",
    "",
    formatAmount(cents, language),
  ];
  const indirect = t.indirect(formatPercent(indirectFlatRateBp, language));
  return {
    type: "table",
    caption,
    columns: [
      column(t.category, 22, { namesRow: true }),
      column(t.description, 27),
      column(t.unit, 12),
      column(t.quantity, 11, { align: "right" }),
      column(t.unitPrice, 14, { align: "right" }),
      column(t.amount, 14, { align: "right" }),
    ],
    rows: [
      ...lines.map((line) => [
        line.category,
        line.description,
        line.unit,
        line.quantity,
        line.unitPrice,
        line.amount,
      ]),
      sum(t.direct, sums.directCents),
      ...(indirectFlatRateBp > 0 ? [sum(indirect, sums.indirectCents)] : []),
    ],
    total: sum(t.total, sums.totalCents),
  };
}

const indicatorTable = (
  caption: string,
  { items }: ReadableOf<"indicators">,
  { indicators: t }: DocumentTexts,
): Block => ({
  type: "table",
  caption,
  columns: [
    column(t.name, 38, { namesRow: true }),
    column(t.target, 20, { align: "right" }),
    column(t.basis, 42),
  ],
  rows: items.map(({ name, target, basis }) => [name, target, basis]),
  total: null,
});
