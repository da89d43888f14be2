import { next } from "#app/domain/lifecycle.ts";
import { isBeingFilled, isWork } from "#app/domain/proposals/filling.ts";
import { proposalLifecycle } from "#app/domain/proposals/lifecycle.ts";
import { type Actor, belongsTo, holdsIn, isSignedIn } from "#app/domain/policy.ts";
import type {
  CallStatus,
  ProposalStatus,
  SheetStatus,
} from "#app/platform/generated/prisma/enums.ts";

/** All that rights to a proposal follow from, besides who asks and when. */
export interface ProposalFacts {
  groupId: string;
  organisationId: string;
  /** Codes of the partners that the last submission names. */
  partnerCodes: readonly string[];
  status: ProposalStatus;
  /** Since when a working copy lies beside the submitted version; null without one. */
  reopenedAt: Date | null;
  /** It has been handed in at least once. */
  isRegistered: boolean;
  /** Its decision has been released. */
  isDecided: boolean;
  /** Money is offered to it that nobody has answered for it yet. */
  isOffered?: boolean;
  /** End of the term of an open clarification; null where none is open. */
  clarifyUntil: Date | null;
  /** Its applicant has written to the group about it, also while it is a draft. */
  isWrittenAbout?: boolean;
  /** Its people have asked staff for more time, and so told them of it. */
  hasAskedExtension: boolean;
  call: CallStanding;
  /** What the viewer has said and been given; null where nobody looked, and then it opens nothing. */
  mine: MyPart | null;
}

/** How far the call is. */
export interface CallStanding {
  status: CallStatus;
  opensAt: Date;
  /** The deadline in force for the proposal: the call's, or its own where that is later. */
  closesAt: Date;
  /** Scoring is closed: a ranked list has been computed. */
  hasList: boolean;
  /** Its decisions have been released. */
  isReleased: boolean;
}

export interface MyPart {
  declared: "none" | "noConflict" | "conflict";
  assignment: { sheet: SheetStatus | null } | null;
  /** Every sheet that the proposal needs is handed in. */
  sheetsComplete: boolean;
  /** The call's rule opens the sheets of the others to the viewer, who has handed in what it asks for. */
  peersOpen: boolean;
}

/** What one viewer may see and do about one proposal at one moment. All false for a stranger. */
export interface ProposalRights {
  /** That it exists: number, title, applicant and partners. */
  readonly know: boolean;
  /** Its answers, budget and files. */
  readonly read: boolean;
  /** It is the viewer's own organisation's: drafts, receipts, letters and the released decision. */
  readonly own: boolean;
  /** The viewer's role lets them write it, whenever it may be written. */
  readonly writer: boolean;
  /** The viewer's role lets them hand it in, whenever it may be handed in. */
  readonly signatory: boolean;
  /** May write it now. */
  readonly edit: boolean;
  /** May hand it in now. */
  readonly submit: boolean;
  /** May open a working copy beside the submitted version now. */
  readonly reopen: boolean;
  /** May take it back now: until its decision is released. */
  readonly withdraw: boolean;
  /** May bring it back now, as it was when it was taken back. */
  readonly revive: boolean;
  /** May ask for more time now: also after the deadline, until the evaluation starts. */
  readonly askExtension: boolean;
  /** May write now what staff have unlocked for a clarification. */
  readonly clarify: boolean;
  /** May hand in the answer to a clarification now. */
  readonly answer: boolean;
  /** Knows that more time was asked for, and grants or refuses it. */
  readonly judgeExtension: boolean;
  /** The viewer is impartial staff of its group. */
  readonly staff: boolean;
  readonly check: boolean;
  readonly assign: boolean;
  /** May state whether there is a conflict of interest, and has not. */
  readonly declare: boolean;
  /** Has said that there is none, and may announce a conflict all the same. */
  readonly announce: boolean;
  /** The viewer's own sheet is there to be read. */
  readonly ownSheet: boolean;
  readonly score: boolean;
  /** That sheets exist, how far each is. */
  readonly seeProgress: boolean;
  /** Submitted sheets of others and everything computed from them. */
  readonly seeScores: boolean;
  /** Who wrote which sheet. */
  readonly seeNames: boolean;
  /** Its place in the list that the board discusses. */
  readonly deliberate: boolean;
  /** The viewer's role lets them accept or decline money that is offered, once it is. */
  readonly answerOffer: boolean;
  readonly readLetters: boolean;
  /** What the applicant and the group write to each other about it, and the files sent with that. */
  readonly readMessages: boolean;
  readonly message: boolean;
  readonly readComplaint: boolean;
  /** Appoints who examines its complaint, and reads what the handler found out. */
  readonly manageComplaint: boolean;
  /** May be the handler of its complaint: staff who neither evaluated it nor vote in the board. */
  readonly examineComplaint: boolean;
  /** The viewer's role lets them complain of its released decision, within the term. */
  readonly complain: boolean;
}

export const noRights: ProposalRights = Object.freeze({
  know: false,
  read: false,
  own: false,
  writer: false,
  signatory: false,
  edit: false,
  submit: false,
  reopen: false,
  withdraw: false,
  revive: false,
  askExtension: false,
  clarify: false,
  answer: false,
  judgeExtension: false,
  staff: false,
  check: false,
  assign: false,
  declare: false,
  announce: false,
  ownSheet: false,
  score: false,
  seeProgress: false,
  seeScores: false,
  seeNames: false,
  deliberate: false,
  answerOffer: false,
  readLetters: false,
  readMessages: false,
  message: false,
  readComplaint: false,
  manageComplaint: false,
  examineComplaint: false,
  complain: false,
});

const canBeTakenBack = (status: ProposalStatus) =>
  next(proposalLifecycle, status, "withdraw") !== null ||
  next(proposalLifecycle, status, "dropDraft") !== null;

/** A smaller sum is an offer; the whole is one where it comes from the reserve. */
const mayAnswerOffer = ({ status, isOffered }: ProposalFacts) =>
  status === "PARTIAL" || (status === "SELECTED" && isOffered === true);

/** Rights of members of the applicant, whatever else they are: an applicant only. */
function applicantRights(actor: Actor, facts: ProposalFacts, now: Date): ProposalRights {
  const { status, reopenedAt, call, clarifyUntil } = facts;
  const writer = belongsTo(actor, facts, "EDITOR", "SIGNATORY", "OWNER");
  const signatory = belongsTo(actor, facts, "SIGNATORY", "OWNER");
  const isTaken = isBeingFilled(call, now);
  const isFilled = isWork(facts) && isTaken;
  const wasOpened = now >= call.opensAt;
  const isAsked =
    call.status !== "CANCELLED" &&
    status === "CLARIFICATION" &&
    clarifyUntil !== null &&
    now < clarifyUntil;
  return {
    ...noRights,
    know: true,
    read: true,
    own: true,
    writer,
    signatory,
    edit: writer && isFilled,
    submit: signatory && isFilled && wasOpened,
    reopen: writer && isTaken && status === "SUBMITTED" && reopenedAt === null,
    withdraw: signatory && !facts.isDecided && canBeTakenBack(status),
    revive: signatory && isTaken && status === "WITHDRAWN",
    askExtension: writer && call.status === "PUBLISHED" && wasOpened && status !== "WITHDRAWN",
    clarify: writer && isAsked,
    answer: signatory && isAsked,
    answerOffer: signatory && facts.isDecided && mayAnswerOffer(facts),
    readLetters: true,
    readMessages: true,
    message: writer,
    readComplaint: true,
    complain: signatory && facts.isDecided,
  };
}

const inEvaluation: readonly CallStatus[] = ["EVALUATION", "DECIDED"];

/**
 * Whether anything ties the viewer to the proposal: a role in the applicant or a partner, also one
 * that has ended, or a conflict on record.
 */
export const isTied = (actor: Actor, facts: ProposalFacts) =>
  actor.ties.some(
    ({ organisationId, code }) =>
      organisationId === facts.organisationId || facts.partnerCodes.includes(code),
  ) || facts.mine?.declared === "conflict";

function staffRights(actor: Actor, facts: ProposalFacts, mine: MyPart): ProposalRights {
  const votes = holdsIn(actor, facts, "BOARD", "CHAIR");
  return {
    ...noRights,
    know: true,
    read: true,
    staff: true,
    check: true,
    assign: true,
    declare: mine.declared === "none",
    announce: mine.declared === "noConflict",
    seeProgress: true,
    seeScores: mine.sheetsComplete || facts.call.hasList,
    seeNames: true,
    readLetters: true,
    readMessages: true,
    message: true,
    readComplaint: true,
    manageComplaint: true,
    examineComplaint: mine.assignment === null && !votes,
  };
}

/** What staff have of a draft that its applicant has written to them about: the messages alone. */
const writtenAbout: ProposalRights = Object.freeze({
  ...noRights,
  readMessages: true,
  message: true,
});

/** Known when assigned, read after "no conflict"; of what is withdrawn only a sheet that was handed in stays. */
function evaluatorRights(facts: ProposalFacts, mine: MyPart): ProposalRights {
  if (!mine.assignment || !inEvaluation.includes(facts.call.status)) return noRights;
  const isCleared = mine.declared === "noConflict";
  const isAlive = facts.status !== "WITHDRAWN";
  const isScored = facts.call.status === "EVALUATION" && facts.status === "ELIGIBLE";
  const { sheet } = mine.assignment;
  if (!isAlive && sheet !== "SUBMITTED") return noRights;
  const seesPeers = isCleared && isAlive && sheet === "SUBMITTED" && mine.peersOpen;
  return {
    ...noRights,
    know: true,
    read: isCleared && isAlive,
    declare: mine.declared === "none",
    announce: mine.declared === "noConflict",
    ownSheet: isCleared,
    score: isCleared && isScored && sheet !== "SUBMITTED",
    seeProgress: seesPeers,
    seeScores: seesPeers,
  };
}

/** Nothing before scoring is closed; then known, and read with its sheets after "no conflict". */
function boardRights(facts: ProposalFacts, mine: MyPart): ProposalRights {
  if (!facts.call.hasList) return noRights;
  const isCleared = mine.declared === "noConflict";
  return {
    ...noRights,
    know: true,
    read: isCleared,
    declare: mine.declared === "none",
    announce: mine.declared === "noConflict",
    seeProgress: isCleared,
    seeScores: isCleared,
    deliberate: true,
  };
}

/** Observers and auditors read what has been decided and released, without who wrote which sheet. */
function observerRights(facts: ProposalFacts): ProposalRights {
  if (!facts.call.isReleased) return noRights;
  return {
    ...noRights,
    know: true,
    read: true,
    seeProgress: true,
    seeScores: true,
    deliberate: true,
  };
}

const either = (a: ProposalRights, b: ProposalRights) =>
  Object.fromEntries(
    Object.keys(a).map((key) => [
      key,
      a[key as keyof ProposalRights] || b[key as keyof ProposalRights],
    ]),
  ) as unknown as ProposalRights;

/**
 * The one place that decides what a viewer may see and do about a proposal: roles, lifecycle and
 * conflicts together (domain.md §2.5). Several roles add up; a tie to the proposal takes all of
 * them away but the applicant's own.
 */
export function proposalRights(actor: Actor, facts: ProposalFacts, now: Date): ProposalRights {
  if (!isSignedIn(actor)) return noRights;
  if (belongsTo(actor, facts)) return Object.freeze(applicantRights(actor, facts, now));
  if (!facts.mine || isTied(actor, facts)) return noRights;
  const isStaff = holdsIn(actor, facts, "STAFF");
  const rights: ProposalRights[] = [
    { ...noRights, judgeExtension: isStaff && facts.hasAskedExtension },
  ];
  if (!facts.isRegistered && isStaff && facts.isWrittenAbout) rights.push(writtenAbout);
  if (!facts.isRegistered) return Object.freeze(rights.reduce(either));

  if (holdsIn(actor, facts, "STAFF")) rights.push(staffRights(actor, facts, facts.mine));
  if (holdsIn(actor, facts, "EVALUATOR")) rights.push(evaluatorRights(facts, facts.mine));
  if (holdsIn(actor, facts, "BOARD", "CHAIR")) rights.push(boardRights(facts, facts.mine));
  if (holdsIn(actor, facts, "OBSERVER")) rights.push(observerRights(facts));
  return Object.freeze(rights.reduce(either));
}
