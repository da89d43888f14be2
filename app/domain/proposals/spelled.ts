import type { SimpleField } from "#app/domain/calls/definition.ts";
import { parseDate } from "#app/domain/values/date.ts";
import { formatIban, parseIban } from "#app/domain/values/iban.ts";
import { legalCodeProblem, tidyLegalCode } from "#app/domain/values/legal-code.ts";
import { formatAmount, parseMoney } from "#app/domain/values/money.ts";
import { formatWhole, parseWhole } from "#app/domain/values/number.ts";
import { formatPhone, parsePhone } from "#app/domain/values/phone.ts";
import { parseWebsite } from "#app/domain/values/website.ts";

const read = <T>(value: T | null, print: (value: T) => string) =>
  value === null ? null : print(value);

function understood(kind: SimpleField["kind"], text: string): string | null {
  switch (kind) {
    case "number":
      return read(parseWhole(text), (number) => formatWhole(number, "lt"));
    case "money":
      return read(parseMoney(text), (cents) => formatAmount(cents, "lt"));
    case "date":
      return parseDate(text);
    case "phone":
      return read(parsePhone(text), formatPhone);
    case "legalCode":
      return legalCodeProblem(text) ? null : tidyLegalCode(text);
    case "iban":
      return read(parseIban(text), formatIban);
    case "website":
      return parseWebsite(text);
    case "text":
    case "choice":
    case "yesNo":
    case "email":
      return null;
  }
}

/**
 * What was typed in the one spelling that it is shown back in: `1 234,50`, `2027-03-01`,
 * `+370 612 34567`. The same in both languages, as pages of both compare it; texts, and what is not
 * understood, stay letter for letter.
 */
export const spelled = ({ kind }: Pick<SimpleField, "kind">, typed: string) =>
  understood(kind, typed) ?? typed;

export const spelledMoney = (typed: string) => spelled({ kind: "money" }, typed);
