import { expect, test } from "vitest";
import type { CallRules, Field, FieldOf } from "#app/domain/calls/definition.ts";
import { readAnswer } from "./answers.ts";
import { declarationMark } from "./declaration-mark.ts";

const label = { lt: "Laukas", en: "Field" };
const base = { label, required: true };
const rules = {
  minGrantCents: 0,
  maxGrantCents: 10_000_000,
  fundingRateBp: 9250,
  ownContributionMinBp: 750,
  indirectFlatRateBp: 700,
  crossFinancingCapBp: 0,
} as CallRules;
const context = { rules, today: "2026-12-01", totalCents: 100_000 };
const read = (field: Field, stored: unknown) => readAnswer(field, stored, context);

const activities: FieldOf<"rows"> = {
  ...base,
  key: "activities",
  kind: "rows",
  columns: [
    { ...base, key: "name", kind: "text", maxChars: 20, long: false },
    { ...base, key: "isPaid", required: false, kind: "yesNo" },
    {
      ...base,
      key: "price",
      kind: "money",
      minCents: 1,
      maxCents: 9999,
      when: { field: "isPaid", is: "yes" },
    },
  ],
  minRows: 2,
  maxRows: 3,
  rowName: label,
};
const row = (id: string, cells: Record<string, string>) => ({ id, cells });
const talk = row("r1", { name: "Paskaita" });
const blank = row("r2", { name: " ", price: "" });
const trip = row("r3", { name: "Išvyka", isPaid: "yes", price: "12,50" });

test("rows are read cell by cell", () => {
  expect(read(activities, [talk, trip])).toEqual({
    value: [
      { id: "r1", values: { name: "Paskaita", isPaid: null } },
      { id: "r3", values: { name: "Išvyka", isPaid: true, price: 1250 } },
    ],
    problems: [],
  });
});

test("a problem of a cell is told with its place and row, blank rows counted but not judged", () => {
  const nameless = row("r4", { isPaid: "yes", price: "daug" });
  expect(read(activities, [talk, blank, nameless]).problems).toEqual([
    { at: "activities.2.name", code: "problem.required", params: { row: 3 }, missing: true },
    { at: "activities.2.price", code: "problem.notMoney", params: { row: 3 }, missing: false },
  ]);
});

test("a cell that is not asked is neither required nor judged", () => {
  const free = row("r5", { name: "Mugė", isPaid: "no", price: "daug" });
  expect(read(activities, [talk, free]).problems).toEqual([]);
});

test.for<[required: boolean, minRows: number, rows: number, min: number | null]>([
  [true, 2, 1, 2],
  [true, 0, 0, 1],
  [true, 0, 1, null],
  [false, 2, 0, null],
  [false, 2, 1, 2],
  [false, 2, 2, null],
])("required %s, at least %s, given %s rows: demands %s", ([required, minRows, count, min]) => {
  const field = { ...activities, required, minRows };
  const problem = { at: "activities", code: "problem.tooFewRows", params: { min }, missing: true };
  const rows = Array.from({ length: count }, () => talk);
  expect(read(field, [...rows, blank]).problems).toEqual(min === null ? [] : [problem]);
});

test("more rows than the call allows are refused", () => {
  expect(read(activities, [talk, talk, talk, blank]).problems).toEqual([]);
  expect(read(activities, [talk, talk, talk, trip]).problems).toEqual([
    { at: "activities", code: "problem.tooManyRows", params: { max: 3 }, missing: false },
  ]);
});

const item = { code: null, name: label, unit: label };
const indicators: FieldOf<"indicators"> = {
  ...base,
  key: "indicators",
  kind: "indicators",
  items: [
    { ...item, id: "people", required: true },
    { ...item, id: "jobs", required: false },
  ],
};

test("targets are whole numbers, each with the basis of its count", () => {
  const basis = "Pagal registracijos sąrašus";
  expect(read(indicators, { people: { target: "1 200", basis } })).toEqual({
    value: [
      { id: "people", target: 1200, basis },
      { id: "jobs", target: null, basis: "" },
    ],
    problems: [],
  });
  expect(read(indicators, { people: { target: "0", basis } }).problems).toEqual([]);
});

test.for<[target: string, basis: string, at: string, code: string, missing: boolean]>([
  ["", "Sąrašai", "indicators.people.target", "problem.indicatorTarget", true],
  ["daug", "Sąrašai", "indicators.people.target", "problem.indicatorTarget", false],
  ["-1", "Sąrašai", "indicators.people.target", "problem.indicatorTarget", false],
  ["5", " ", "indicators.people.basis", "problem.indicatorBasis", true],
])("the target «%s» by «%s» is told at %s", ([target, basis, at, code, missing]) => {
  expect(read(indicators, { people: { target, basis } }).problems).toEqual([{ at, code, missing }]);
});

test("a basis that is too long is told by how much", () => {
  expect(read(indicators, { people: { target: "5", basis: "a".repeat(501) } }).problems).toEqual([
    {
      at: "indicators.people.basis",
      code: "problem.tooLong",
      params: { max: 500, by: 1 },
      missing: false,
    },
  ]);
});

test("where no single indicator is required, one of them is", () => {
  const items = indicators.items.map((one) => ({ ...one, required: false }));
  expect(read({ ...indicators, items }, {}).problems).toEqual([
    { at: "indicators", code: "problem.required", missing: true },
  ]);
  expect(read({ ...indicators, items, required: false }, {}).problems).toEqual([]);
  const jobs = { jobs: { target: "2", basis: "Darbo sutartys" } };
  expect(read({ ...indicators, items }, jobs).problems).toEqual([]);
});

const declarations: FieldOf<"declarations"> = {
  ...base,
  key: "declarations",
  kind: "declarations",
  items: [
    { id: "true", version: 1, text: label },
    { id: "debts", version: 3, text: label },
  ],
};

test("a declaration counts only in the version that the call shows", () => {
  expect(declarationMark("debts", 3)).toBe("debts:3");
  expect(read(declarations, ["debts:3", "true:1", "old:1"])).toEqual({
    value: ["true:1", "debts:3"],
    problems: [],
  });
  const problem = { at: "declarations.debts", code: "problem.declarationRequired", missing: true };
  expect(read(declarations, ["true:1", "debts:2"])).toEqual({
    value: ["true:1"],
    problems: [problem],
  });
  expect(read({ ...declarations, required: false }, []).problems).toEqual([]);
});

test("the budget and the financing are judged by the rules of the call", () => {
  const budget: Field = {
    ...base,
    key: "budget",
    kind: "budget",
    categories: [{ value: "work", label }],
    maxRows: 9,
  };
  const line = { id: "l", category: "work", description: "Darbas", unit: "val." };
  expect(read(budget, [{ ...line, quantity: "2", unitPrice: "50" }])).toMatchObject({
    value: { totalCents: 10_700 },
    problems: [],
  });

  const sources = [{ value: "own", label }];
  const financing: Field = { ...base, key: "financing", kind: "financing", sources };
  expect(read(financing, { requested: "925,01", sources: { own: "75" } })).toMatchObject({
    value: { requestedCents: 92_501 },
    problems: [{ code: "problem.requestedAboveRate" }, { code: "problem.sourcesDoNotAddUp" }],
  });
});

test("what is stored in another shape is read as no answer", () => {
  const stored = { of: "another kind" };
  const fields: Field[] = [
    activities,
    declarations,
    { ...base, key: "financing", kind: "financing", sources: [{ value: "own", label }] },
    { ...base, key: "budget", kind: "budget", categories: [{ value: "work", label }], maxRows: 9 },
    { ...base, key: "name", kind: "text", maxChars: 9, long: false },
  ];
  for (const field of fields) {
    expect(read(field, stored)).toEqual(read(field, undefined));
    expect(read(field, stored).problems).toContainEqual(expect.objectContaining({ missing: true }));
  }
});

test("files are not answers", () => {
  const files: Field = {
    ...base,
    key: "f",
    kind: "file",
    accept: ["pdf"],
    maxMegabytes: 9,
    maxFiles: 1,
  };
  expect(read(files, "x")).toEqual({ value: null, problems: [] });
});
