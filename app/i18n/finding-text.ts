import type { Finding } from "#app/domain/checks/findings.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { formatPercent } from "#app/domain/values/number.ts";
import type { Locale, MessageKey, Translate } from "./translate.ts";

function shown(name: string, value: string | number, locale: Locale): string | number {
  if (typeof value === "string") return name.endsWith("Day") ? formatLongDay(value, locale) : value;
  if (name.endsWith("Cents")) return formatMoney(value, locale);
  return name.endsWith("Bp") ? formatPercent(value, locale) : value;
}

/** What the program found, as the rest of a sentence that begins with the program. */
export function findingText(
  t: Translate,
  locale: Locale,
  { code, params, names }: Omit<Finding, "verdict">,
): string {
  const key: MessageKey = `finding.${code}`;
  const values = Object.entries(params).map(([name, value]) => [name, shown(name, value, locale)]);
  const listed = names.map((name) => name[locale]).join("; ");
  return t(key, { ...Object.fromEntries(values), names: listed });
}
