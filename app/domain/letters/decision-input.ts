import type { Language, Letterhead } from "./letter.ts";

export type NonEmpty<T> = readonly [T, ...T[]];

/** What every decision letter says (reference: domain §4). Dates are calendar dates `YYYY-MM-DD`. */
export interface CommonInput {
  language: Language;
  /** Null while the letter is only previewed. */
  number: string | null;
  date: string;
  group: Letterhead;
  applicant: { name: string; code: string; address: string; email: string };
  call: { number: string; title: string };
  action: { number: string; title: string };
  proposal: { number: string; receivedOn: string; title: string; askedCents: number };
  meeting: { heldOn: string; minutesNumber: string };
  /** Why the board left the order that follows from the scores; null where it did not. */
  boardReason: string | null;
  complaint: { days: number; answerDays: number; email: string };
  contact: { name: string; phone: string; email: string };
  signatory: { position: string; name: string };
  verification: { code: string; url: string };
  /** The place in the reserve from which the money is offered, and the last day to take it. */
  fromReserve?: { place: number; acceptBy: string } | null;
}

export interface CriterionResult {
  title: string;
  /** Mean of the evaluators, hundredths of a point. */
  averageHundredths: number;
  maxHundredths: number;
  /** In the evaluators' own words, without their names. */
  justifications: readonly string[];
}

/** Result of the quality assessment, hundredths of a point. */
export interface Evaluation {
  scoreHundredths: number;
  maxHundredths: number;
  thresholdHundredths: number;
  criteria: NonEmpty<CriterionResult>;
}

export interface NextStep {
  document: "IMPLEMENTATION_PLAN" | "APPLICATION";
  authority: "CPVA" | "VRM";
  dueOn: string;
}

/** Terms of the support; sums in cents, rate in basis points. */
interface Grant {
  approvedCents: number;
  rateBp: number;
  ownContributionCents: number;
  conditions: readonly string[];
  /** What the applicant files next, with whom, and until when; that body judges eligibility finally. */
  nextStep: NextStep;
  /** Null where the support is not de minimis aid (Reg. (EU) 2023/2831). */
  deMinimis: { grossGrantEquivalentCents: number } | null;
}

interface Ranked {
  evaluation: Evaluation;
  rank: number;
}

export interface SelectedInput extends CommonInput, Ranked {
  outcome: "SELECTED";
  grant: Grant;
}

export interface PartialInput extends CommonInput, Ranked {
  outcome: "PARTIAL";
  grant: Grant;
  reduction: {
    reason: string;
    /** Lines of the budget that were cut; empty where only the remainder of the money is offered. */
    lines: readonly { cost: string; askedCents: number; offeredCents: number; reason: string }[];
    /** Whether activities and indicators may shrink with the sum. */
    scope: "UNCHANGED" | "MAY_SHRINK";
  };
  /** Silence after this day counts as refusal. */
  acceptBy: string;
}

export interface ReserveInput extends CommonInput, Ranked {
  outcome: "RESERVE";
  reserve: { place: number; validUntil: string };
}

/** A criterion whose own demand is not met; points are hundredths. */
export type UnmetCriterion =
  | { kind: "minimum"; title: string; averageHundredths: number; minHundredths: number }
  | { kind: "gate"; title: string };

export interface BelowThresholdInput extends CommonInput {
  outcome: "NOT_SELECTED_THRESHOLD";
  evaluation: Evaluation;
  /** Demands of single criteria that are not met, besides or instead of the total. */
  unmetCriteria: readonly UnmetCriterion[];
  /** Null where proposals below the threshold are not ranked. */
  rank: number | null;
  /** Score of the last funded proposal; null while the money was enough for all. */
  cutOffHundredths: number | null;
}

export interface OutOfMoneyInput extends CommonInput, Ranked {
  outcome: "NOT_SELECTED_MONEY";
  cutOffHundredths: number;
}

/** What was asked to be clarified and what was answered in time; days are `YYYY-MM-DD` of Vilnius. */
export interface AskedToClarify {
  askedOn: string;
  question: string;
  answer: { receivedOn: string; text: string } | null;
}

export interface IneligibleInput extends CommonInput {
  outcome: "INELIGIBLE";
  /** Points of the call description, „12“ or „12.3“, and what they require. */
  requirements: NonEmpty<{ point: string; text: string }>;
  /** What the applicant was asked and answered; null where nothing could be asked. */
  clarification: AskedToClarify | null;
}

export type DecisionLetterInput =
  | SelectedInput
  | PartialInput
  | ReserveInput
  | BelowThresholdInput
  | OutOfMoneyInput
  | IneligibleInput;
export type EvaluatedInput = Exclude<DecisionLetterInput, IneligibleInput>;
export type FundedInput = SelectedInput | PartialInput;

/**
 * Paths of the texts that are blank, such as `signatory.name`: a letter with one may not be issued.
 * Slots that may stand empty are null by type.
 */
export function emptySlots(value: unknown, path = ""): string[] {
  if (typeof value === "string") return value.trim() === "" ? [path] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    emptySlots(part, path === "" ? key : `${path}.${key}`),
  );
}
