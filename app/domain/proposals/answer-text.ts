import type { LocalText, SimpleField } from "#app/domain/calls/definition.ts";
import { formatLongDay, parseDate } from "#app/domain/values/date.ts";
import { formatIban, parseIban } from "#app/domain/values/iban.ts";
import { tidyLegalCode } from "#app/domain/values/legal-code.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { formatMoney, parseMoney } from "#app/domain/values/money.ts";
import { formatWhole, parseWhole } from "#app/domain/values/number.ts";
import { formatPhone, parsePhone } from "#app/domain/values/phone.ts";
import { parseWebsite } from "#app/domain/values/website.ts";

const YES: LocalText = { lt: "Taip", en: "Yes" };
const NO: LocalText = { lt: "Ne", en: "No" };

const read = <T>(value: T | null, print: (value: T) => string) =>
  value === null ? null : print(value);

function understood(field: SimpleField, text: string, locale: Locale): string | null | undefined {
  switch (field.kind) {
    case "text":
    case "email":
      return text;
    case "number": {
      const unit = field.unit ? `\u00a0${field.unit[locale]}` : "";
      return read(parseWhole(text), (number) => `${formatWhole(number, locale)}${unit}`);
    }
    case "money":
      return read(parseMoney(text), (cents) => formatMoney(cents, locale));
    case "date":
      return read(parseDate(text), (day) => formatLongDay(day, locale));
    case "choice":
      return field.options.find(({ value }) => value === text)?.label[locale];
    case "yesNo":
      return { yes: YES, no: NO }[text]?.[locale];
    case "phone":
      return read(parsePhone(text), formatPhone);
    case "legalCode":
      return tidyLegalCode(text);
    case "iban":
      return read(parseIban(text), formatIban);
    case "website":
      return parseWebsite(text);
  }
}

/** A typed answer as shown on check pages and in PDFs; what is not understood stays as typed. */
export function answerText(field: SimpleField, typed: string, locale: Locale): string {
  const text = typed.trim();
  return understood(field, text, locale) ?? text;
}
