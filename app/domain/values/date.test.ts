import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, formatLongDay, parseDate, weekdayOf } from "./date.ts";

const day = fc
  .date({
    min: new Date("1900-01-01T00:00:00Z"),
    max: new Date("2199-12-31T00:00:00Z"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));
const locale = fc.constantFrom("lt" as const, "en" as const);

test.for([
  "2027-03-01",
  "2027-3-1",
  "2027–03–01",
  "2027.03.01",
  "2027.03.01.",
  "2027/03/01",
  "2027 03 01",
  "01.03.2027",
  "1.3.2027",
  "2027 m. kovo 1 d.",
  "2027 m. kovo 1 d",
  "2027m.kovo 1d.",
  "2027\u00a0m. Kovo\u00a01\u00a0d.",
  "2027 m. kovo mėn. 1 d.",
  "2027 kovo 1",
  "2027 metų kovo 1 diena",
  "2027 m. 03 mėn. 01 d.",
  "2027-03-01 d.",
  "1 March 2027",
  " 2027-03-01 ",
])("«%s» is 1 March 2027", (typed) => {
  expect(parseDate(typed)).toBe("2027-03-01");
});

test("months may be typed without their diacritics", () => {
  expect(parseDate("2027 m. geguzes 9 d.")).toBe("2027-05-09");
  expect(parseDate("2027 m. rugpjucio 15 d.")).toBe("2027-08-15");
  expect(parseDate("2027 M. RUGPJŪČIO 15 D.")).toBe("2027-08-15");
});

test.for([
  "",
  "rytoj",
  "2027",
  "2027-03",
  "03/01/2027",
  "1-3-2027",
  "2027-13-01",
  "2027-00-10",
  "2027-02-29",
  "2027-04-31",
  "2027-01-00",
  "2027 m. kovas 1 d.",
  "32.01.2027",
  "1 kovo 2027",
  "1899-12-31",
  "2200-01-01",
  "0227-03-01",
  "2027-03-01T10:00",
])("«%s» is refused", (typed) => {
  expect(parseDate(typed)).toBeNull();
});

test("the first and the last day and leap days are accepted", () => {
  const days = ["1900-01-01", "2199-12-31", "2028-02-29", "2000-02-29"];
  expect(days.map(parseDate)).toEqual(days);
});

test("a day in words is read back as the same day", () => {
  fc.assert(
    fc.property(day, locale, (iso, language) => {
      expect(parseDate(formatLongDay(iso, language))).toBe(iso);
    }),
  );
});

test("days in words are those of the platform's own Lithuanian and English", () => {
  const native = (tag: string) =>
    new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" });
  const [lt, en] = [native("lt-LT"), native("en-GB")];
  fc.assert(
    fc.property(day, (iso) => {
      expect(formatLongDay(iso, "lt").replaceAll("\u00a0", " ")).toBe(lt.format(new Date(iso)));
      expect(formatLongDay(iso, "en").replaceAll("\u00a0", " ")).toBe(en.format(new Date(iso)));
    }),
  );
});

test("days are added across months and years, and taken back", () => {
  expect(addDays("2026-12-30", 3)).toBe("2027-01-02");
  fc.assert(
    fc.property(day, fc.integer({ min: -9999, max: 9999 }), (iso, days) => {
      expect(addDays(addDays(iso, days), -days)).toBe(iso);
    }),
  );
});

test("the week turns with the days", () => {
  expect(weekdayOf("2026-12-04")).toBe(5);
  expect(weekdayOf("2026-12-06")).toBe(0);
});
