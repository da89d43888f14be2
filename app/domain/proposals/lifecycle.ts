import type { Lifecycle } from "#app/domain/lifecycle.ts";
import type { ProposalStatus } from "#app/platform/generated/prisma/enums.ts";

export type { ProposalStatus };

export type ProposalEvent =
  | "submit"
  | "startCheck"
  | "askClarification"
  | "answerClarification"
  | "passCheck"
  | "failCheck"
  | "closeScoring"
  | "select"
  | "selectInPart"
  | "putInReserve"
  | "notSelect"
  | "withdraw";

const inCheck = ["SUBMITTED", "CHECKING", "CLARIFICATION"] as const;

/**
 * Every way a proposal can change status. Nothing else may write `Proposal.status`.
 * The outcomes of the board are written when they are released, not before.
 */
export const proposalLifecycle: Lifecycle<ProposalStatus, ProposalEvent> = {
  submit: { from: ["DRAFT"], to: "SUBMITTED" },
  startCheck: { from: ["SUBMITTED"], to: "CHECKING" },
  askClarification: { from: ["SUBMITTED", "CHECKING"], to: "CLARIFICATION" },
  answerClarification: { from: ["CLARIFICATION"], to: "CHECKING" },
  passCheck: { from: inCheck, to: "ELIGIBLE" },
  failCheck: { from: inCheck, to: "INELIGIBLE" },
  closeScoring: { from: ["ELIGIBLE"], to: "SCORED" },
  select: { from: ["SCORED", "RESERVE"], to: "SELECTED" },
  selectInPart: { from: ["SCORED", "RESERVE"], to: "PARTIAL" },
  putInReserve: { from: ["SCORED"], to: "RESERVE" },
  notSelect: { from: ["SCORED", "RESERVE"], to: "NOT_SELECTED" },
  withdraw: { from: ["DRAFT", ...inCheck, "ELIGIBLE", "SCORED"], to: "WITHDRAWN" },
};
