import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatAmount,
  ceilOfRate,
  floorOfRate,
  formatMoney,
  ofRate,
  parseMoney,
  share,
} from "./money.ts";

const cents = fc.integer({ min: -(10 ** 13), max: 10 ** 13 });
const locale = fc.constantFrom("lt" as const, "en" as const);

test.for<[typed: string, cents: number]>([
  ["1 234,50", 123450],
  ["1234.50", 123450],
  ["1.234,50 Eur", 123450],
  ["1,234.50", 123450],
  ["€ 12", 1200],
  ["€12", 1200],
  ["12€", 1200],
  ["12 EUR", 1200],
  ["EUR 12", 1200],
  ["12 eur.", 1200],
  ["−€12,30", -1230],
  ["€ -12,30", -1230],
  ["1.493.200,00 Eur", 149320000],
  ["327.863 eurai", 32786300],
  ["20 eurų", 2000],
  ["952 303,76 Eur Eur", 95230376],
  ["5 „Eur“", 500],
  ["1'234.50", 123450],
  ["1234,-", 123400],
  ["\u00a01\u2009234,5\u202f€ ", 123450],
])("«%s» is %s cents", ([typed, value]) => {
  expect(parseMoney(typed)).toBe(value);
});

test.for(["", "€", "penki tūkst.", "5 tūkst.", "12 USD", "12 eurolygos", "12,345 67", "1 € 2"])(
  "«%s» is not money",
  (typed) => {
    expect(parseMoney(typed)).toBeNull();
  },
);

test("money is printed in the manner of each language", () => {
  expect(formatMoney(149320000, "lt")).toBe("1\u00a0493\u00a0200,00\u00a0€");
  expect(formatMoney(149320000, "en")).toBe("€1,493,200.00");
  expect(formatMoney(-50, "lt")).toBe("−0,50\u00a0€");
  expect(formatMoney(-50, "en")).toBe("−€0.50");
  expect(formatAmount(123450, "lt")).toBe("1\u00a0234,50");
});

test("money that is printed is read back as the same sum", () => {
  fc.assert(
    fc.property(cents, locale, (sum, language) => {
      expect(parseMoney(formatMoney(sum, language))).toBe(sum);
    }),
  );
});

test("a rate is taken once, half up, without loss in large sums", () => {
  expect(ofRate(2349720, 9250)).toBe(2173491);
  expect(ofRate(50, 100)).toBe(1);
  expect(ofRate(49, 100)).toBe(0);
  expect(ofRate(9_999_999_999_999, 9_999)).toBe(9_998_999_999_999);
});

test("a part and the rest at rates that make a whole differ from it by a cent at most", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 13 }),
      fc.integer({ min: 0, max: 10_000 }),
      (sum, rate) => {
        const difference = ofRate(sum, rate) + ofRate(sum, 10_000 - rate) - sum;
        expect([0, 1]).toContain(difference);
      },
    ),
  );
});

test("limits at a rate are the last cent within it and the first that reaches it", () => {
  expect([floorOfRate(101, 9250), ceilOfRate(101, 9250)]).toEqual([93, 94]);
  expect([floorOfRate(10_000, 9250), ceilOfRate(10_000, 9250)]).toEqual([9250, 9250]);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 13 }),
      fc.integer({ min: 0, max: 10_000 }),
      (sum, rate) => {
        const exact = BigInt(sum) * BigInt(rate);
        const [floor, ceil] = [floorOfRate(sum, rate), ceilOfRate(sum, rate)].map(BigInt);
        expect(floor).toBe(exact / 10_000n);
        expect(ceil).toBe((exact + 9_999n) / 10_000n);
      },
    ),
  );
});

test("a share is told in basis points", () => {
  expect(share(95230376, 119186985)).toBe(7990);
  expect(share(1, 3)).toBe(3333);
  expect(share(2, 3)).toBe(6667);
  expect(share(5, 0)).toBe(0);
});
