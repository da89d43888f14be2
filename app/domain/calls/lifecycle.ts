import type { Lifecycle } from "#app/domain/lifecycle.ts";
import type { CallStatus } from "#app/platform/generated/prisma/enums.ts";

export type { CallStatus };

export type CallEvent = "plan" | "publish" | "startEvaluation" | "decide" | "cancel";

/**
 * Every way a call can change status. Whether a published call is planned, open or closed follows
 * from its window (window.ts), not from a status.
 */
export const callLifecycle: Lifecycle<CallStatus, CallEvent> = {
  plan: { from: ["DRAFT"], to: "PLANNED" },
  publish: { from: ["DRAFT", "PLANNED"], to: "PUBLISHED" },
  startEvaluation: { from: ["PUBLISHED"], to: "EVALUATION" },
  decide: { from: ["EVALUATION"], to: "DECIDED" },
  cancel: { from: ["DRAFT", "PLANNED", "PUBLISHED", "EVALUATION"], to: "CANCELLED" },
};
