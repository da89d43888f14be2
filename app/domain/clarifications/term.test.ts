import { expect, test } from "vitest";
import { addWorkingDays, workingDayBefore } from "#app/domain/values/working-days.server.ts";
import { endOfDay } from "./term.ts";

test.for([
  ["2026-11-23", 5, "2026-11-30", "2026-11-30T22:00:00.000Z", "2026-11-27"],
  ["2026-12-21", 5, "2026-12-30", "2026-12-30T22:00:00.000Z", "2026-12-29"],
  ["2026-12-23", 5, "2027-01-04", "2027-01-04T22:00:00.000Z", "2026-12-31"],
  ["2027-03-22", 5, "2027-03-30", "2027-03-30T21:00:00.000Z", "2027-03-26"],
  ["2027-06-21", 3, "2027-06-25", "2027-06-25T21:00:00.000Z", "2027-06-23"],
] as const)(
  "asked on %s, %i working days end with %s; the reminder is of the working day before",
  ([asked, days, last, end, before]) => {
    const dueOn = addWorkingDays(asked, days);
    expect([dueOn, endOfDay(dueOn).toISOString(), workingDayBefore(dueOn)]).toEqual([
      last,
      end,
      before,
    ]);
  },
);
