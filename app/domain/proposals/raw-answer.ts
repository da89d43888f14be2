import { z } from "zod";
import type { Field } from "#app/domain/calls/definition.ts";

/** What PostgreSQL keeps as it is: no NUL, no half of a surrogate pair; lines end with LF. */
const text = z.string().overwrite((typed) =>
  typed
    .replaceAll("\r\n", "\n")
    .replaceAll("\0", "")
    .replaceAll(/\p{Surrogate}/gu, "\ufffd"),
);

const row = z.object({ id: text, cells: z.record(text, text) });
const budgetLine = z.object({
  id: text,
  category: text,
  description: text,
  unit: text,
  quantity: text,
  unitPrice: text,
});

/**
 * Answers are stored as they were typed, so that nothing invalid is ever lost: these shapes are
 * all that saving demands. Files are not answers.
 */
export const rawShapes = {
  text,
  number: text,
  money: text,
  date: text,
  choice: text,
  /** "yes", "no" or "". */
  yesNo: text,
  email: text,
  phone: text,
  legalCode: text,
  iban: text,
  website: text,
  rows: z.array(row),
  budget: z.array(budgetLine),
  /** Sums by the value of their source. */
  financing: z.object({ requested: text, sources: z.record(text, text) }),
  /** Targets by the id of their indicator. */
  indicators: z.record(text, z.object({ target: text, basis: text })),
  /** The accepted declarations, each as `id:version`. */
  declarations: z.array(text),
} satisfies Record<Exclude<Field["kind"], "file">, z.ZodType>;

export type AnsweredKind = keyof typeof rawShapes;
export type RawOf<K extends AnsweredKind> = z.infer<(typeof rawShapes)[K]>;
export type RawAnswer = RawOf<AnsweredKind>;
export type RawRow = z.infer<typeof row>;
export type RawBudgetLine = z.infer<typeof budgetLine>;

/** The stored answers of a draft by the key of their field. */
export type StoredAnswers = Readonly<Record<string, unknown>>;

/** The value in the database as an answer of its kind; null if it is none (or is not there). */
export function rawOf<K extends AnsweredKind>(kind: K, stored: unknown): RawOf<K> | null {
  const shape: z.ZodType = rawShapes[kind];
  const parsed = shape.safeParse(stored);
  return parsed.success ? (parsed.data as RawOf<K>) : null;
}
