import fc from "fast-check";
import { expect, test } from "vitest";
import type { FieldOf } from "#app/domain/calls/definition.ts";
import { budgetOf, budgetProblems, lineAmount } from "./budget.ts";
import type { RawBudgetLine } from "./raw-answer.ts";

const label = { lt: "Biudžetas", en: "Budget" };
const field: FieldOf<"budget"> = {
  key: "budget",
  kind: "budget",
  label,
  required: true,
  categories: [
    { value: "work", label },
    { value: "equipment", label, crossFinancing: true },
  ],
  maxRows: 3,
};
const rules = { indirectFlatRateBp: 700, crossFinancingCapBp: 1500 };
const line = (given: Partial<RawBudgetLine> = {}): RawBudgetLine => ({
  id: "l",
  category: "work",
  description: "Edukatoriaus darbo užmokestis",
  unit: "mėn.",
  quantity: "12",
  unitPrice: "1 450,00",
  ...given,
});
const rent = line({ description: "Patalpų nuoma", unitPrice: "380,00" });
const problemsOf = (...lines: RawBudgetLine[]) => budgetProblems(field, lines, rules);

test("the sums of the budget are computed from the lines that can be read", () => {
  const budget = budgetOf(field, [line(), line({ unitPrice: "penki tūkst." }), rent], rules);
  expect(budget).toMatchObject({
    directCents: 2_196_000,
    indirectCents: 153_720,
    totalCents: 2_349_720,
    crossFinancingCents: 0,
  });
  expect(budget.lines.map(({ amountCents }) => amountCents)).toEqual([1_740_000, null, 456_000]);
});

test("a line is quantity times price, rounded once, half up", () => {
  expect(lineAmount(250, 333)).toBe(833);
  expect(lineAmount(150, 1)).toBe(2);
  expect(lineAmount(149, 1)).toBe(1);
  expect(lineAmount(100, 10 ** 13)).toBe(10 ** 13);
  expect(lineAmount(200, 10 ** 13)).toBeNull();
});

test("the total is the lines and their flat rate, in whatever order they stand", () => {
  const amount = fc.integer({ min: 1, max: 10 ** 9 });
  const category = fc.constantFrom("work", "equipment");
  const anyLine = fc.record({ cents: amount, category }).map(({ cents, category: value }) => ({
    cents,
    raw: line({ category: value, quantity: "1", unitPrice: (cents / 100).toFixed(2) }),
  }));
  fc.assert(
    fc.property(fc.array(anyLine), (lines) => {
      const raw = lines.map((one) => one.raw);
      const direct = lines.reduce((sum, { cents }) => sum + cents, 0);
      const cross = lines.filter(({ raw: { category: of } }) => of === "equipment");
      const budget = budgetOf(field, raw, rules);
      expect(budget.directCents).toBe(direct);
      expect(budget.crossFinancingCents).toBe(cross.reduce((sum, { cents }) => sum + cents, 0));
      expect(budget.indirectCents).toBe(Math.floor((direct * 700 + 5000) / 10_000));
      expect(budget.totalCents).toBe(direct + budget.indirectCents);
      const { lines: _, ...sums } = budget;
      expect(budgetOf(field, raw.toReversed(), rules)).toMatchObject(sums);
    }),
  );
});

test("a right budget has no problems", () => {
  expect(problemsOf(line(), rent)).toEqual([]);
});

test.for<[cell: keyof RawBudgetLine, typed: string, code: string, missing: boolean]>([
  ["category", "", "problem.budgetCategory", true],
  ["category", "land", "problem.budgetCategory", false],
  ["description", " ", "problem.budgetDescription", true],
  ["unit", "", "problem.budgetUnit", true],
  ["quantity", "", "problem.budgetQuantity", true],
  ["quantity", "keli", "problem.budgetQuantity", false],
  ["quantity", "0", "problem.budgetQuantity", false],
  ["quantity", "-1", "problem.budgetQuantity", false],
  ["unitPrice", "", "problem.budgetUnitPrice", true],
  ["unitPrice", "penki tūkst.", "problem.budgetUnitPrice", false],
  ["unitPrice", "0,00", "problem.budgetUnitPrice", false],
  ["unitPrice", "99 999 999 999,00", "problem.budgetLineTooLarge", false],
])("the cell %s with «%s» is told with its row: %s", ([cell, typed, code, missing]) => {
  const problem = { at: `budget.1.${cell}`, code, params: { row: 2 }, missing };
  expect(problemsOf(rent, line({ [cell]: typed }))).toEqual([problem]);
});

test("long descriptions and units are told by how much", () => {
  const long = line({ description: "a".repeat(302), unit: "v".repeat(31) });
  expect(problemsOf(long).map(({ at, code, params }) => [at, code, params])).toEqual([
    ["budget.0.description", "problem.tooLong", { row: 1, max: 300, by: 2 }],
    ["budget.0.unit", "problem.tooLong", { row: 1, max: 30, by: 1 }],
  ]);
});

test("blank lines are passed over, and a budget of blank lines is empty", () => {
  const blank = line({ description: "", unit: " ", quantity: "", unitPrice: "" });
  expect(problemsOf(blank, line({ unit: "" }))).toMatchObject([{ at: "budget.1.unit" }]);
  expect(problemsOf(blank)).toEqual([{ at: "budget", code: "problem.budgetEmpty", missing: true }]);
  expect(budgetProblems({ ...field, required: false }, [blank], rules)).toEqual([]);
});

test("more lines than the call allows are refused", () => {
  expect(problemsOf(line(), line(), line())).toEqual([]);
  expect(problemsOf(line(), line(), line(), line())).toEqual([
    { at: "budget", code: "problem.tooManyRows", params: { max: 3 }, missing: false },
  ]);
});

test("cross-financing may reach its cap of the total and not a cent more", () => {
  const lines = (cents: number) => [
    line({ quantity: "1", unitPrice: ((1_000_000 - cents) / 100).toFixed(2) }),
    line({ quantity: "1", category: "equipment", unitPrice: (cents / 100).toFixed(2) }),
  ];
  expect(problemsOf(...lines(160_500))).toEqual([]);
  expect(problemsOf(...lines(160_501))).toEqual([
    {
      at: "budget",
      code: "problem.crossFinancingAboveCap",
      params: { partCents: 160_501, maxCents: 160_500, capBp: 1500 },
      missing: false,
    },
  ]);
});
