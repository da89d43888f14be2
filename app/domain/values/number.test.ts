import fc from "fast-check";
import { expect, test } from "vitest";
import { formatPercent, formatQuantity, formatWhole, parseQuantity, parseWhole } from "./number.ts";

test.for<[typed: string, value: number | null]>([
  ["1 200", 1200],
  ["1.200", 1200],
  ["12,00", 12],
  ["-3", -3],
  ["12,5", null],
  ["dvylika", null],
])("«%s» as a whole number is %s", ([typed, value]) => {
  expect(parseWhole(typed)).toBe(value);
});

test.for<[typed: string, hundredths: number | null]>([
  ["2,5", 250],
  ["12", 1200],
  ["1 500", 150000],
  ["1500", 150000],
  ["1.500,00", 150000],
  ["1.500", null],
  ["-1,500 ", null],
  ["keli", null],
])("«%s» as a quantity is %s hundredths", ([typed, hundredths]) => {
  expect(parseQuantity(typed)).toBe(hundredths);
});

test("whole numbers and quantities that are printed are read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), (value) => {
      expect(parseWhole(formatWhole(value, "lt"))).toBe(value);
      expect(parseQuantity(formatQuantity(value, "lt"))).toBe(value);
    }),
  );
});

test("whole numbers are grouped in threes", () => {
  expect([0, 999, 1000, -1234567].map((value) => formatWhole(value, "lt"))).toEqual([
    "0",
    "999",
    "1\u00a0000",
    "−1\u00a0234\u00a0567",
  ]);
  expect(formatWhole(1234567, "en")).toBe("1,234,567");
});

test("percents are words in sentences and signs in tables", () => {
  expect(formatPercent(9250, "lt")).toBe("92,5\u00a0proc.");
  expect(formatPercent(9250, "lt", "table")).toBe("92,5\u00a0%");
  expect(formatPercent(700, "lt", "table")).toBe("7\u00a0%");
  expect(formatPercent(9255, "en")).toBe("92.55%");
  expect(formatPercent(9250, "en", "table")).toBe("92.5%");
});
