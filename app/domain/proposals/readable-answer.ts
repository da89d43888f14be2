import type { CallRules, Field, FieldOf, SimpleField } from "#app/domain/calls/definition.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { formatAmount, formatMoney } from "#app/domain/values/money.ts";
import { formatQuantity } from "#app/domain/values/number.ts";
import type { ScanState } from "#app/platform/generated/prisma/enums.ts";
import { answerText } from "./answer-text.ts";
import { isBlankLine, isBlankRow } from "./blank.ts";
import { isBlankAnswer } from "./blank-answer.ts";
import { type Budget, budgetOf } from "./budget.ts";
import { declarationMark } from "./declaration-mark.ts";
import { financingOf } from "./financing.ts";
import { rawOf, type StoredAnswers } from "./raw-answer.ts";

/** An uploaded file as it is read about. */
export interface ShownFile {
  id: string;
  /** Key of its field. */
  field: string;
  name: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** What the virus scan says of it, for whoever examines the proposal. */
  scan?: ScanState | undefined;
}

/** What a proposal holds, however it is shown. */
export interface Content<F extends ShownFile = ShownFile> {
  answers: StoredAnswers;
  files: readonly F[];
  rules: Pick<CallRules, "indirectFlatRateBp">;
}

/** The texts of one cell each, in the order of the columns of a budget. */
export interface ReadableLine {
  id: string;
  category: string;
  description: string;
  unit: string;
  quantity: string;
  unitPrice: string;
  amount: string;
}

/** An answer in words: formatted where it is understood, else as it was typed. */
export type Readable<F extends ShownFile = ShownFile> =
  | { kind: "none" }
  | { kind: "text"; text: string }
  | { kind: "rows"; rows: { id: string; cells: { key: string; label: string; text: string }[] }[] }
  | {
      kind: "budget";
      lines: ReadableLine[];
      sums: Pick<Budget, "directCents" | "indirectCents" | "totalCents">;
    }
  | {
      kind: "financing";
      requested: string;
      sources: { key: string; label: string; text: string }[];
    }
  | {
      kind: "indicators";
      items: { id: string; name: string; target: string; basis: string }[];
    }
  | { kind: "declarations"; accepted: { id: string; version: number; text: string }[] }
  | { kind: "files"; files: F[] };

export type ReadableOf<K extends Readable["kind"]> = Extract<Readable, { kind: K }>;

const NOTHING = { kind: "none" } as const;
/** Stands where there is no number. */
const DASH = "–";

/** What was answered to a field, for pages, PDFs and exports alike. */
export function readableAnswer<F extends ShownFile>(
  field: Field,
  { answers, files, rules }: Content<F>,
  locale: Locale,
): Readable<F> {
  const stored = answers[field.key];
  if (field.kind === "file") {
    const own = files.filter((file) => file.field === field.key);
    return own.length > 0 ? { kind: "files", files: own } : NOTHING;
  }
  if (field.kind === "indicators") return indicators(field, stored, locale);
  if (isBlankAnswer(field, stored)) return NOTHING;
  if (field.kind === "rows") return rows(field, stored, locale);
  if (field.kind === "budget") return budget(field, stored, rules, locale);
  if (field.kind === "financing") return financing(field, stored, locale);
  if (field.kind === "declarations") return declarations(field, stored, locale);
  return simple(field, stored, locale);
}

function simple(field: SimpleField, stored: unknown, locale: Locale): Readable<never> {
  return { kind: "text", text: answerText(field, rawOf(field.kind, stored) ?? "", locale) };
}

function rows(field: FieldOf<"rows">, stored: unknown, locale: Locale): Readable<never> {
  const typed = (rawOf("rows", stored) ?? []).filter((row) => !isBlankRow(row));
  return {
    kind: "rows",
    rows: typed.map(({ id, cells }) => ({
      id,
      cells: field.columns
        .filter(({ key }) => (cells[key] ?? "").trim() !== "")
        .map((column) => ({
          key: column.key,
          label: column.label[locale],
          text: answerText(column, cells[column.key] ?? "", locale),
        })),
    })),
  };
}

function budget(
  field: FieldOf<"budget">,
  stored: unknown,
  rules: Pick<CallRules, "indirectFlatRateBp">,
  locale: Locale,
): Readable<never> {
  const typed = (rawOf("budget", stored) ?? []).filter((line) => !isBlankLine(line));
  const { lines, ...sums } = budgetOf(field, typed, rules);
  const amount = (cents: number | null, otherwise: string) =>
    cents === null ? otherwise : formatAmount(cents, locale);
  return {
    kind: "budget",
    lines: lines.map((line, index) => ({
      id: line.id,
      category:
        field.categories.find(({ value }) => value === line.category)?.label[locale] ??
        line.category,
      description: line.description,
      unit: line.unit,
      quantity:
        line.quantity === null
          ? (typed[index]?.quantity ?? "")
          : formatQuantity(line.quantity, locale),
      unitPrice: amount(line.unitPriceCents, typed[index]?.unitPrice ?? ""),
      amount: amount(line.amountCents, DASH),
    })),
    sums,
  };
}

function financing(field: FieldOf<"financing">, stored: unknown, locale: Locale): Readable<never> {
  const raw = rawOf("financing", stored) ?? { requested: "", sources: {} };
  const { requestedCents, sources } = financingOf(field, raw);
  const sum = (cents: number | null, typed: string) =>
    cents === null ? typed || DASH : formatMoney(cents, locale);
  return {
    kind: "financing",
    requested: sum(requestedCents, raw.requested),
    sources: sources.map(({ value, cents }) => ({
      key: value,
      label: field.sources.find((source) => source.value === value)?.label[locale] ?? value,
      text: sum(cents, raw.sources[value] ?? ""),
    })),
  };
}

/** All that are asked, for each is read beside the others. */
function indicators(
  field: FieldOf<"indicators">,
  stored: unknown,
  locale: Locale,
): Readable<never> {
  const raw = rawOf("indicators", stored) ?? {};
  return {
    kind: "indicators",
    items: field.items.map(({ id, code, name, unit }) => {
      const target = raw[id]?.target.trim() ?? "";
      return {
        id,
        name: [code, name[locale]].filter(Boolean).join(" "),
        target: target === "" ? DASH : `${target} ${unit[locale]}`,
        basis: raw[id]?.basis ?? "",
      };
    }),
  };
}

function declarations(
  field: FieldOf<"declarations">,
  stored: unknown,
  locale: Locale,
): Readable<never> {
  const marks = rawOf("declarations", stored) ?? [];
  const accepted = field.items
    .filter(({ id, version }) => marks.includes(declarationMark(id, version)))
    .map(({ id, version, text }) => ({ id, version, text: text[locale] }));
  return accepted.length > 0 ? { kind: "declarations", accepted } : NOTHING;
}
