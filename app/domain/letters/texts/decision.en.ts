import type { CommonInput, IneligibleInput, UnmetCriterion } from "../decision-input.ts";
import {
  letterDate,
  letterMoney,
  letterRate,
  pointsNumber,
  pointsText,
  quoted,
  sentence,
} from "../wording.ts";
import type { DecisionTexts } from "./decision.lt.ts";

const money = (cents: number) => letterMoney(cents, "en");
const date = (isoDate: string) => letterDate(isoDate, "en");
const named = (name: string) => quoted(name, "en");
const points = (hundredths: number) => pointsText(hundredths, "en");

const authorities = {
  CPVA: { to: "the Central Project Management Agency (CPVA)", short: "CPVA" },
  VRM: { to: "the Ministry of the Interior (VRM)", short: "the Ministry" },
};
const documents = {
  IMPLEMENTATION_PLAN: "the project implementation plan (PĮP)",
  APPLICATION: "the project application",
};

/** English texts of the decision letters. */
export const decisionEn: DecisionTexts = {
  authorities,
  documents,
  sections: {
    reduction: "Why a smaller sum is offered",
    conditions: "Conditions of the support",
    deMinimis: "De minimis aid",
  },
  labels: {
    call: "Call",
    action: "Action of the strategy",
    proposal: "Registration number",
    title: "Project title",
    applicant: "Applicant",
    asked: "Support requested",
    approved: "Support awarded",
    offered: "Support offered",
    rate: "Funding rate",
    ownContribution: "Own contribution",
    score: "Score",
    threshold: "Minimum required score",
    rank: "Place in the ranking",
    cutOff: "Lowest score that was funded",
    reservePlace: "Place on the reserve list",
    reserveValidUntil: "List valid until",
    clarificationAsked: "Clarification requested",
    clarificationQuestion: "What was asked",
    clarificationAnswered: "Answered",
    clarificationAnswer: "Answer",
  },
  values: {
    call: ({ call }: CommonInput) => `No.\u00A0${call.number} ${named(call.title)}`,
    action: ({ action }: CommonInput) => `${action.number} ${named(action.title)}`,
    proposal: ({ proposal }: CommonInput) =>
      `No.\u00A0${proposal.number}, received on ${date(proposal.receivedOn)}`,
    applicant: ({ applicant }: CommonInput) => `${applicant.name}, code ${applicant.code}`,
    rate: (basisPoints: number) => `${letterRate(basisPoints, "en")} of eligible costs`,
    score: (score: number, max: number) =>
      `${pointsNumber(score, "en")} of ${pointsNumber(max, "en")}`,
    noAnswer: "no answer was received by the deadline",
  },

  below: (score: number, max: number, threshold: number) =>
    `The proposal scored ${points(score)} out of ${points(max)}; the minimum required score is ${points(threshold)}.`,
  scored: (score: number) => `The proposal scored ${points(score)}.`,
  unmetCriterion: (criterion: UnmetCriterion) =>
    criterion.kind === "gate"
      ? `The proposal does not meet the mandatory criterion ${named(criterion.title)}.`
      : `By the criterion ${named(criterion.title)} it scored ${pointsNumber(criterion.averageHundredths, "en")}; the minimum of this criterion is ${pointsNumber(criterion.minHundredths, "en")}.`,
  boardReason: (reason: string) =>
    `The board departed from the order of priority computed from the evaluators’ scores. Reason: ${sentence(reason)}`,
  outOfMoney: (score: number, cutOff: number) =>
    score > cutOff
      ? `The proposal scored ${points(score)}, but the remaining call budget did not cover the support requested.`
      : `The proposal scored ${points(score)}, but the call budget sufficed only for proposals with at least ${points(cutOff)}.`,
  tie: "Proposals with equal scores were ordered by the additional priority criteria set in the call description.",
  notAssessed: "For this reason the proposal is not assessed further.",
  reductionTable: {
    caption: "Reduced costs",
    columns: { cost: "Cost", asked: "Requested", offered: "Offered", reason: "Reason" },
  },
  scope: {
    UNCHANGED:
      "The activities and indicators of the project do not change: they must be carried out in full.",
    MAY_SHRINK:
      "When accepting, you may propose to reduce the activities and indicators accordingly; the board must agree to the changes.",
  },
  deMinimis: (grossGrantEquivalentCents: number) =>
    `This support is de minimis aid under Commission Regulation (EU) 2023/2831 of 13 December 2023 on the application of Articles 107 and 108 of the Treaty on the Functioning of the European Union to de minimis aid (OJ L, 2023/2831, 15.12.2023). The amount of aid expressed as gross grant equivalent is ${money(grossGrantEquivalentCents)}. You are informed of this under Article 7(4) of that Regulation.`,

  requirement: ({ point, text }: IneligibleInput["requirements"][number]) =>
    `The proposal does not meet point ${point} of the call description: ${sentence(text)}`,
  notAsked: "No clarification was requested, because this shortcoming cannot be remedied by one.",

  annex: {
    attachment: (proposal: string) =>
      `Summary of the assessment of project proposal No.\u00A0${proposal}.`,
    title: (proposal: string) =>
      `Summary of the assessment of project proposal No.\u00A0${proposal}`,
    caption: "Scores per criterion (average of the evaluators)",
    columns: { number: "No.", criterion: "Criterion", score: "Score", max: "Maximum" },
    total: "Total",
    justifications: "Reasons given by the evaluators",
  },
};
