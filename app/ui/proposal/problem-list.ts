import type { Field } from "#app/domain/calls/definition.ts";
import { labelAt, type Problem } from "#app/domain/proposals/problem.ts";
import { problemLine, problemSentence } from "#app/i18n/problem-text.ts";
import type { Locale, Translate } from "#app/i18n/translate.ts";

const fieldAt = (fields: readonly Field[], at: string) =>
  fields.find(({ key }) => at === key || at.startsWith(`${key}.`));

/** Sentences for the controls of a page, by their path. */
export function errorsByPath(
  t: Translate,
  locale: Locale,
  problems: readonly Problem[],
): ReadonlyMap<string, readonly string[]> {
  const byPath = new Map<string, string[]>();
  for (const problem of problems) {
    const sentences = byPath.get(problem.at) ?? [];
    byPath.set(problem.at, [...sentences, problemSentence(t, locale, problem)]);
  }
  return byPath;
}

/** The same problems as lines that lead to their controls. */
export function summaryOf(
  t: Translate,
  locale: Locale,
  problems: readonly Problem[],
  fields: readonly Field[],
) {
  return problems.map((problem) => {
    const field = fieldAt(fields, problem.at);
    const label = field ? labelAt(field, problem.at) : { lt: "", en: "" };
    const rowName = field?.kind === "rows" ? field.rowName : undefined;
    return { id: problem.at, text: problemLine(t, locale, problem, { label, rowName }) };
  });
}
