import { expect, test } from "vitest";
import type { SimpleField } from "#app/domain/calls/definition.ts";
import type { Problem } from "./problem.ts";
import { readSimple } from "./simple-answer.ts";

const TODAY = "2026-12-01";
const label = { lt: "Laukas", en: "Field" };
const base = { key: "field", label, required: true };
const fields = {
  text: { ...base, kind: "text", maxChars: 5, long: false },
  number: { ...base, kind: "number", min: 1, max: 36 },
  money: { ...base, kind: "money", minCents: 100, maxCents: 500_000 },
  date: { ...base, kind: "date", notBeforeSubmission: true },
  pastDate: { ...base, kind: "date", notBeforeSubmission: false },
  choice: { ...base, kind: "choice", options: ["a", "b"].map((value) => ({ value, label })) },
  yesNo: { ...base, kind: "yesNo" },
  email: { ...base, kind: "email" },
  phone: { ...base, kind: "phone" },
  legalCode: { ...base, kind: "legalCode" },
} satisfies Record<string, SimpleField>;
type Kind = keyof typeof fields;
const kinds = Object.keys(fields) as Kind[];

test.for<[kind: Kind, typed: string, value: string | number | boolean]>([
  ["text", " ąčę😀 ", "ąčę😀"],
  ["text", "12345", "12345"],
  ["number", "1", 1],
  ["number", " 36 ", 36],
  ["money", "1,00 €", 100],
  ["money", "5 000", 500_000],
  ["date", "2026-12-01", TODAY],
  ["date", "2027 m. kovo 1 d.", "2027-03-01"],
  ["pastDate", "2026.11.30", "2026-11-30"],
  ["choice", "b", "b"],
  ["yesNo", "yes", true],
  ["yesNo", "no", false],
  ["email", " ona@dirbtuves.example ", "ona@dirbtuves.example"],
  ["email", `${"o".repeat(241)}@kopa.example`, `${"o".repeat(241)}@kopa.example`],
  ["phone", "8 612 34567", "+37061234567"],
  ["legalCode", "304 374 938", "304374938"],
])("%s «%s» is understood", ([kind, typed, value]) => {
  expect(readSimple(fields[kind], typed, "field", TODAY)).toEqual({ value, problems: [] });
});

test.for<[kind: Kind, typed: string, code: string, params?: Problem["params"]]>([
  ["text", "123456", "problem.tooLong", { max: 5, by: 1 }],
  ["text", "1234567", "problem.tooLong", { max: 5, by: 2 }],
  ["number", "šeši", "problem.notWholeNumber"],
  ["number", "1,5", "problem.notWholeNumber"],
  ["number", "0", "problem.belowMin", { min: 1 }],
  ["number", "37", "problem.aboveMax", { max: 36 }],
  ["money", "penki tūkst.", "problem.notMoney"],
  ["money", "0,99", "problem.belowMinMoney", { minCents: 100 }],
  ["money", "5000,01", "problem.aboveMaxMoney", { maxCents: 500_000 }],
  ["date", "2026-02-30", "problem.notDate"],
  ["date", "2026-11-30", "problem.beforeSubmission", { earliest: TODAY }],
  ["choice", "c", "problem.notAnOption"],
  ["yesNo", "taip", "problem.notAnOption"],
  ["email", "ona.example", "problem.notEmail"],
  ["email", `${"o".repeat(242)}@kopa.example`, "problem.notEmail"],
  ["phone", "112", "problem.notPhone"],
  ["legalCode", "3043", "problem.legalCodeFormat"],
  ["legalCode", "304374939", "problem.legalCodeCheckDigit"],
])("%s «%s» is wrong: %s", ([kind, typed, code, params]) => {
  const problem = { at: "at", code, missing: false, ...(params && { params }) };
  expect(readSimple(fields[kind], typed, "at", TODAY)).toEqual({
    value: null,
    problems: [problem],
  });
});

test.for(kinds)("a blank %s lacks if it is required, and is nothing if it is not", (kind) => {
  const problem = { at: "field", code: "problem.required", missing: true };
  const optional = { ...fields[kind], required: false };
  expect(readSimple(fields[kind], " \u00a0\u200b", "field", TODAY).problems).toEqual([problem]);
  expect(readSimple(optional, " ", "field", TODAY)).toEqual({ value: null, problems: [] });
});
