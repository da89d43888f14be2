import { askSchema, MOST_QUESTIONS } from "./ask-schema.ts";

export interface TypedQuestion {
  text: string;
  unlocked: string[];
}

const FIELD = /^questions\[(\d{1,3})\]\.(text|unlocked)$/;

/** The questions that a posted page holds, in their order, as typed. */
export function typedQuestions(form: FormData): TypedQuestion[] {
  const rows = new Map<number, TypedQuestion>();
  for (const [name, value] of form) {
    const [, digits, part] = FIELD.exec(name) ?? [];
    if (digits === undefined || typeof value !== "string") continue;
    const row = rows.get(Number(digits)) ?? { text: "", unlocked: [] };
    if (part === "text") row.text = value.replaceAll("\r\n", "\n");
    else row.unlocked.push(value);
    rows.set(Number(digits), row);
  }
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([, row]) => row)
    .slice(0, MOST_QUESTIONS);
}

/** The same after one was added or removed: `add`, `remove:2` (from 0). */
export function changedQuestions(questions: readonly TypedQuestion[], intent: string) {
  const [, digits] = /^remove:(\d{1,3})$/.exec(intent) ?? [];
  if (digits !== undefined) return questions.filter((_, index) => index !== Number(digits));
  return intent === "add" && questions.length < MOST_QUESTIONS
    ? [...questions, { text: "", unlocked: [] }]
    : [...questions];
}

/** The questions as they can be asked, or what is wrong by the number of its question (from 0). */
export function readQuestions(questions: readonly TypedQuestion[]) {
  const parsed = askSchema.safeParse({ questions });
  if (parsed.success) return { ok: true as const, asked: parsed.data };
  const errors = new Map<number, string>();
  for (const { path, message } of parsed.error.issues) {
    const [, index] = path;
    errors.set(typeof index === "number" ? index : 0, message);
  }
  return { ok: false as const, errors: Object.fromEntries(errors) };
}
