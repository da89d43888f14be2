import type { LocalText } from "#app/domain/calls/definition.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { formatPercent, formatWhole } from "#app/domain/values/number.ts";
import type { ProblemCode } from "#app/domain/proposals/problem.ts";
import type { Params } from "./message.ts";
import type { Locale, MessageKey, Translate } from "./translate.ts";

/** Every problem has a sentence: a code without one does not compile. */
const keyOf = (code: ProblemCode): MessageKey => code;

function shown(name: string, value: string | number, locale: Locale): string {
  if (name === "earliest") return formatLongDay(String(value), locale);
  if (typeof value === "string") return value;
  if (name.endsWith("Cents")) return formatMoney(value, locale);
  if (name.endsWith("Bp")) return formatPercent(value, locale);
  return formatWhole(value, locale);
}

/** What is wrong, as a sentence without a full stop; sums, rates and days in the language. */
export function problemSentence(
  t: Translate,
  locale: Locale,
  { code, params = {} }: { code: ProblemCode; params?: Params | undefined },
): string {
  const texts = Object.entries(params).map(([name, value]) => [name, shown(name, value, locale)]);
  const counted = params["by"] ?? params["min"] ?? params["max"] ?? 0;
  return t(keyOf(code), { ...Object.fromEntries(texts), n: counted });
}

/** The same as a line of a list, led by what it is about. */
export function problemLine(
  t: Translate,
  locale: Locale,
  problem: { code: ProblemCode; params?: Params | undefined },
  { label, rowName }: { label: LocalText; rowName?: LocalText | undefined },
): string {
  const sentence = problemSentence(t, locale, problem);
  if (namesItself.has(problem.code)) return sentence;
  const row = problem.params?.["row"] ?? "";
  const ofRow = rowName
    ? `${rowName[locale]} ${row}: ${label[locale]}`
    : t("form.row.which", { row });
  return `${upperFirst(row === "" ? label[locale] : ofRow)} – ${lowerFirst(sentence)}`;
}

/** Sentences that say themselves what they are about. */
const namesItself = new Set<ProblemCode>([
  "problem.crossFinancingAboveCap",
  "problem.requestedAboveRate",
  "problem.ownContributionTooSmall",
  "problem.sourcesDoNotAddUp",
]);

const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase("lt") + text.slice(1);

/** For a sentence that goes on after its subject. */
export const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase("lt") + text.slice(1);
