import type { Lifecycle } from "#app/domain/lifecycle.ts";
import type { ClarificationState } from "#app/platform/generated/prisma/enums.ts";

export type ClarificationEvent = "answer" | "accept" | "leave";

/** Every way in which a round of questions can change its state. A late one is left as it is. */
export const clarificationLifecycle: Lifecycle<ClarificationState, ClarificationEvent> = {
  answer: { from: ["ASKED"], to: "ANSWERED" },
  accept: { from: ["ANSWERED"], to: "CLARIFIED" },
  leave: { from: ["ASKED", "ANSWERED"], to: "NOT_CLARIFIED" },
};
