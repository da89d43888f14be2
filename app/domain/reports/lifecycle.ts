import type { Lifecycle } from "#app/domain/lifecycle.ts";
import type { ReportState } from "#app/platform/generated/prisma/enums.ts";

export type { ReportState };

export type ReportEvent = "publish" | "take-back" | "approve" | "send";

/** Every way an annual report can change state (domain.md §2.2, step 27). */
export const reportLifecycle: Lifecycle<ReportState, ReportEvent> = {
  publish: { from: ["DRAFT"], to: "PUBLISHED" },
  "take-back": { from: ["PUBLISHED"], to: "DRAFT" },
  approve: { from: ["PUBLISHED"], to: "APPROVED" },
  send: { from: ["APPROVED"], to: "SENT" },
};

/** What may come next, in the order of the buttons. */
export const possibleEvents = (state: ReportState) =>
  (Object.keys(reportLifecycle) as ReportEvent[]).filter((event) =>
    reportLifecycle[event].from.includes(state),
  );

/** The day by which the report for a year is sent to the ministry: 1 April (domain.md §2.2, step 27). */
export const dueOn = (year: number) => `${year + 1}-04-01`;
