import { type Actor, holdsIn, isSignedIn } from "#app/domain/policy.ts";

/** All that rights to a call's evaluation follow from, besides who asks. */
export interface CallFacts {
  groupId: string;
  /** Scoring is closed: a ranked list has been computed. */
  hasList: boolean;
  /** Its decisions have been released. */
  isReleased: boolean;
  /** The viewer is tied to a proposal that was handed in to it (role in applicant or partner, conflict). */
  isTied: boolean;
}

/** What one viewer may see and do about the evaluation of one call. */
export interface CallRights {
  /** Its staff pages: proposals, checks, assignments. */
  readonly manage: boolean;
  /** Computes, records, approves and releases the ranking, and sees its letters beforehand. */
  readonly decide: boolean;
  /** Is one of the two who approve the board's list: impartial staff or the chair. */
  readonly approve: boolean;
  /** Sees the list that the board discusses, without the proposals that are hidden from the viewer. */
  readonly deliberate: boolean;
  /** Places, cumulative sums and the budget line, which would tell about a hidden proposal. */
  readonly seeArithmetic: boolean;
  /** How little would change who is funded: for those who decide, not for observers. */
  readonly seeSensitivity: boolean;
  /** Who declared what about which proposal. */
  readonly readDeclarations: boolean;
}

export const noCallRights: CallRights = Object.freeze({
  manage: false,
  decide: false,
  approve: false,
  deliberate: false,
  seeArithmetic: false,
  seeSensitivity: false,
  readDeclarations: false,
});

/** Who is tied to one of its proposals takes no part in ranking or deciding a call. */
export function callRights(actor: Actor, call: CallFacts): CallRights {
  if (!isSignedIn(actor)) return noCallRights;
  const isStaff = holdsIn(actor, call, "STAFF");
  const isBoard = holdsIn(actor, call, "BOARD", "CHAIR") && call.hasList;
  const isChair = holdsIn(actor, call, "CHAIR") && call.hasList;
  const isObserver = holdsIn(actor, call, "OBSERVER") && call.isReleased;
  const deliberate = isBoard || isObserver;
  const decide = isStaff && !call.isTied;
  return Object.freeze({
    manage: isStaff,
    decide,
    approve: decide || (isChair && !call.isTied),
    deliberate,
    seeSensitivity: decide || (isBoard && !call.isTied),
    seeArithmetic: decide || (deliberate && !call.isTied),
    readDeclarations: decide || (deliberate && !call.isTied),
  });
}
