import { z } from "zod";
import type { FieldOf, SimpleField } from "#app/domain/calls/definition.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { type IsoDay, parseDate } from "#app/domain/values/date.ts";
import { parseIban } from "#app/domain/values/iban.ts";
import { legalCodeProblem, tidyLegalCode } from "#app/domain/values/legal-code.ts";
import { parseMoney } from "#app/domain/values/money.ts";
import { parseWhole } from "#app/domain/values/number.ts";
import { parsePhone } from "#app/domain/values/phone.ts";
import { tidy } from "#app/domain/values/typed.ts";
import { parseWebsite } from "#app/domain/values/website.ts";
import { lacking, type Problem, type ProblemCode, wrong } from "./problem.ts";
import { excessOf } from "./text-length.ts";

/** Cents, ISO day, E.164, digits of a code or the text itself; null if blank or wrong. */
export type SimpleValue = string | number | boolean | null;

/** What was understood of an answer and what is wrong with it. */
export interface Read<T> {
  value: T;
  problems: Problem[];
}

type Understood<T> = Result<T, ProblemCode>;

function readText(text: string, { maxChars }: FieldOf<"text">): Understood<string> {
  const by = excessOf(text, maxChars);
  return by > 0 ? refuse("problem.tooLong", { max: maxChars, by }) : ok(text);
}

function readNumber(text: string, { min, max }: FieldOf<"number">): Understood<number> {
  const number = parseWhole(text);
  if (number === null) return refuse("problem.notWholeNumber");
  if (number < min) return refuse("problem.belowMin", { min });
  if (number > max) return refuse("problem.aboveMax", { max });
  return ok(number);
}

function readMoney(text: string, { minCents, maxCents }: FieldOf<"money">): Understood<number> {
  const cents = parseMoney(text);
  if (cents === null) return refuse("problem.notMoney");
  if (cents < minCents) return refuse("problem.belowMinMoney", { minCents });
  if (cents > maxCents) return refuse("problem.aboveMaxMoney", { maxCents });
  return ok(cents);
}

function readDate(text: string, field: FieldOf<"date">, today: IsoDay): Understood<IsoDay> {
  const day = parseDate(text);
  if (!day) return refuse("problem.notDate");
  if (field.notBeforeSubmission && day < today) {
    return refuse("problem.beforeSubmission", { earliest: today });
  }
  return ok(day);
}

function readLegalCode(text: string): Understood<string> {
  const problem = legalCodeProblem(text);
  if (problem === "format") return refuse("problem.legalCodeFormat");
  if (problem === "checkDigit") return refuse("problem.legalCodeCheckDigit");
  return ok(tidyLegalCode(text));
}

function readBy(
  parse: (text: string) => string | null,
  text: string,
  code: ProblemCode,
): Understood<string> {
  const value = parse(text);
  return value === null ? refuse(code) : ok(value);
}

function understand(field: SimpleField, text: string, today: IsoDay): Understood<SimpleValue> {
  switch (field.kind) {
    case "text":
      return readText(text, field);
    case "number":
      return readNumber(text, field);
    case "money":
      return readMoney(text, field);
    case "date":
      return readDate(text, field, today);
    case "choice":
      return field.options.some(({ value }) => value === text)
        ? ok(text)
        : refuse("problem.notAnOption");
    case "yesNo":
      return text === "yes" || text === "no" ? ok(text === "yes") : refuse("problem.notAnOption");
    case "email":
      return z.email().max(254).safeParse(text).success ? ok(text) : refuse("problem.notEmail");
    case "phone":
      return readBy(parsePhone, text, "problem.notPhone");
    case "legalCode":
      return readLegalCode(text);
    case "iban":
      return readBy(parseIban, text, "problem.notIban");
    case "website":
      return readBy(parseWebsite, text, "problem.notWebsite");
  }
}

/** Reads a typed answer of a field or a cell; `today` is the day in Vilnius. */
export function readSimple(
  field: SimpleField,
  typed: string,
  at: string,
  today: IsoDay,
): Read<SimpleValue> {
  if (tidy(typed) === "") {
    return { value: null, problems: field.required ? [lacking(at, "problem.required")] : [] };
  }
  const result = understand(field, typed.trim(), today);
  if (result.ok) return { value: result.value, problems: [] };
  return { value: null, problems: [wrong(at, result.error.code, result.error.params)] };
}
