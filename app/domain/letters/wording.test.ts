import fc from "fast-check";
import { expect, test } from "vitest";
import {
  byteCount,
  letterDate,
  letterInstant,
  letterMoney,
  letterRate,
  pointsText,
  quoted,
  sentence,
  vilniusDate,
  workingDays,
  type NounCase,
} from "./wording.ts";

test("sums have unbreakable spaces, a comma and „Eur“", () => {
  expect(letterMoney(123_450, "lt")).toBe("1\u00A0234,50\u00A0Eur");
  expect(letterMoney(149_320_000, "lt")).toBe("1\u00A0493\u00A0200,00\u00A0Eur");
  expect(letterMoney(5, "lt")).toBe("0,05\u00A0Eur");
  expect(letterMoney(123_450, "en")).toBe("EUR\u00A01,234.50");
});

test("every sum reads back as its cents", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e13 }), (cents) => {
      expect(Number(letterMoney(cents, "lt").replace(/\D/g, ""))).toBe(cents);
    }),
  );
});

test("rates have no needless zeros", () => {
  expect(letterRate(9250, "lt")).toBe("92,5\u00A0proc.");
  expect(letterRate(10_000, "lt")).toBe("100\u00A0proc.");
  expect(letterRate(9999, "en")).toBe("99.99\u00A0%");
});

test.for<[hundredths: number, nounCase: NounCase, text: string]>([
  [8750, "nominative", "87,50 balo"],
  [8750, "accusative", "87,50 balo"],
  [100, "nominative", "1 balas"],
  [200, "nominative", "2 balai"],
  [1000, "nominative", "10 balų"],
  [1100, "nominative", "11 balų"],
  [2100, "nominative", "21 balas"],
  [2100, "accusative", "21 balą"],
  [8200, "accusative", "82 balus"],
  [9000, "accusative", "90 balų"],
  [2100, "genitive", "21 balo"],
  [8200, "genitive", "82 balų"],
  [10_000, "genitive", "100 balų"],
  [150, "genitive", "1,50 balo"],
])("%i hundredths in the %s are „%s“", ([hundredths, nounCase, text]) => {
  expect(pointsText(hundredths, "lt", nounCase)).toBe(text.replace(" ", "\u00A0"));
});

test("English points are one point or several", () => {
  expect(pointsText(100, "en")).toBe("1\u00A0point");
  expect(pointsText(8750, "en")).toBe("87.50\u00A0points");
});

test.for<[number, string]>([
  [1, "1 darbo dieną"],
  [5, "5 darbo dienas"],
  [10, "10 darbo dienų"],
  [11, "11 darbo dienų"],
  [21, "21 darbo dieną"],
])("after „per“ %i gives „%s“", ([days, text]) => {
  expect(workingDays(days, "lt")).toBe(text.replace(" ", "\u00A0"));
});

test("dates are written in words, and do not part the number from „d.“", () => {
  expect(letterDate("2026-11-22", "lt")).toBe("2026\u00A0m. lapkričio 22\u00A0d.");
  expect(letterDate("2026-01-01", "en")).toBe("1\u00A0January 2026");
});

test("instants are shown on the clock of Vilnius, summer and winter", () => {
  const summer = new Date("2026-07-01T21:30:05Z");
  expect(letterInstant(summer, "lt")).toBe("2026-07-02\u00A000:30:05 (Lietuvos laiku)");
  expect(vilniusDate(summer)).toBe("2026-07-02");
  const winter = new Date("2026-12-15T14:58:07.999Z");
  expect(letterInstant(winter, "lt")).toBe("2026-12-15\u00A016:58:07 (Lietuvos laiku)");
});

test("sizes are exact", () => {
  expect(byteCount(1_234_567, "lt")).toBe("1\u00A0234\u00A0567\u00A0B");
});

test("a name in quotation marks is not quoted twice", () => {
  expect(quoted("Gyvas kiemas", "lt")).toBe("„Gyvas kiemas“");
  expect(quoted("„Gyvas kiemas“", "lt")).toBe("„Gyvas kiemas“");
  expect(quoted("Erdvė „Korpusas“", "lt")).toBe("„Erdvė „Korpusas““");
  expect(quoted("„Vienas“ ir „du“", "lt")).toBe("„„Vienas“ ir „du““");
});

test("a typed text ends with one full stop", () => {
  expect(sentence("turi būti įregistruotas ")).toBe("turi būti įregistruotas.");
  expect(sentence("Jau yra.")).toBe("Jau yra.");
  expect(sentence("Kas? „Taip.“")).toBe("Kas? „Taip.“");
});
