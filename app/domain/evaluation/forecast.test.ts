import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#app/domain/values/date.ts";
import { forecastOf } from "./forecast.ts";

const from = "2026-12-01";
const base = { from, today: "2026-12-05", until: "2026-12-10", needed: 10 };
const on = (...days: string[]) => days.map((day) => `2026-12-${day}`);

test("at one sheet a day the rest comes at one sheet a day", () => {
  const forecast = forecastOf({ ...base, submittedOn: on("01", "02", "03", "04", "05") });
  expect(forecast).toMatchObject({ submitted: 5, endsOn: "2026-12-10", state: "onTime" });
});

test("a pace that ends after the term is late, and a term that has passed is overdue", () => {
  const four = on("01", "02", "03", "03");
  expect(forecastOf({ ...base, submittedOn: four })).toMatchObject({
    endsOn: "2026-12-13",
    state: "late",
  });
  expect(forecastOf({ ...base, submittedOn: four, until: "2026-12-04" }).state).toBe("overdue");
});

test("without a sheet there is no pace, without a term no judgement, without a rest no forecast", () => {
  expect(forecastOf({ ...base, submittedOn: [] })).toMatchObject({ endsOn: null, state: "noPace" });
  expect(forecastOf({ ...base, submittedOn: on("01"), until: null }).state).toBe("noTerm");
  const all = { ...base, submittedOn: on("01", "02"), needed: 2, until: "2026-12-02" };
  expect(forecastOf(all)).toMatchObject({ endsOn: null, state: "done" });
});

test("the sums by day grow to all sheets, and a later term never makes it late", () => {
  const day = fc.integer({ min: 0, max: 9 }).map((n) => addDays(from, n));
  fc.assert(
    fc.property(fc.array(day), fc.nat(30), fc.nat(40), (submittedOn, more, late) => {
      const today = "2026-12-10";
      const needed = submittedOn.length + more;
      const ask = (until: string) => forecastOf({ submittedOn, needed, from, today, until });
      const { days } = ask(today);
      expect(days.at(-1)?.total ?? 0).toBe(submittedOn.length);
      expect(days.every(({ total }, n) => total > (days[n - 1]?.total ?? 0))).toBe(true);
      const until = addDays(today, late);
      if (ask(until).state === "onTime") expect(ask(addDays(until, 1)).state).toBe("onTime");
    }),
  );
});
