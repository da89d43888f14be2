import type { Lifecycle } from "#app/domain/lifecycle.ts";
import type {
  ItemStatus,
  MeetingKind,
  MeetingState,
} from "#app/platform/generated/prisma/enums.ts";

export type { ItemStatus, MeetingKind, MeetingState };

export type MeetingEvent = "call" | "open" | "hold" | "fail" | "sign";

/** Every way a meeting of the board can change state (domain.md §2.1). */
export const meetingLifecycle: Lifecycle<MeetingState, MeetingEvent> = {
  call: { from: ["PLANNED"], to: "CALLED" },
  open: { from: ["CALLED"], to: "RUNNING" },
  hold: { from: ["RUNNING"], to: "HELD" },
  fail: { from: ["CALLED", "RUNNING"], to: "NOT_HELD" },
  sign: { from: ["HELD", "NOT_HELD"], to: "MINUTES_SIGNED" },
};

export type ItemEvent = "open" | "adopt" | "reject" | "postpone" | "note";

/** Every way an item of the agenda can change status, while its meeting runs. */
export const itemLifecycle: Lifecycle<ItemStatus, ItemEvent> = {
  open: { from: ["WAITING", "ADOPTED", "REJECTED", "POSTPONED"], to: "OPEN" },
  adopt: { from: ["OPEN"], to: "ADOPTED" },
  reject: { from: ["OPEN"], to: "REJECTED" },
  postpone: { from: ["WAITING", "OPEN", "REJECTED"], to: "POSTPONED" },
  note: { from: ["WAITING"], to: "NOTED" },
};
