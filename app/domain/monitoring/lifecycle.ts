import type { Lifecycle } from "#app/domain/lifecycle.ts";
import type { ProjectState } from "#app/domain/projects/lifecycle.ts";
import type { PeriodState } from "#app/platform/generated/prisma/enums.ts";

export type { PeriodState };

export type PeriodEvent = "submit" | "return" | "accept";

/** Every way a monitoring period can change state (domain.md §2.2, step 26). */
export const periodLifecycle: Lifecycle<PeriodState, PeriodEvent> = {
  submit: { from: ["OPEN", "RETURNED"], to: "SUBMITTED" },
  return: { from: ["SUBMITTED"], to: "RETURNED" },
  accept: { from: ["SUBMITTED"], to: "ACCEPTED" },
};

/** Projects whose reports are waited for: one that ended early may still report, but is not pressed. */
export const awaited: ProjectState[] = ["CONTRACTED", "RUNNING", "COMPLETED"];

/** Whether its promoter can still write into it. */
export const isOpenToWriting = (state: PeriodState) => state === "OPEN" || state === "RETURNED";
