import type {
  CommonInput,
  FundedInput,
  IneligibleInput,
  NextStep,
  UnmetCriterion,
} from "../decision-input.ts";
import {
  letterDate,
  letterMoney,
  letterRate,
  pointsNumber,
  pointsText,
  quoted,
  sentence,
  workingDays,
} from "../wording.ts";
import type { DecisionTexts } from "./decision.lt.ts";

const money = (cents: number) => letterMoney(cents, "en");
const date = (isoDate: string) => letterDate(isoDate, "en");
const named = (name: string) => quoted(name, "en");
const points = (hundredths: number) => pointsText(hundredths, "en");

const authorities = {
  CPVA: { name: "the Central Project Management Agency (CPVA)", short: "CPVA" },
  VRM: { name: "the Ministry of the Interior (VRM)", short: "the Ministry" },
};
const documents = {
  IMPLEMENTATION_PLAN: "the project implementation plan (PĮP)",
  APPLICATION: "the project application",
};

/** English texts of the decision letters. */
export const decisionEn: DecisionTexts = {
  headings: {
    SELECTED: "ON THE SELECTION OF THE PROJECT PROPOSAL",
    PARTIAL: "ON THE SELECTION OF THE PROJECT PROPOSAL IN PART",
    RESERVE: "ON THE INCLUSION IN THE RESERVE LIST",
    NOT_SELECTED_THRESHOLD: "ON THE NON-SELECTION OF THE PROJECT PROPOSAL",
    NOT_SELECTED_MONEY: "ON THE NON-SELECTION OF THE PROJECT PROPOSAL",
    INELIGIBLE: "ON THE REJECTION OF THE PROJECT PROPOSAL",
  },
  sections: {
    financing: "Funding",
    result: "Result of the assessment",
    reduction: "Why a smaller sum is offered",
    consent: "Your consent",
    conditions: "Conditions of the support",
    nextSteps: "Next steps",
    publicity: "Publicity duties",
    deMinimis: "De minimis aid",
    reserve: "What the reserve list means",
    requirements: "Reason for the rejection",
    clarification: "Request for clarification",
    complaint: "How to complain",
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

  decided: {
    SELECTED:
      "to select your project proposal and to enter it in the list of local development projects",
    PARTIAL: "to select your project proposal in part",
    RESERVE: "to enter your project proposal in the reserve list of local development projects",
    NOT_SELECTED_THRESHOLD: "not to select your project proposal",
    NOT_SELECTED_MONEY: "not to select your project proposal",
    INELIGIBLE: "to reject your project proposal",
  },
  decision: ({ meeting }: CommonInput, decided: string) =>
    `At its meeting of ${date(meeting.heldOn)} (minutes No.\u00A0${meeting.minutesNumber}), the board of the local action group decided ${decided}.`,
  awarded: ({ grant }: FundedInput) =>
    `Support awarded: ${money(grant.approvedCents)} (${letterRate(grant.rateBp, "en")} of eligible costs).`,
  offered: ({ grant, proposal }: FundedInput) =>
    `The support offered is ${money(grant.approvedCents)} instead of the ${money(proposal.askedCents)} requested.`,
  onReserve: (place: number, validUntil: string) =>
    `Your proposal holds place ${place} on the reserve list. The list is valid until ${date(validUntil)}.`,
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
  reasonsAttached:
    "The average scores per criterion and the reasons given by the evaluators are attached.",

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
  accept: (acceptBy: string) =>
    `Please tell us in writing by ${date(acceptBy)} whether you accept the sum offered. No reply will be treated as refusal, and the money will be offered to the next proposal on the reserve list.`,

  nextSteps: ({ document, authority, dueOn }: NextStep, afterConsent: boolean) => [
    `${afterConsent ? "If you accept the sum offered, please" : "Please"} submit ${documents[document]} to ${authorities[authority].name} by ${date(dueOn)} (inclusive).`,
    `We forward the list of local development projects to ${authorities[authority].name}. The final eligibility check is made by ${authorities[authority].short}; this letter is not a project agreement.`,
  ],
  publicityIntro:
    "While carrying out the project you must make the support visible (Article 50 of Regulation (EU) 2021/1060 of the European Parliament and of the Council of 24 June 2021):",
  publicity: [
    "on your website, if you have one, and on your social media accounts, describe the project, its aims and results briefly and state that it is supported by the European Union;",
    "on project documents and communication material for the public or for participants, state visibly that the project is co-funded by the European Union and use its emblem;",
    "if the project includes physical investment or the purchase of equipment and its total cost exceeds EUR\u00A0100,000 (ESF+) or EUR\u00A0500,000 (ERDF), display a durable plaque or billboard clearly visible to the public once it starts;",
    "in other cases, display at least one poster of size A3 or larger, or an equivalent electronic display, with information on the project and the support of the European Union, clearly visible to the public.",
  ],
  publicityBreach:
    "If these duties are not met and the failure is not remedied, up to 3\u00A0% of the support may be cancelled.",
  deMinimis: (grossGrantEquivalentCents: number) =>
    `This support is de minimis aid under Commission Regulation (EU) 2023/2831 of 13 December 2023 on the application of Articles 107 and 108 of the Treaty on the Functioning of the European Union to de minimis aid (OJ L, 2023/2831, 15.12.2023). The amount of aid expressed as gross grant equivalent is ${money(grossGrantEquivalentCents)}. You are informed of this under Article 7(4) of that Regulation.`,

  reserveMeaning: [
    "If money becomes available (another applicant declines the support, withdraws, is not funded, or saves money), support is offered in the order of the list. We will write to you separately.",
    "Being on the reserve list does not mean that support will be awarded, and it does not bind you.",
  ],

  requirement: ({ point, text }: IneligibleInput["requirements"][number]) =>
    `The proposal does not meet point ${point} of the call description: ${sentence(text)}`,
  notAsked: "No clarification was requested, because this shortcoming cannot be remedied by one.",

  complaint: ({ complaint }: CommonInput) =>
    `If you disagree with this decision, you may send a reasoned complaint to the local action group by e-mail to ${complaint.email} within ${workingDays(complaint.days, "en")} of receiving this letter. A complaint is examined within ${workingDays(complaint.answerDays, "en")}. The decision may also be challenged in court as provided by law.`,

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
