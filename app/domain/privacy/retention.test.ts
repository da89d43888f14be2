import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultSettings } from "#app/domain/groups/settings.ts";
import { addDays, addMonths, type IsoDay } from "#app/domain/values/date.ts";
import { draftPlan, isDue, type KeptProposal, retentionOf, warningDays } from "./retention.ts";

const handedIn: KeptProposal = {
  submitted: true,
  withdrawn: false,
  outcome: null,
  closedOn: "2026-12-15",
  grantedOn: null,
  deMinimis: false,
  lastPaymentOn: null,
};
const granted = { ...handedIn, outcome: "SELECTED", grantedOn: "2027-02-10" } as const;
const of = (proposal: KeptProposal) => retentionOf(proposal, defaultSettings);

const days = fc
  .date({
    min: new Date("2000-01-01T00:00:00Z"),
    max: new Date("2100-12-31T00:00:00Z"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe("how long a proposal is kept", () => {
  test.each([
    ["a draft, one year after the deadline", { ...handedIn, submitted: false }, "2027-12-15"],
    ["one not selected, five years", { ...handedIn, outcome: "NOT_SELECTED" }, "2031-12-15"],
    ["one not eligible, five years", { ...handedIn, outcome: "INELIGIBLE" }, "2031-12-15"],
    ["one withdrawn, five years", { ...handedIn, withdrawn: true }, "2031-12-15"],
    ["one not yet decided, without end", handedIn, null],
    ["a funded one before the last payment, without end", granted, null],
    [
      "a funded one, five years from the end of the year of the last payment",
      { ...granted, lastPaymentOn: "2028-01-01" },
      "2033-12-31",
    ],
    [
      "de minimis aid, ten years from the grant where that is later",
      { ...granted, deMinimis: true, lastPaymentOn: "2028-01-01" },
      "2037-02-10",
    ],
    [
      "de minimis aid by the rule of the fund where that is later",
      { ...granted, deMinimis: true, lastPaymentOn: "2035-06-01" },
      "2040-12-31",
    ],
  ] satisfies [string, KeptProposal, IsoDay | null][])("%s", (_, proposal, until) => {
    expect(of(proposal).until).toBe(until);
  });

  test("a group's own number of years counts", () => {
    const settings = { ...defaultSettings, unselectedRetentionYears: { value: 7, source: "" } };
    expect(retentionOf({ ...handedIn, withdrawn: true }, settings).until).toBe("2033-12-15");
  });

  test("it is due on the day after the last, not before", () => {
    const kept = of({ ...handedIn, withdrawn: true });
    expect([isDue(kept, "2031-12-15"), isDue(kept, "2031-12-16")]).toEqual([false, true]);
    expect(isDue(of(handedIn), "2999-01-01")).toBe(false);
  });

  test("funded documents end on the last day of a year, whatever day the payment had", () => {
    fc.assert(
      fc.property(days, (day) => {
        const { until } = of({ ...granted, lastPaymentOn: day });
        expect(until).toBe(`${Number(day.slice(0, 4)) + 5}-12-31`);
      }),
    );
  });
});

describe("months and years", () => {
  test.each([
    ["2028-02-29", 12, "2029-02-28"],
    ["2028-02-29", 48, "2032-02-29"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2027-12-31", 2, "2028-02-29"],
    ["2026-12-31", 12, "2027-12-31"],
    ["2026-08-31", 6, "2027-02-28"],
  ] as const)("%s and %i months is %s", (day, months, then) => {
    expect(addMonths(day, months)).toBe(then);
  });

  test("a term never runs into the month after, keeps the day where there is one, and never turns back", () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 240 }), (one, other, months) => {
        const then = addMonths(one, months);
        const index = (day: IsoDay) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
        expect(index(then) - index(one)).toBe(months);
        if (then.slice(8) !== one.slice(8)) expect(addDays(then, 1).slice(8)).toBe("01");
        if (one <= other) expect(then <= addMonths(other, months)).toBe(true);
      }),
    );
  });
});

describe("the deletion of a draft", () => {
  const until = "2027-12-15";

  test.each([
    ["2027-12-01", null, "keep"],
    ["2027-12-02", null, { announce: "2027-12-16" }],
    ["2028-03-01", null, { announce: "2028-03-15" }],
    ["2027-12-15", "2027-12-16", "keep"],
    ["2027-12-16", "2027-12-16", "delete"],
    ["2028-03-14", "2028-03-15", "keep"],
  ] as const)("on %s with %s announced: %j", (today, announced, plan) => {
    expect(draftPlan({ until }, announced, today)).toEqual(plan);
  });

  test("whatever days the work is done on, owners have two weeks, and nothing goes before its time", () => {
    const nights = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(days, nights, (end, gaps) => {
        let today = addDays(end, -60);
        let announced: { on: IsoDay; at: IsoDay } | null = null;
        for (const gap of gaps) {
          const plan = draftPlan({ until: end }, announced?.on ?? null, today);
          if (plan === "delete") {
            expect(announced && addDays(announced.at, warningDays) <= today).toBe(true);
            expect(today > end).toBe(true);
            return;
          }
          if (plan !== "keep") {
            expect(announced).toBeNull();
            announced = { on: plan.announce, at: today };
          }
          today = addDays(today, gap);
        }
        throw new Error("never deleted");
      }),
    );
  });

  test("a deadline that moved after the mail is announced anew", () => {
    expect(draftPlan({ until: "2028-01-31" }, "2027-12-16", "2028-01-20")).toEqual({
      announce: "2028-02-03",
    });
  });
});
