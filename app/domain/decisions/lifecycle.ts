import type { Lifecycle } from "#app/domain/lifecycle.ts";
import type { ListStatus } from "#app/platform/generated/prisma/enums.ts";

export type { ListStatus };

export type ListEvent = "propose" | "reopen" | "approve" | "release" | "replace";

/** Every way a ranked list can change status; what is approved is frozen. */
export const listLifecycle: Lifecycle<ListStatus, ListEvent> = {
  propose: { from: ["DRAFT"], to: "PROPOSED" },
  reopen: { from: ["PROPOSED"], to: "DRAFT" },
  approve: { from: ["PROPOSED"], to: "APPROVED" },
  release: { from: ["APPROVED"], to: "RELEASED" },
  // A list that was released stays as it was when a later version takes its place.
  replace: { from: ["RELEASED"], to: "REPLACED" },
};
