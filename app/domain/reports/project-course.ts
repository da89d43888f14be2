import type { ProjectState } from "#app/domain/projects/lifecycle.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { ProjectCounts } from "./report-model.ts";

/** When a project went through its states, as far as is known: years and the state of now. */
export interface ProjectCourse {
  state: ProjectState;
  field: "BUSINESS" | "SOCIAL" | null;
  selectedIn: number;
  forwardedIn: number | null;
  contractedIn: number | null;
  startedIn: number | null;
  endedIn: number | null;
}

/** What is kept of a project about its course. */
interface CourseRow extends Pick<ProjectCourse, "state" | "field"> {
  forwardedOn: Date | null;
  contractOn: Date | null;
  startsOn: Date | null;
  endsOn: Date | null;
  startYear: number | null;
  selectedYear: number | null;
  proposal: { call: { releasedAt: Date | null } } | null;
}

/** Year of Vilnius of an instant. */
const yearOfInstant = (at: Date | null | undefined) =>
  at ? Number(vilniusDay(at).slice(0, 4)) : null;

/** Year of a day. */
const yearOf = (date: Date | null | undefined) => date?.getUTCFullYear() ?? null;

/** The course of a project; one of which no year is known counts as selected in `otherwise`. */
export function courseOf(row: CourseRow, otherwise: number): ProjectCourse {
  const { state, field } = row;
  const startedIn = yearOf(row.startsOn) ?? row.startYear;
  return {
    state,
    field,
    selectedIn:
      yearOfInstant(row.proposal?.call.releasedAt) ??
      row.selectedYear ??
      yearOf(row.forwardedOn ?? row.contractOn) ??
      startedIn ??
      otherwise,
    forwardedIn: yearOf(row.forwardedOn),
    contractedIn: yearOf(row.contractOn) ?? startedIn,
    startedIn,
    endedIn: yearOf(row.endsOn),
  };
}

const hasBegun: readonly ProjectState[] = ["RUNNING", "COMPLETED", "TERMINATED"];
const isOver = ({ state }: ProjectCourse) => state === "COMPLETED" || state === "TERMINATED";
const by = (in_: number | null, year: number) => in_ !== null && in_ <= year;

/** Whether its activities had begun by the end of a year; a planned beginning is none. */
const begunBy = (project: ProjectCourse, year: number) =>
  hasBegun.includes(project.state) && by(project.startedIn, year);

/**
 * The state of a project at the end of a year; null where it was not selected by then. A refusal
 * has no known year: it counts from the selection on.
 */
export function stateAt(project: ProjectCourse, year: number): ProjectState | null {
  if (project.selectedIn > year) return null;
  if (project.state === "REFUSED") return "REFUSED";
  if (isOver(project) && by(project.endedIn, year)) return project.state;
  if (begunBy(project, year)) return "RUNNING";
  const isContracted = hasBegun.includes(project.state) || project.state === "CONTRACTED";
  if (isContracted && by(project.contractedIn, year)) return "CONTRACTED";
  return by(project.forwardedIn, year) ? "FORWARDED" : "SELECTED";
}

/** How many projects there were at the end of a year, and what began and ended in it. */
export function countProjects(projects: readonly ProjectCourse[], year: number): ProjectCounts {
  const at = projects.flatMap((project) => {
    const state = stateAt(project, year);
    return state === null || state === "REFUSED" ? [] : [{ project, state }];
  });
  const running = at.filter(({ state }) => state === "RUNNING");
  const ofField = (field: ProjectCourse["field"]) =>
    running.filter(({ project }) => project.field === field).length;
  return {
    year,
    selected: at.length,
    started: at.filter(({ project }) => begunBy(project, year) && project.startedIn === year)
      .length,
    running: running.length,
    runningBusiness: ofField("BUSINESS"),
    runningSocial: ofField("SOCIAL"),
    completed: at.filter(({ project, state }) => state === "COMPLETED" && project.endedIn === year)
      .length,
  };
}
