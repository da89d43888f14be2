import type { Lifecycle } from "#app/domain/lifecycle.ts";
import type { CheckState } from "#app/platform/generated/prisma/enums.ts";

export type CheckEvent = "handIn" | "end" | "confirm" | "return";

/**
 * Every way in which a round of a check can change its state. It ends without a second person only
 * where the group has settled for one.
 */
export const checkLifecycle: Lifecycle<CheckState, CheckEvent> = {
  handIn: { from: ["DRAFT"], to: "HANDED_IN" },
  end: { from: ["DRAFT"], to: "CONFIRMED" },
  confirm: { from: ["HANDED_IN"], to: "CONFIRMED" },
  return: { from: ["HANDED_IN"], to: "RETURNED" },
};
