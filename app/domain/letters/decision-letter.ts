import type {
  BelowThresholdInput,
  DecisionLetterInput,
  EvaluatedInput,
  FundedInput,
  IneligibleInput,
  OutOfMoneyInput,
  PartialInput,
} from "./decision-input.ts";
import { evaluationAnnex } from "./evaluation-annex.ts";
import type { Block, LetterModel } from "./letter.ts";
import { reserveOffer } from "./templates/reserve-offer.ts";
import { standardTemplate } from "./templates/standard.ts";
import { type Filling, fillTemplate, type VersionedTemplate } from "./templates/template.ts";
import { decisionEn } from "./texts/decision.en.ts";
import { decisionLt, type DecisionTexts } from "./texts/decision.lt.ts";
import {
  letterDate,
  letterMoney,
  letterRate,
  pointsNumber,
  pointsText,
  quoted,
  workingDays,
} from "./wording.ts";

const textsOf = { lt: decisionLt, en: decisionEn };

/**
 * The letter that tells an applicant what the board decided, by the words of a template. Contents:
 * reference domain §4, ux §5.
 */
export function decisionLetter(input: DecisionLetterInput, own?: VersionedTemplate): LetterModel {
  const template = templateOf(input, own);
  const t = textsOf[input.language];
  const { number } = input.proposal;
  const isEvaluated = input.outcome !== "INELIGIBLE";
  const { heading: title, blocks } = fillTemplate(template, decisionFilling(input));

  return {
    kind: input.outcome,
    language: input.language,
    number: input.number,
    date: input.date,
    group: input.group,
    recipient: input.applicant,
    heading: title,
    yourReference: { date: input.proposal.receivedOn, number },
    blocks,
    attachments: isEvaluated ? [t.annex.attachment(number)] : [],
    annexes: isEvaluated ? [evaluationAnnex(input, t)] : [],
    signatory: input.signatory,
    drafter: input.contact,
    template: template.n,
    verification: input.verification,
  };
}

/** An offer from the reserve has its own words: those of a group tell what a board has just decided. */
export function templateOf(input: DecisionLetterInput, own?: VersionedTemplate): VersionedTemplate {
  const { outcome, language } = input;
  if (input.fromReserve && (outcome === "SELECTED" || outcome === "PARTIAL"))
    return { n: 0, ...reserveOffer(outcome, language) };
  return own ?? { n: 0, ...standardTemplate(outcome, language) };
}

/** What fills the template of a decision letter: the names of `templateKinds`. */
export function decisionFilling(input: DecisionLetterInput): Filling {
  const t = textsOf[input.language];
  const parts = { proposal: proposalFacts(input, t), boardReason: boardReason(input, t) };
  const fields = commonFields(input);
  if (input.outcome === "INELIGIBLE")
    return {
      fields,
      parts: {
        proposal: parts.proposal,
        requirements: requirements(input, t),
        clarification: [clarification(input, t)],
      },
    };
  const scored = { ...fields, ...scoreFields(input) };
  switch (input.outcome) {
    case "SELECTED":
      return {
        fields: { ...scored, ...grantFields(input, t), ...reserveFields(input) },
        parts: {
          ...parts,
          financing: [financing(input, t, t.labels.approved)],
          result: [result(input, t)],
          conditions: conditions(input, t),
          deMinimis: deMinimis(input, t),
        },
      };
    case "PARTIAL":
      return {
        fields: {
          ...scored,
          ...grantFields(input, t),
          acceptBy: letterDate(input.acceptBy, input.language),
          ...reserveFields(input),
        },
        parts: {
          ...parts,
          financing: [financing(input, t, t.labels.offered)],
          reduction: reduction(input, t),
          result: [result(input, t)],
          deMinimis: deMinimis(input, t),
        },
      };
    case "RESERVE": {
      const { place, validUntil } = input.reserve;
      const until = letterDate(validUntil, input.language);
      return {
        fields: { ...scored, reservePlace: String(place), validUntil: until },
        parts: {
          ...parts,
          result: [
            result(input, t, [
              { label: t.labels.reservePlace, value: String(place) },
              { label: t.labels.reserveValidUntil, value: until },
            ]),
          ],
        },
      };
    }
    case "NOT_SELECTED_THRESHOLD":
      return {
        fields: { ...scored, reason: belowReason(input, t) },
        parts: { ...parts, result: [result(input, t, cutOff(input.cutOffHundredths, input, t))] },
      };
    case "NOT_SELECTED_MONEY":
      return {
        fields: { ...scored, reason: moneyReason(input, t) },
        parts: { ...parts, result: [result(input, t, cutOff(input.cutOffHundredths, input, t))] },
      };
  }
}

function commonFields(input: DecisionLetterInput) {
  const { language, proposal, call, applicant, meeting, complaint } = input;
  return {
    title: quoted(proposal.title, language),
    registration: proposal.number,
    call: call.number,
    callTitle: quoted(call.title, language),
    applicant: applicant.name,
    meetingDay: meeting.heldOn === "" ? "" : letterDate(meeting.heldOn, language),
    minutes: meeting.minutesNumber,
    asked: letterMoney(proposal.askedCents, language),
    complaintDays: workingDays(complaint.days, language),
    answerDays: workingDays(complaint.answerDays, language),
    complaintEmail: complaint.email,
  };
}

function scoreFields({ evaluation, language }: EvaluatedInput) {
  const { scoreHundredths, maxHundredths, thresholdHundredths } = evaluation;
  return {
    score: pointsText(scoreHundredths, language),
    max: pointsText(maxHundredths, language),
    threshold: pointsNumber(thresholdHundredths, language),
  };
}

function grantFields({ grant, language, outcome, fromReserve }: FundedInput, t: DecisionTexts) {
  const { approvedCents, rateBp, ownContributionCents, nextStep } = grant;
  const { to, short } = t.authorities[nextStep.authority];
  const document = t.documents[nextStep.document];
  return {
    granted: letterMoney(approvedCents, language),
    rate: letterRate(rateBp, language),
    own: letterMoney(ownContributionCents, language),
    authority: to,
    authorityShort: short,
    document: outcome === "PARTIAL" || fromReserve ? lowerFirst(document) : document,
    dueOn: letterDate(nextStep.dueOn, language),
  };
}

const reserveFields = ({ fromReserve, language }: FundedInput): Record<string, string> =>
  fromReserve
    ? {
        reservePlace: String(fromReserve.place),
        acceptBy: letterDate(fromReserve.acceptBy, language),
      }
    : {};

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase("lt") + text.slice(1);

function belowReason(input: BelowThresholdInput, t: DecisionTexts) {
  const { scoreHundredths, maxHundredths, thresholdHundredths } = input.evaluation;
  const reason =
    scoreHundredths < thresholdHundredths
      ? t.below(scoreHundredths, maxHundredths, thresholdHundredths)
      : t.scored(scoreHundredths);
  return [reason, ...input.unmetCriteria.map(t.unmetCriterion)].join(" ");
}

/** Where the board left the computed order, its own reason stands in the letter instead. */
function moneyReason(input: OutOfMoneyInput, t: DecisionTexts) {
  const { scoreHundredths } = input.evaluation;
  if (input.boardReason !== null) return t.scored(scoreHundredths);
  const money = t.outOfMoney(scoreHundredths, input.cutOffHundredths);
  return scoreHundredths === input.cutOffHundredths ? `${money} ${t.tie}` : money;
}

function requirements(input: IneligibleInput, t: DecisionTexts): Block[] {
  const [only, ...more] = input.requirements.map(t.requirement);
  return only !== undefined && more.length === 0
    ? [paragraph(`${only} ${t.notAssessed}`)]
    : [
        { type: "list", numbered: true, items: input.requirements.map(t.requirement) },
        paragraph(t.notAssessed),
      ];
}

const boardReason = (input: DecisionLetterInput, t: DecisionTexts): Block[] =>
  input.boardReason === null ? [] : [paragraph(t.boardReason(input.boardReason))];

const proposalFacts = (input: DecisionLetterInput, t: DecisionTexts): Block[] => [
  {
    type: "facts",
    items: [
      { label: t.labels.title, value: input.proposal.title },
      { label: t.labels.proposal, value: t.values.proposal(input) },
      { label: t.labels.applicant, value: t.values.applicant(input) },
      { label: t.labels.call, value: t.values.call(input) },
      { label: t.labels.action, value: t.values.action(input) },
      { label: t.labels.asked, value: letterMoney(input.proposal.askedCents, input.language) },
    ],
  },
];

const financing = (input: FundedInput, t: DecisionTexts, sumLabel: string): Block => ({
  type: "facts",
  items: [
    { label: sumLabel, value: letterMoney(input.grant.approvedCents, input.language) },
    { label: t.labels.rate, value: t.values.rate(input.grant.rateBp) },
    {
      label: t.labels.ownContribution,
      value: letterMoney(input.grant.ownContributionCents, input.language),
    },
  ],
});

function result(input: EvaluatedInput, t: DecisionTexts, more: Fact[] = []): Block {
  const { scoreHundredths, maxHundredths, thresholdHundredths } = input.evaluation;
  const rank = input.rank === null ? [] : [{ label: t.labels.rank, value: String(input.rank) }];
  return {
    type: "facts",
    items: [
      { label: t.labels.score, value: t.values.score(scoreHundredths, maxHundredths) },
      { label: t.labels.threshold, value: pointsNumber(thresholdHundredths, input.language) },
      ...rank,
      ...more,
    ],
  };
}

function reduction(input: PartialInput, t: DecisionTexts): Block[] {
  const { reason, lines, scope } = input.reduction;
  const { caption, columns } = t.reductionTable;
  const money = (cents: number) => letterMoney(cents, input.language);
  const table: Block = {
    type: "table",
    caption,
    columns: [
      { label: columns.cost, align: "left", share: 30, namesRow: true },
      { label: columns.asked, align: "right", share: 20, namesRow: false },
      { label: columns.offered, align: "right", share: 20, namesRow: false },
      { label: columns.reason, align: "left", share: 30, namesRow: false },
    ],
    rows: lines.map((line) => [
      line.cost,
      money(line.askedCents),
      money(line.offeredCents),
      line.reason,
    ]),
    total: null,
  };
  return [
    heading(t.sections.reduction),
    paragraph(reason),
    ...(lines.length === 0 ? [] : [table]),
    paragraph(t.scope[scope]),
  ];
}

function conditions({ grant }: FundedInput, t: DecisionTexts): Block[] {
  if (grant.conditions.length === 0) return [];
  return [
    heading(t.sections.conditions),
    { type: "list", numbered: true, items: [...grant.conditions] },
  ];
}

const deMinimis = ({ grant }: FundedInput, t: DecisionTexts): Block[] =>
  grant.deMinimis
    ? [
        heading(t.sections.deMinimis),
        paragraph(t.deMinimis(grant.deMinimis.grossGrantEquivalentCents)),
      ]
    : [];

function clarification(input: IneligibleInput, t: DecisionTexts): Block {
  const asked = input.clarification;
  if (asked === null) return paragraph(t.notAsked);
  const date = (isoDate: string) => letterDate(isoDate, input.language);
  const answered = asked.answer
    ? [
        { label: t.labels.clarificationAnswered, value: date(asked.answer.receivedOn) },
        { label: t.labels.clarificationAnswer, value: asked.answer.text },
      ]
    : [{ label: t.labels.clarificationAnswered, value: t.values.noAnswer }];
  return {
    type: "facts",
    items: [
      { label: t.labels.clarificationAsked, value: date(asked.askedOn) },
      { label: t.labels.clarificationQuestion, value: asked.question },
      ...answered,
    ],
  };
}

type Fact = { label: string; value: string };

const cutOff = (
  hundredths: number | null,
  { language }: DecisionLetterInput,
  t: DecisionTexts,
): Fact[] =>
  hundredths === null
    ? []
    : [{ label: t.labels.cutOff, value: pointsNumber(hundredths, language) }];

const heading = (text: string): Block => ({ type: "heading", level: 2, text });
const paragraph = (text: string): Block => ({ type: "paragraph", text });
