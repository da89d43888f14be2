import { callPhase, type Window } from "#app/domain/calls/window.ts";
import type { CallStatus } from "#app/platform/generated/prisma/enums.ts";

/** True while answers and files may be changed: the call is published and its deadline ahead. */
export const isBeingFilled = ({ status, ...window }: Window & { status: CallStatus }, now: Date) =>
  status === "PUBLISHED" && callPhase(window, now) !== "closed";
