import type { CallRules, Criterion } from "#app/domain/calls/definition.ts";
import { type Aggregate, aggregate } from "#app/domain/evaluation/aggregate.ts";
import type { Scores } from "#app/domain/evaluation/sheet-total.ts";
import type { BudgetLine } from "./budget-line.ts";
import { type Outcome, rank } from "./ranking.ts";
import type { TieStep } from "./tie-break.ts";

/** A proposal that takes part in the ranking, as it stood when the list was computed. */
export interface ComputedProposal {
  id: string;
  registration: string;
  /** The number in the call's register, from 1. */
  number: number;
  applicant: string;
  title: string;
  requestedCents: number;
  jobs: number;
  /** ISO instant. */
  submittedAt: string;
  /** Why two sheets that diverge were left to stand; ISO instant. */
  waiver?: { reason: string; at: string };
  /** The locked sheets, in the order of their assignments, with the hashes they were locked by. */
  sheets: { id: string; evaluatorId: string; sha256: string; scores: Scores }[];
}

/** A proposal that the check has ended. */
export interface RejectedProposal {
  id: string;
  registration: string;
  applicant: string;
  title: string;
  requestedCents: number;
  unmet: { point: string; text: string };
}

/** All that a ranked list follows from; whoever has it can compute the list again. */
export interface ComputationInput {
  call: { number: string; version: number; sha256: string };
  rules: Pick<
    CallRules,
    | "budgetCents"
    | "partialMinShareBp"
    | "thresholdPoints"
    | "tieBreakers"
    | "evaluatorsPerProposal"
    | "divergenceBp"
  >;
  criteria: readonly Criterion[];
  proposals: readonly ComputedProposal[];
  rejected: readonly RejectedProposal[];
}

export interface ComputedPlace {
  proposalId: string;
  place: number | null;
  cumulativeCents: number | null;
  outcome: Outcome;
  tie: { aboveId: string; steps: TieStep[] } | null;
  /** Null without a sheet. */
  result: Aggregate | null;
}

/** A ranked list with all that it follows from; the JSON that is frozen and hashed. */
export interface Computation extends ComputationInput {
  places: ComputedPlace[];
  line: BudgetLine;
}

/** What pages show of a computation: all but the scores of single sheets. */
export type ShownComputation = Omit<Computation, "proposals"> & {
  proposals: readonly Omit<ComputedProposal, "sheets">[];
  /** How many sheets it was made of. */
  sheetCount: number;
};

export const shownComputation = ({ proposals, ...computation }: Computation): ShownComputation => ({
  ...computation,
  proposals: proposals.map((proposal) => {
    const { sheets: _, ...shown } = proposal;
    return shown;
  }),
  sheetCount: proposals.reduce((sum, { sheets }) => sum + sheets.length, 0),
});

/** Computes the ranked list of a call from its locked sheets by its frozen rules. */
export function compute(input: ComputationInput): Computation {
  const { criteria, rules, proposals } = input;
  const entries = proposals.map(({ number, submittedAt, sheets, ...proposal }) => ({
    ...proposal,
    registrationNumber: number,
    submittedAt: new Date(submittedAt),
    score: aggregate(
      criteria,
      sheets.map(({ scores }) => scores),
      rules,
    ),
  }));
  const { entries: ranked, line } = rank(rules, criteria, entries);
  const places = ranked.map(({ entry, ...place }) => ({
    proposalId: entry.id,
    ...place,
    result: entry.score,
  }));
  return { ...input, places, line };
}

/** The computation of a stored list; only `compute` writes them. */
export const readComputation = (stored: unknown) => stored as Computation;
