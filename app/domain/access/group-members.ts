import { type Actor, belongsTo, holdsIn } from "#app/domain/policy.ts";

/** A group with the organisations whose membership its staff confirmed. */
export interface OfMembers {
  groupId: string;
  memberIds: readonly string[];
}

/** Whether the actor is of the group itself or of one of its member organisations. */
export const isMemberOf = (actor: Actor, { groupId, memberIds }: OfMembers) =>
  holdsIn(actor, { groupId }, "STAFF", "BOARD", "CHAIR", "OBSERVER") ||
  memberIds.some((organisationId) => belongsTo(actor, { organisationId }));
