import { expect, test } from "vitest";
import { addDays } from "#app/domain/values/date.ts";
import { annualReminderDay, reportReminderDay } from "./report-days.ts";

test("a report is reminded of 7 days before it is due and on the day after, a day late at most", () => {
  const dueOn = "2026-07-30";
  const days = Array.from({ length: 40 }, (_, n) => addDays("2026-07-10", n));
  const sent = days.filter((day) => reportReminderDay(dueOn, day));
  expect(sent).toEqual(["2026-07-23", "2026-07-24", "2026-07-31", "2026-08-01"]);
  expect(reportReminderDay(dueOn, "2026-07-24")).toBe("2026-07-23");
});

test("an annual report is reminded of 30 and 7 days before 1 April, a day late at most", () => {
  const days = Array.from({ length: 100 }, (_, n) => addDays("2027-01-20", n));
  const sent = days.filter((day) => annualReminderDay("2027-04-01", day));
  expect(sent).toEqual(["2027-03-02", "2027-03-03", "2027-03-25", "2027-03-26"]);
  expect(annualReminderDay("2027-04-01", "2027-03-26")).toBe("2027-03-25");
});
