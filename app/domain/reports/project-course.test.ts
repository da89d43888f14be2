import fc from "fast-check";
import { expect, test } from "vitest";
import { projectStates } from "#app/domain/projects/lifecycle.ts";
import { countProjects, courseOf, type ProjectCourse, stateAt } from "./project-course.ts";

const base: ProjectCourse = {
  state: "RUNNING",
  field: "SOCIAL",
  selectedIn: 2018,
  forwardedIn: null,
  contractedIn: null,
  startedIn: 2018,
  endedIn: null,
};

test("a project runs from the year in which it started until the year in which it ended", () => {
  const ended: ProjectCourse = { ...base, state: "COMPLETED", startedIn: 2019, endedIn: 2020 };
  expect([2017, 2018, 2019, 2020, 2021].map((year) => stateAt(ended, year))).toEqual([
    null,
    "SELECTED",
    "RUNNING",
    "COMPLETED",
    "COMPLETED",
  ]);
  expect(countProjects([ended], 2020)).toMatchObject({ selected: 1, running: 0, completed: 1 });
});

test("a decision of the first hour of a year in Vilnius is of that year", () => {
  const unknown = { forwardedOn: null, contractOn: null, startsOn: null, endsOn: null };
  const row = { ...unknown, startYear: null, selectedYear: null, field: null } as const;
  const releasedAt = new Date("2026-12-31T22:30:00Z");
  const course = courseOf({ ...row, state: "SELECTED", proposal: { call: { releasedAt } } }, 2026);
  expect([2026, 2027].map((one) => stateAt(course, one))).toEqual([null, "SELECTED"]);
});

test("a planned beginning does not count as begun", () => {
  const planned: ProjectCourse = { ...base, state: "CONTRACTED", contractedIn: 2018 };
  expect(stateAt(planned, 2018)).toBe("CONTRACTED");
  expect(countProjects([planned], 2018)).toMatchObject({ selected: 1, started: 0, running: 0 });
});

const year = fc.integer({ min: 2016, max: 2024 });
const maybe = fc.option(year, { nil: null });
const course: fc.Arbitrary<ProjectCourse> = fc.record({
  state: fc.constantFrom(...projectStates),
  field: fc.constantFrom("BUSINESS", "SOCIAL", null),
  selectedIn: year,
  forwardedIn: maybe,
  contractedIn: maybe,
  startedIn: maybe,
  endedIn: maybe,
});

test("never fewer are selected by a later year, no more run or end than are selected", () => {
  fc.assert(
    fc.property(fc.array(course), year, (projects, of) => {
      const { selected, running, runningBusiness, runningSocial, completed } = countProjects(
        projects,
        of,
      );
      expect(countProjects(projects, of + 1).selected).toBeGreaterThanOrEqual(selected);
      expect(running + completed).toBeLessThanOrEqual(selected);
      expect(runningBusiness + runningSocial).toBeLessThanOrEqual(running);
    }),
  );
});

test("over all years every project that began is counted as started once", () => {
  fc.assert(
    fc.property(fc.array(course), (projects) => {
      const years = Array.from({ length: 12 }, (_, index) => 2014 + index);
      const started = years.reduce((sum, of) => sum + countProjects(projects, of).started, 0);
      const begun = projects.filter(
        ({ state, startedIn, selectedIn }) =>
          ["RUNNING", "COMPLETED", "TERMINATED"].includes(state) &&
          startedIn !== null &&
          startedIn >= selectedIn,
      );
      expect(started).toBe(begun.length);
    }),
  );
});
