import { expect, test } from "vitest";
import { actionTotals } from "./totals.ts";

const training = { budgetCents: 17_677_201, plannedProjects: 3 };
const business = { budgetCents: 29_461_900, plannedProjects: 2 };

test("the first objective of Druskininkai adds up to 471 391,01 € and 5 projects", () => {
  expect(actionTotals([training, business])).toEqual({
    budgetCents: 47_139_101,
    plannedProjects: 5,
  });
});

test("an action without a sum leaves the total unknown", () => {
  expect(actionTotals([training, { budgetCents: null, plannedProjects: 2 }])).toEqual({
    budgetCents: null,
    plannedProjects: 5,
  });
});

test("nothing adds up to nothing known", () => {
  expect(actionTotals([])).toEqual({ budgetCents: null, plannedProjects: null });
});
