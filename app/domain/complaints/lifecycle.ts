import type { Lifecycle } from "#app/domain/lifecycle.ts";
import type { ComplaintStatus } from "#app/platform/generated/prisma/enums.ts";

export type { ComplaintStatus };

export type ComplaintEvent =
  | "examine"
  | "uphold"
  | "upholdInPart"
  | "reject"
  | "leave"
  | "withdraw";

/** Every way a complaint can change status (domain.md §2.4); it begins as RECEIVED. */
export const complaintLifecycle: Lifecycle<ComplaintStatus, ComplaintEvent> = {
  examine: { from: ["RECEIVED"], to: "EXAMINED" },
  uphold: { from: ["EXAMINED"], to: "UPHELD" },
  upholdInPart: { from: ["EXAMINED"], to: "UPHELD_IN_PART" },
  reject: { from: ["EXAMINED"], to: "REJECTED" },
  leave: { from: ["RECEIVED", "EXAMINED"], to: "NOT_EXAMINED" },
  withdraw: { from: ["RECEIVED", "EXAMINED"], to: "WITHDRAWN" },
};

/** Whether the group still owes an answer. */
export const isOpenComplaint = (status: ComplaintStatus) =>
  status === "RECEIVED" || status === "EXAMINED";
