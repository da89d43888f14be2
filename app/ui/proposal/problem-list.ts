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

/** Statements that lack their tick are told of together. */
const once = (problems: readonly Problem[]) => {
  const isTick = ({ code }: Problem) => code === "problem.declarationRequired";
  const first = problems.find(isTick);
  return problems.filter((problem) => !isTick(problem) || problem === first);
};

/** The same problems as lines that lead to their controls. */
export function summaryOf(
  t: Translate,
  locale: Locale,
  problems: readonly Problem[],
  fields: readonly Field[],
) {
  return once(problems).map((problem) => {
    const field = fieldAt(fields, problem.at);
    const asked = { lt: t("financing.requested"), en: t("financing.requested") };
    const isAsked = field?.kind === "financing" && problem.at.endsWith(".requested");
    const label = isAsked ? asked : field ? labelAt(field, problem.at) : { lt: "", en: "" };
    if (field?.kind === "declarations") return { id: problem.at, text: t("declarations.all") };
    const rowName = field?.kind === "rows" ? field.rowName : undefined;
    return { id: problem.at, text: problemLine(t, locale, problem, { label, rowName }) };
  });
}

/** The problems with the key of their field, for a list that names the field already. */
export const mendingOf = (
  t: Translate,
  locale: Locale,
  problems: readonly Problem[],
  fields: readonly Field[],
) =>
  summaryOf(t, locale, problems, fields).map(({ id, text }, index) => {
    const problem = once(problems)[index];
    const field = fieldAt(fields, id)?.key ?? "";
    const isWhole = problem && id === field;
    return { at: id, field, text: isWhole ? problemSentence(t, locale, problem) : text };
  });
