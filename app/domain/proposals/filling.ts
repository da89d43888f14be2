import { callPhase, type Window } from "#app/domain/calls/window.ts";
import type { CallStatus, ProposalStatus } from "#app/platform/generated/prisma/enums.ts";

/** True while answers and files may be changed: the call is published and its deadline ahead. */
export const isBeingFilled = ({ status, ...window }: Window & { status: CallStatus }, now: Date) =>
  status === "PUBLISHED" && callPhase(window, now) !== "closed";

export interface Work {
  status: ProposalStatus;
  /** Since when a working copy lies beside the submitted version. */
  reopenedAt: Date | null;
}

/** True where answers and files are the applicant's to change: a draft, or a working copy of what was handed in. */
export const isWork = ({ status, reopenedAt }: Work) =>
  status === "DRAFT" || (status === "SUBMITTED" && reopenedAt !== null);
