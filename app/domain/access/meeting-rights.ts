import { type Actor, holdsIn, isSignedIn } from "#app/domain/policy.ts";
import type { MeetingState } from "#app/platform/generated/prisma/enums.ts";

/** All that rights to a meeting of the board follow from, besides who asks. */
export interface MeetingFacts {
  groupId: string;
  state: MeetingState;
  /** All that it decided has been released. */
  isReleased: boolean;
  /** The viewer is tied to a proposal of a call on its agenda. */
  isTied: boolean;
  /** The viewer has not declared about every proposal on its agenda. */
  mustDeclare: boolean;
  /** The viewer was called to it, or will be: a member of the board, the chair, an observer. */
  isCalled: boolean;
}

export interface MeetingRights {
  /** Day, place, number of the minutes, who chairs. */
  readonly read: boolean;
  /** Its page for who is called to it: of the board, or an observer. */
  readonly visit: boolean;
  /** Plans it and keeps its record: agenda, attendance, votes, minutes. */
  readonly run: boolean;
  /** Sits in it: own declarations, recusals and votes, item by item. */
  readonly sit: boolean;
  /** Outcomes and sums of the items that they may see, from which others could be reckoned. */
  readonly seeArithmetic: boolean;
  /** Its minutes as a whole, with every item. */
  readonly readMinutes: boolean;
}

export const noMeetingRights: MeetingRights = Object.freeze({
  read: false,
  visit: false,
  run: false,
  sit: false,
  seeArithmetic: false,
  readMinutes: false,
});

/**
 * Staff who are tied to a proposal of a call that is decided there take no part in running it; a
 * member who is tied sits in the other items and reads no minutes as a whole, as does one who has not
 * declared about all of it (evaluation.md P25–P30).
 */
export function meetingRights(actor: Actor, meeting: MeetingFacts): MeetingRights {
  if (!isSignedIn(actor)) return noMeetingRights;
  const { state, isTied, mustDeclare, isReleased, isCalled } = meeting;
  const isStaff = holdsIn(actor, meeting, "STAFF");
  const isBoard = holdsIn(actor, meeting, "BOARD", "CHAIR");
  const isObserver = holdsIn(actor, meeting, "OBSERVER");
  const wasCalled = state !== "PLANNED";
  const sit = isBoard && wasCalled;
  const run = isStaff && !isTied;
  const visit = sit || (isObserver && (isReleased || (wasCalled && isCalled)));
  const seeArithmetic = !isTied && (run || sit || (isObserver && isReleased));
  return Object.freeze({
    read: isStaff || visit,
    visit,
    run,
    sit,
    seeArithmetic,
    readMinutes: seeArithmetic && (run || !sit || !mustDeclare),
  });
}
