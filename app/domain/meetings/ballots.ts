import type { MeetingState } from "./lifecycle.ts";

/** Until the hour of a written vote nobody sees how others voted (evaluation.md P28). */
export const isSecret = (
  { ballotsUntil, state }: { ballotsUntil: Date | null; state: MeetingState },
  now: Date,
) => ballotsUntil !== null && state === "RUNNING" && now < ballotsUntil;
