import { type Actor, can } from "#app/domain/policy.ts";
import type { EventState, ScanState } from "#app/platform/generated/prisma/enums.ts";

/** A file of an event is for everybody once the event is public, before for its staff; none that is withheld. */
export const mayDownloadOfEvent = (
  actor: Actor,
  event: { groupId: string; state: EventState },
  file: { scan: ScanState },
) =>
  file.scan !== "INFECTED" &&
  file.scan !== "DAMAGED" &&
  (event.state !== "DRAFT" || can(actor, "group:work", event));
