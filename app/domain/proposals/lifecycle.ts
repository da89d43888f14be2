import type { Lifecycle } from "#app/domain/lifecycle.ts";
import type { ProposalStatus } from "#app/platform/generated/prisma/enums.ts";

export type { ProposalStatus };

export type ProposalEvent =
  | "submit"
  | "reopen"
  | "discardChanges"
  | "leaveCopy"
  | "submitAgain"
  | "startCheck"
  | "askClarification"
  | "answerClarification"
  | "closeClarification"
  | "passCheck"
  | "failCheck"
  | "closeScoring"
  | "select"
  | "selectInPart"
  | "putInReserve"
  | "notSelect"
  | "acceptOffer"
  | "declineOffer"
  | "offerLapsed"
  | "giveUp"
  | "withdraw"
  | "revive"
  | "dropDraft"
  | "reviveDraft";

const inCheck = ["SUBMITTED", "CHECKING"] as const;

/**
 * Every way a proposal can change status. Nothing else may write `Proposal.status`.
 * The outcomes of the board are written when they are released, not before.
 */
export const proposalLifecycle: Lifecycle<ProposalStatus, ProposalEvent> = {
  submit: { from: ["DRAFT"], to: "SUBMITTED" },
  // The submitted version stays valid beside a working copy: the status does not change.
  reopen: { from: ["SUBMITTED"], to: "SUBMITTED" },
  discardChanges: { from: ["SUBMITTED"], to: "SUBMITTED" },
  leaveCopy: { from: ["SUBMITTED"], to: "SUBMITTED" },
  submitAgain: { from: ["SUBMITTED"], to: "SUBMITTED" },
  startCheck: { from: ["SUBMITTED"], to: "CHECKING" },
  askClarification: { from: ["SUBMITTED", "CHECKING"], to: "CLARIFICATION" },
  answerClarification: { from: ["CLARIFICATION"], to: "CHECKING" },
  closeClarification: { from: ["CLARIFICATION"], to: "CHECKING" },
  passCheck: { from: inCheck, to: "ELIGIBLE" },
  failCheck: { from: inCheck, to: "INELIGIBLE" },
  closeScoring: { from: ["ELIGIBLE"], to: "SCORED" },
  select: { from: ["SCORED", "RESERVE"], to: "SELECTED" },
  selectInPart: { from: ["SCORED", "RESERVE"], to: "PARTIAL" },
  putInReserve: { from: ["SCORED"], to: "RESERVE" },
  notSelect: { from: ["SCORED", "RESERVE"], to: "NOT_SELECTED" },
  // A sum smaller than asked is the applicant's to accept; silence declines it (domain.md §4).
  // So is any sum that comes from the reserve; the whole of it is SELECTED from its release on.
  acceptOffer: { from: ["PARTIAL", "SELECTED"], to: "SELECTED" },
  declineOffer: { from: ["PARTIAL", "SELECTED"], to: "DECLINED" },
  offerLapsed: { from: ["PARTIAL", "SELECTED"], to: "DECLINED" },
  // Given up by a letter of the applicant's own, as a later version of the list tells.
  giveUp: { from: ["PARTIAL", "SELECTED"], to: "DECLINED" },
  // Whatever of the evaluation is not released is no reason to refuse: a refusal would tell it.
  withdraw: {
    from: [...inCheck, "CLARIFICATION", "ELIGIBLE", "INELIGIBLE", "SCORED"],
    to: "WITHDRAWN",
  },
  revive: { from: ["WITHDRAWN"], to: "SUBMITTED" },
  // What was never handed in is told to nobody outside its organisation.
  dropDraft: { from: ["DRAFT"], to: "WITHDRAWN" },
  reviveDraft: { from: ["WITHDRAWN"], to: "DRAFT" },
};

/** Whether the check of a proposal of that status goes on. */
export const isInCheck = (status: ProposalStatus) =>
  status === "CLARIFICATION" || inCheck.some((one) => one === status);
