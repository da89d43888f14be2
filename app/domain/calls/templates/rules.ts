import type { CallRules } from "../definition.ts";

/**
 * Rules that a template starts from (domain settings of the groups): cents, basis points,
 * hundredths of a point. The reserve list lasts as long as the strategies of 2024–2029.
 */
export const defaultRules = {
  budgetCents: 10_000_000,
  minGrantCents: 500_000,
  maxGrantCents: 5_000_000,
  fundingRateBp: 9250,
  ownContributionMinBp: 750,
  indirectFlatRateBp: 700,
  crossFinancingCapBp: 1500,
  totalPoints: 10_000,
  thresholdPoints: 5000,
  evaluatorsPerProposal: 2,
  divergenceBp: 2000,
  tieBreakers: ["smallerRequest", "higherFirstCriterion", "earlierSubmission"],
  partialMinShareBp: 7000,
  reserveValidUntil: "2029-12-31",
  clarificationDays: 5,
  complaintDays: 10,
  complaintAnswerDays: 20,
  contractDays: 10,
  minJustificationChars: 100,
  justify: "every",
  maxDurationMonths: 24,
  questionFreezeDays: 3,
  proposalsPerOrganisation: 1,
  totalMegabytes: 100,
  peerSheets: "afterAllOwn",
} as const satisfies CallRules;
