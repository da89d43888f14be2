import { expect, test } from "vitest";
import { addDays } from "#app/domain/values/date.ts";
import { digestMonday, scoringReminderDay } from "./scoring-days.ts";

test("evaluators hear 7 and 2 days before, the day after, and then once a week for two months", () => {
  const until = "2026-12-18";
  const days = Array.from({ length: 90 }, (_, n) => addDays("2026-12-01", n));
  const reminded = new Set(days.map((day) => scoringReminderDay(until, day)).filter(Boolean));
  expect([...reminded].slice(0, 5)).toEqual([
    "2026-12-11",
    "2026-12-16",
    "2026-12-19",
    "2026-12-26",
    "2027-01-02",
  ]);
  expect(reminded.size).toBe(10);
});

test("a reminder that was missed is sent the day after, and later not", () => {
  const ask = (today: string) => scoringReminderDay("2026-12-18", today);
  expect([ask("2026-12-11"), ask("2026-12-12"), ask("2026-12-13")]).toEqual([
    "2026-12-11",
    "2026-12-11",
    null,
  ]);
});

test("the week's digest is of its Monday, sent on Monday or on Tuesday", () => {
  expect(digestMonday("2026-12-14")).toBe("2026-12-14");
  expect(digestMonday("2026-12-15")).toBe("2026-12-14");
  expect(digestMonday("2026-12-16")).toBeNull();
  expect(digestMonday("2026-12-13")).toBeNull();
});
