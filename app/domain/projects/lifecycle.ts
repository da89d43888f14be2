import type { Lifecycle } from "#app/domain/lifecycle.ts";
import type { ProjectState } from "#app/platform/generated/prisma/enums.ts";

export type { ProjectState };

export type ProjectEvent = "forward" | "contract" | "start" | "complete" | "terminate" | "refuse";

/** Every way a project can change state (domain.md §2.1, steps 23–26). */
export const projectLifecycle: Lifecycle<ProjectState, ProjectEvent> = {
  forward: { from: ["SELECTED"], to: "FORWARDED" },
  contract: { from: ["SELECTED", "FORWARDED"], to: "CONTRACTED" },
  start: { from: ["CONTRACTED"], to: "RUNNING" },
  complete: { from: ["RUNNING"], to: "COMPLETED" },
  terminate: { from: ["CONTRACTED", "RUNNING"], to: "TERMINATED" },
  refuse: { from: ["SELECTED", "FORWARDED"], to: "REFUSED" },
};

/** In the order in which a project goes through them. */
export const projectStates = [
  "SELECTED",
  "FORWARDED",
  "CONTRACTED",
  "RUNNING",
  "COMPLETED",
  "TERMINATED",
  "REFUSED",
] as const satisfies readonly ProjectState[];

/** What may come next, in the order of the buttons. */
export const possibleEvents = (state: ProjectState) =>
  (Object.keys(projectLifecycle) as ProjectEvent[]).filter((event) =>
    projectLifecycle[event].from.includes(state),
  );
