import type { Outcome, ProposalStatus } from "#app/platform/generated/prisma/enums.ts";

/** What an applicant may know of a proposal's state. */
export type PublicState =
  | "draft"
  | "submitted"
  | "inEvaluation"
  | "clarification"
  | "selected"
  | "partlySelected"
  | "reserve"
  | "notSelected"
  | "ineligible"
  | "declined"
  | "withdrawn";

const ofOutcome: Record<Outcome, PublicState> = {
  SELECTED: "selected",
  PARTIAL: "partlySelected",
  RESERVE: "reserve",
  NOT_SELECTED: "notSelected",
  INELIGIBLE: "ineligible",
  DECLINED: "declined",
};

const beforeRelease: Record<ProposalStatus, PublicState> = {
  DRAFT: "draft",
  SUBMITTED: "submitted",
  CHECKING: "inEvaluation",
  CLARIFICATION: "clarification",
  ELIGIBLE: "inEvaluation",
  INELIGIBLE: "inEvaluation",
  SCORED: "inEvaluation",
  SELECTED: "inEvaluation",
  PARTIAL: "inEvaluation",
  RESERVE: "inEvaluation",
  NOT_SELECTED: "inEvaluation",
  DECLINED: "inEvaluation",
  WITHDRAWN: "withdrawn",
};

/**
 * The state that the applicant sees. Everything between the check and the release of the decision
 * looks the same, so that no step inside tells how it will end.
 */
export const publicState = (status: ProposalStatus, released: Outcome | null): PublicState =>
  released ? ofOutcome[released] : beforeRelease[status];
