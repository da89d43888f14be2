import { expect, test } from "vitest";
import type { SimpleField } from "#app/domain/calls/definition.ts";
import { answerText } from "./answer-text.ts";

const label = { lt: "Laukas", en: "Field" };
const base = { key: "field", label, required: true };
const months = { lt: "mėn.", en: "months" };
const options = [
  { value: "a", label: { lt: "Pirmas", en: "First" } },
  { value: "b", label: { lt: "Antras", en: "Second" } },
];
const fields = {
  text: { ...base, kind: "text", maxChars: 9, long: false },
  number: { ...base, kind: "number", min: 1, max: 36, unit: months },
  plainNumber: { ...base, kind: "number", min: 1, max: 36 },
  money: { ...base, kind: "money", minCents: 0, maxCents: 100 },
  date: { ...base, kind: "date", notBeforeSubmission: true },
  choice: { ...base, kind: "choice", options },
  yesNo: { ...base, kind: "yesNo" },
  email: { ...base, kind: "email" },
  phone: { ...base, kind: "phone" },
  legalCode: { ...base, kind: "legalCode" },
} satisfies Record<string, SimpleField>;
type Kind = keyof typeof fields;

test.for<[kind: Kind, typed: string, lt: string, en: string]>([
  ["text", " tekstas ", "tekstas", "tekstas"],
  ["number", "1200", "1 200 mėn.", "1,200 months"],
  ["plainNumber", "12", "12", "12"],
  ["money", "1234,5", "1 234,50 €", "€1,234.50"],
  ["date", "2027-3-1", "2027 m. kovo 1 d.", "1 March 2027"],
  ["choice", "b", "Antras", "Second"],
  ["yesNo", "yes", "Taip", "Yes"],
  ["yesNo", "no", "Ne", "No"],
  ["email", "a@b.example", "a@b.example", "a@b.example"],
  ["phone", "861234567", "+370 612 34567", "+370 612 34567"],
  ["legalCode", "304 374 938", "304374938", "304374938"],
])("%s «%s» is shown as „%s“ and “%s”", ([kind, typed, lt, en]) => {
  const shown = (locale: "lt" | "en") => answerText(fields[kind], typed, locale);
  expect([shown("lt"), shown("en")].map((text) => text.replaceAll("\u00a0", " "))).toEqual([
    lt,
    en,
  ]);
});

test.for<Kind>(["number", "money", "date", "choice", "yesNo", "phone"])(
  "a %s that is not understood stays as typed, a blank one blank",
  (kind) => {
    expect(answerText(fields[kind], " kažkas ", "lt")).toBe("kažkas");
    expect(answerText(fields[kind], "", "lt")).toBe("");
  },
);
