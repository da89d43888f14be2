import fc from "fast-check";
import { expect, test } from "vitest";
import { formatHundredths, formatHundredthsShort, parseHundredths } from "./hundredths.ts";

const hundredths = fc.integer({ min: -(10 ** 13), max: 10 ** 13 });
const locale = fc.constantFrom("lt" as const, "en" as const);

test.for<[typed: string, value: number]>([
  ["0", 0],
  ["12", 1200],
  ["12,5", 1250],
  ["12.50", 1250],
  ["1234567", 123456700],
  ["1 234,50", 123450],
  ["1\u00a0234\u202f567,05", 123456705],
  ["1.234,50", 123450],
  ["1,234.50", 123450],
  ["1.493.200,00", 149320000],
  ["1,493,200", 149320000],
  ["327.863", 32786300],
  ["1,234", 123400],
  ["007", 700],
  ["-5", -500],
  ["-0,01", -1],
  ["−5,25", -525],
  ["– 5", -500],
  ["100 000 000 000", 10 ** 13],
])("«%s» is read as %s hundredths", ([typed, value]) => {
  expect(parseHundredths(typed)).toBe(value);
});

test.for([
  "",
  " ",
  "-",
  ",50",
  "12,",
  "12,345,6",
  "1.234.50",
  "1,234,50",
  "1 2345",
  "12 34",
  "1234 567",
  "0.125",
  "1.2345",
  "1 234.567",
  "1.234 567",
  "--5",
  "5-",
  "1e3",
  "0x10",
  "NaN",
  "Infinity",
  "penki",
  "12 vnt.",
  "100 000 000 000,01",
  "9".repeat(400),
])("«%s» is refused", (typed) => {
  expect(parseHundredths(typed)).toBeNull();
});

test("minus zero is zero", () => {
  expect(Object.is(parseHundredths("-0,00"), 0)).toBe(true);
});

test("what is printed in either language is read back as the same number", () => {
  fc.assert(
    fc.property(hundredths, locale, (value, language) => {
      expect(parseHundredths(formatHundredths(value, language))).toBe(value);
    }),
  );
});

test("numbers stand as in the platform's own Lithuanian and English", () => {
  const native = (tag: string) => new Intl.NumberFormat(tag, { minimumFractionDigits: 2 });
  const [lt, en] = [native("lt-LT"), native("en-GB")];
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), (value) => {
      expect(formatHundredths(value, "lt")).toBe(lt.format(value / 100));
      expect(formatHundredths(value, "en").replace("−", "-")).toBe(en.format(value / 100));
    }),
  );
});

test("decimals that say nothing are left out of the short form", () => {
  const short = (value: number) => formatHundredthsShort(value, "lt");
  expect([1200, 250, 205, 0, -100000, 100010].map(short)).toEqual([
    "12",
    "2,5",
    "2,05",
    "0",
    "−1\u00a0000",
    "1\u00a0000,1",
  ]);
});
