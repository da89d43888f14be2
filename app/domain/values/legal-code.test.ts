import fc from "fast-check";
import { expect, test } from "vitest";
import { legalCodeProblem, tidyLegalCode, vatCodeProblem } from "./legal-code.ts";

test.for([
  "304374938",
  "305567922",
  "305718580",
  "301524699",
  "300032951",
  "124110246",
  "126125624",
  "188601464",
  "305000154",
  "305000830",
  "304 374 938",
  "\u00a0304374938 ",
  "LT304374938",
  "LT 304 374 938",
])("the code %s is accepted", (code) => {
  expect(legalCodeProblem(code)).toBeNull();
});

test.for(["302345678", "304374939", "304374983"])("the altered code %s is refused", (code) => {
  expect(legalCodeProblem(code)).toBe("checkDigit");
});

test.for(["", "1442391", "3043749380", "30437493a", "LT30437493"])(
  "«%s» has not the form of a code",
  (code) => {
    expect(legalCodeProblem(code)).toBe("format");
  },
);

test("a code is stored as digits only", () => {
  expect(tidyLegalCode(" 304\u00a0374-938 ")).toBe("304374938");
});

/** The rule as domain.md §7 writes it, sum by sum. */
function checkDigitOf(digits: number[]) {
  const sum = (weights: number[]) =>
    weights.reduce((all, weight, i) => all + weight * (digits[i] ?? 0), 0) % 11;
  const first = sum([1, 2, 3, 4, 5, 6, 7, 8]);
  if (first !== 10) return first;
  const second = sum([3, 4, 5, 6, 7, 8, 9, 1]);
  return second === 10 ? 0 : second;
}

test("of the ten last digits exactly the computed one is accepted", () => {
  const eight = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(eight, (digits) => {
      const accepted = [...Array(10).keys()].filter(
        (last) => legalCodeProblem([...digits, last].join("")) === null,
      );
      expect(accepted).toEqual([checkDigitOf(digits)]);
    }),
    { numRuns: 1000 },
  );
});

test.for<[code: string, problem: string | null]>([
  ["LT119511515", null],
  ["lt 100001919017", null],
  ["LT100004801610", null],
  ["LT100001919018", "checkDigit"],
  ["LT119511516", "checkDigit"],
  ["119511515", "format"],
  ["LT119511525", "format"],
  ["LT1000019190", "format"],
])("the VAT code %s: %s", ([code, problem]) => {
  expect(vatCodeProblem(code)).toBe(problem);
});
