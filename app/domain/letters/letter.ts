import { z } from "zod";

/** Language of a letter; Lithuanian is the original. */
export const language = z.enum(["lt", "en"]);
export type Language = z.infer<typeof language>;

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const paragraph = z.object({ type: z.literal("paragraph"), text: z.string() });
/** Level 1 is the heading of the letter itself. */
const heading = z.object({
  type: z.literal("heading"),
  level: z.union([z.literal(2), z.literal(3)]),
  text: z.string(),
});
const facts = z.object({
  type: z.literal("facts"),
  items: z.array(z.object({ label: z.string(), value: z.string() })).min(1),
});
const table = z.object({
  type: z.literal("table"),
  caption: z.string(),
  /** Smaller type, for many columns. */
  dense: z.boolean().optional(),
  columns: z
    .array(
      z.object({
        label: z.string(),
        align: z.enum(["left", "right"]),
        /** Part of the table's width, relative to the other columns. */
        share: z.number().positive(),
        /** The cell names its row for a screen reader. */
        namesRow: z.boolean(),
      }),
    )
    .min(1),
  rows: z.array(z.array(z.string())),
  /** The row of totals, if any. */
  total: z.array(z.string()).nullable(),
});
const list = z.object({
  type: z.literal("list"),
  numbered: z.boolean(),
  items: z.array(z.string()).min(1),
});

export const block = z.discriminatedUnion("type", [paragraph, heading, facts, table, list]);
export type Block = z.infer<typeof block>;
export type FactsBlock = z.infer<typeof facts>;
export type TableBlock = z.infer<typeof table>;
export type ListBlock = z.infer<typeof list>;

export const letterKind = z.enum([
  "SELECTED",
  "PARTIAL",
  "RESERVE",
  "NOT_SELECTED_THRESHOLD",
  "NOT_SELECTED_MONEY",
  "INELIGIBLE",
  "RECEIPT",
  "CLARIFICATION",
  "COMPLAINT_OUTCOME",
  "WITHDRAWAL",
  "CANCELLATION",
  "EXTENSION",
]);

/** Kinds that tell a decision: a later letter of the kind replaces the one before. */
export const decisionKinds = letterKind.options.filter((kind) =>
  /^(?:SELECTED|PARTIAL|RESERVE|NOT_SELECTED|INELIGIBLE)/.test(kind),
);

const letterhead = z.object({
  name: z.string(),
  /** „Asociacija“. */
  legalForm: z.string(),
  code: z.string().nullable(),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
  website: z.string().nullable(),
  /** „Bendrai finansuoja Europos Sąjunga“, printed beside the emblem; null for a group without it. */
  euStatement: z.string().nullable(),
});
export type Letterhead = z.infer<typeof letterhead>;

/**
 * A letter as data: everything that the PDF and its HTML twin show, and nothing else.
 * Stored as it was issued; the same model gives the same PDF, byte for byte.
 * Order of the parts: Dokumentų rengimo taisyklės, followed by choice (reference: ux §5).
 */
export const letterModel = z.object({
  kind: letterKind,
  language,
  /** Null while the letter is a draft: „PROJEKTAS“ is printed across every page. */
  number: z.string().nullable(),
  date: isoDate,
  group: letterhead,
  recipient: z.object({
    name: z.string(),
    code: z.string(),
    address: z.string(),
    email: z.string(),
  }),
  /** „DĖL …“ in capitals. */
  heading: z.string(),
  /** The document that the letter answers. */
  yourReference: z.object({ date: isoDate, number: z.string() }).nullable(),
  blocks: z.array(block),
  attachments: z.array(z.string()),
  /** Attached documents that follow the letter in the same file, each on a new page. */
  annexes: z.array(z.object({ title: z.string(), blocks: z.array(block) })),
  /** Null for a document made without a person, as a receipt. */
  signatory: z.object({ position: z.string(), name: z.string() }).nullable(),
  drafter: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
  /** The version of the group's words that it follows, 0 for the standard ones; absent where there are none. */
  template: z.number().int().optional(),
  /** The earlier letter that it corrects, named by its first block; absent where it replaces none. */
  replaces: z.object({ date: isoDate, number: z.string() }).optional(),
  /** Where anyone can check that the letter is genuine. */
  verification: z.object({ code: z.string(), url: z.string() }),
});
export type LetterModel = z.infer<typeof letterModel>;
export type Annex = LetterModel["annexes"][number];
