import type { CallContent, CallRules, Criterion } from "#app/domain/calls/definition.ts";
import type { RejectedProposal } from "#app/domain/decisions/computation.ts";
import type { Aggregate } from "#app/domain/evaluation/aggregate.ts";
import { maxTotal } from "#app/domain/evaluation/sheet-total.ts";
import type { Outcome } from "#app/platform/generated/prisma/enums.ts";
import { ofRate, share } from "#app/domain/values/money.ts";
import type { TemplatedKind } from "./templates/kinds.ts";
import type { VersionedTemplate } from "./templates/template.ts";
import type {
  AskedToClarify,
  CommonInput,
  CriterionResult,
  DecisionLetterInput,
  Evaluation,
  FundedInput,
  NonEmpty,
  UnmetCriterion,
} from "./decision-input.ts";

/** The days of a letter: its own and those it sets, all as `YYYY-MM-DD`. */
export interface LetterDays {
  date: string;
  /** Last day to file the project with the authority that decides finally. */
  dueOn: string;
  /** Last day to accept a sum that is smaller than asked. */
  acceptBy: string;
}

/** What the letters of one call have in common; frozen when the list is approved. */
export interface LetterCall {
  group: CommonInput["group"];
  call: CommonInput["call"];
  action: CommonInput["action"];
  meeting: CommonInput["meeting"];
  complaint: CommonInput["complaint"];
  contact: CommonInput["contact"];
  signatory: CommonInput["signatory"];
  criteria: readonly Criterion[];
  rules: Pick<CallRules, "thresholdPoints" | "reserveValidUntil" | "contractDays"> & {
    /** Working days to accept a smaller sum, a setting of the group. */
    acceptDays: number;
  };
  deMinimis: CallContent["deMinimis"];
  /** The group's own words by the kind of letter, where it has any; absent in what was frozen before there were. */
  templates?: Partial<Record<TemplatedKind, VersionedTemplate>>;
  /** Total of the last funded proposal, hundredths; null where none is funded. */
  cutOff: number | null;
}

/** One decision with what its letter has to say; frozen when the list is approved. */
export interface LetterFacts {
  decision: {
    outcome: Outcome;
    place: number | null;
    reservePlace: number | null;
    grantCents: number;
    conditions: string;
    deviation: string;
  };
  applicant: CommonInput["applicant"];
  proposal: CommonInput["proposal"] & { totalCents: number };
  /** Null for a proposal that the check has ended. */
  result: Pick<Aggregate, "total" | "means" | "passed" | "shortfalls"> | null;
  /** By criterion, in the evaluators' own words, without their names. */
  justifications: Readonly<Record<string, readonly string[]>>;
  unmet: RejectedProposal["unmet"] | null;
  /** What the applicant was asked to clarify last; absent in what was frozen before requests were told. */
  clarification?: AskedToClarify | null;
  /** Where it stood in the reserve from which the money is offered; absent in any other decision. */
  reserve?: { place: number };
}

/** The applicant has to say whether the money is taken: a smaller sum, or any from the reserve. */
export const isOffer = ({ decision, reserve }: Pick<LetterFacts, "decision" | "reserve">) =>
  decision.outcome === "PARTIAL" || reserve !== undefined;

type Issue = Pick<CommonInput, "number" | "verification"> & { days: LetterDays };

function evaluation(call: LetterCall, { result, justifications }: LetterFacts): Evaluation | null {
  if (!result) return null;
  const criteria = call.criteria.flatMap((criterion): CriterionResult[] => {
    const mean = result.means.find(({ criterionId }) => criterionId === criterion.id);
    if (!mean) return [];
    return [
      {
        title: criterion.title.lt,
        averageHundredths: mean.mean,
        maxHundredths: criterion.maxPoints,
        justifications: justifications[criterion.id] ?? [],
      },
    ];
  });
  const [first, ...rest] = criteria;
  if (!first) return null;
  return {
    scoreHundredths: result.total,
    maxHundredths: maxTotal(call.criteria),
    thresholdHundredths: call.rules.thresholdPoints,
    criteria: [first, ...rest] satisfies NonEmpty<CriterionResult>,
  };
}

const unmetCriteria = (
  { criteria }: LetterCall,
  shortfalls: Aggregate["shortfalls"],
): UnmetCriterion[] =>
  shortfalls.flatMap((shortfall): UnmetCriterion[] => {
    if (shortfall.kind === "threshold") return [];
    const found = criteria.find(({ id }) => id === shortfall.criterionId);
    const title = found?.title.lt ?? "";
    if (shortfall.kind === "gate") return [{ kind: "gate", title }];
    const { mean: averageHundredths, min: minHundredths } = shortfall;
    return [{ kind: "minimum", title, averageHundredths, minHundredths }];
  });

/** A smaller grant keeps the rate of the request, so that the own contribution shrinks with it. */
function grantOf(call: LetterCall, { decision, proposal }: LetterFacts, { dueOn }: LetterDays) {
  const { askedCents, totalCents } = proposal;
  const { grantCents, outcome, conditions } = decision;
  const ownCents = totalCents - askedCents;
  const isWhole = outcome === "SELECTED";
  return {
    approvedCents: grantCents,
    rateBp: share(askedCents, totalCents),
    ownContributionCents: isWhole ? ownCents : ofRate(ownCents, share(grantCents, askedCents)),
    conditions: isWhole ? paragraphs(conditions) : [],
    nextStep: { document: "IMPLEMENTATION_PLAN", authority: "CPVA", dueOn },
    deMinimis: call.deMinimis ? { grossGrantEquivalentCents: grantCents } : null,
  } satisfies FundedInput["grant"];
}

const paragraphs = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The letter of one decision, as data (domain.md §4). */
export function letterInput(
  call: LetterCall,
  facts: LetterFacts,
  { number, verification, days }: Issue,
): DecisionLetterInput {
  const { decision, result } = facts;
  const { totalCents: _, ...proposal } = facts.proposal;
  const common: CommonInput = {
    language: "lt",
    number,
    date: days.date,
    group: call.group,
    applicant: facts.applicant,
    call: call.call,
    action: call.action,
    proposal,
    meeting: call.meeting,
    boardReason: decision.deviation || null,
    complaint: call.complaint,
    contact: call.contact,
    signatory: call.signatory,
    verification,
    fromReserve: facts.reserve ? { ...facts.reserve, acceptBy: days.acceptBy } : null,
  };
  if (decision.outcome === "INELIGIBLE") {
    const requirement = facts.unmet ?? { point: "", text: "" };
    const clarification = facts.clarification ?? null;
    return { ...common, outcome: "INELIGIBLE", requirements: [requirement], clarification };
  }

  const scored = evaluation(call, facts);
  if (!scored || !result) throw new Error(`${proposal.number} has no result`);
  const ranked = { evaluation: scored, rank: decision.place ?? 0 };
  switch (decision.outcome) {
    case "SELECTED":
      return { ...common, ...ranked, outcome: "SELECTED", grant: grantOf(call, facts, days) };
    case "PARTIAL":
      return {
        ...common,
        ...ranked,
        outcome: "PARTIAL",
        grant: grantOf(call, facts, days),
        reduction: { reason: decision.conditions, lines: [], scope: "MAY_SHRINK" },
        acceptBy: days.acceptBy,
      };
    case "RESERVE":
      return {
        ...common,
        ...ranked,
        outcome: "RESERVE",
        reserve: {
          place: decision.reservePlace ?? 0,
          validUntil: call.rules.reserveValidUntil,
        },
      };
    case "DECLINED":
      throw new Error(`${proposal.number} has given up what it was granted: no letter says so`);
    case "NOT_SELECTED":
      return result.passed
        ? {
            ...common,
            ...ranked,
            outcome: "NOT_SELECTED_MONEY",
            cutOffHundredths: call.cutOff ?? scored.maxHundredths,
          }
        : {
            ...common,
            evaluation: scored,
            unmetCriteria: unmetCriteria(call, result.shortfalls),
            rank: decision.place,
            outcome: "NOT_SELECTED_THRESHOLD",
            cutOffHundredths: call.cutOff,
          };
  }
}
