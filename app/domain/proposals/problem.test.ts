import { expect, test } from "vitest";
import type { Field } from "#app/domain/calls/definition.ts";
import { labelAt, lacking, PROBLEM_CODES, wrong } from "./problem.ts";

const label = (lt: string) => ({ lt, en: lt });
const base = { key: "field", label: label("Laukas"), required: true };
const fields: Field[] = [
  {
    ...base,
    kind: "rows",
    columns: [{ ...base, key: "code", label: label("Kodas"), kind: "legalCode" }],
    minRows: 0,
    maxRows: 5,
    rowName: label("Partneris"),
  },
  { ...base, kind: "financing", sources: [{ value: "city", label: label("Savivaldybė") }] },
  {
    ...base,
    kind: "indicators",
    items: [{ id: "i1", code: null, name: label("Dalyviai"), unit: label("vnt."), required: true }],
  },
  { ...base, kind: "yesNo" },
];

test("a problem is named after the column, source or indicator that it points at", () => {
  const paths = ["field.0.code", "field.sources.city", "field.i1.target", "field"];
  const named = fields.map((field, i) => labelAt(field, paths[i] ?? "").lt);
  expect(named).toEqual(["Kodas", "Savivaldybė", "Dalyviai", "Laukas"]);
});

test("a problem of the field as a whole bears the field's own name", () => {
  expect(fields.map((field) => labelAt(field, "field").lt)).toEqual(Array(4).fill("Laukas"));
});

test("what lacks and what is wrong are told apart, and codes are unique", () => {
  expect(lacking("a", "problem.required")).toEqual({
    at: "a",
    code: "problem.required",
    missing: true,
  });
  expect(wrong("a", "problem.aboveMax", { max: 3 })).toEqual({
    at: "a",
    code: "problem.aboveMax",
    params: { max: 3 },
    missing: false,
  });
  expect(new Set(PROBLEM_CODES).size).toBe(PROBLEM_CODES.length);
});
