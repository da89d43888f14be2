import type { CallStatus } from "#app/platform/generated/prisma/enums.ts";
import type { CallPhase } from "./window.ts";

export type CallState = CallPhase | "evaluation" | "decided" | "cancelled";

interface Standing {
  status: CallStatus;
  phase: CallPhase;
  released: boolean;
}

/** What the public is told of a call. That the board has decided is not said before the release. */
export function callState({ status, phase, released }: Standing): CallState {
  if (status === "CANCELLED") return "cancelled";
  if (released) return "decided";
  return status === "EVALUATION" || status === "DECIDED" ? "evaluation" : phase;
}
