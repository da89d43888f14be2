import { type Actor, belongsTo, holdsIn, isSignedIn } from "#app/domain/policy.ts";
import type { ScanState } from "#app/platform/generated/prisma/enums.ts";

/**
 * Evidence of what a project reports may name people: it is for staff of the group, its observers and
 * the promoter, not for the board; none that is withheld.
 */
export function mayDownloadEvidence(
  actor: Actor,
  { groupId, organisationId }: { groupId: string; organisationId: string | null },
  file: { scan: ScanState },
) {
  if (!isSignedIn(actor) || file.scan === "INFECTED" || file.scan === "DAMAGED") return false;
  return (
    holdsIn(actor, { groupId }, "STAFF", "OBSERVER") ||
    (organisationId !== null && belongsTo(actor, { organisationId }))
  );
}
