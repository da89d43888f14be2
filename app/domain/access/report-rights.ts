import { type Actor, holdsIn, isSignedIn } from "#app/domain/policy.ts";
import type { ReportState } from "#app/platform/generated/prisma/enums.ts";
import { isMemberOf, type OfMembers } from "./group-members.ts";

/** All that rights to an annual report follow from, besides who asks. */
export interface ReportFacts extends OfMembers {
  state: ReportState;
}

/** What one viewer may see and do about one annual report. */
export interface ReportRights {
  /** Writes it and takes it through its states. */
  readonly manage: boolean;
  readonly read: boolean;
}

/**
 * Staff write an annual report; once it is published for members, people of the group and of its
 * member organisations read it; once the general meeting has approved it, everybody (domain.md §2.2,
 * step 27).
 */
export function reportRights(actor: Actor, report: ReportFacts): ReportRights {
  const isPublic = report.state === "APPROVED" || report.state === "SENT";
  if (!isSignedIn(actor)) return Object.freeze({ manage: false, read: isPublic });
  const manage = holdsIn(actor, report, "STAFF");
  return Object.freeze({
    manage,
    read: isPublic || manage || (report.state === "PUBLISHED" && isMemberOf(actor, report)),
  });
}
