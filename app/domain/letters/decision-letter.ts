import type {
  BelowThresholdInput,
  DecisionLetterInput,
  EvaluatedInput,
  FundedInput,
  IneligibleInput,
  OutOfMoneyInput,
  PartialInput,
  ReserveInput,
  SelectedInput,
} from "./decision-input.ts";
import { evaluationAnnex } from "./evaluation-annex.ts";
import type { Block, LetterModel } from "./letter.ts";
import { decisionEn } from "./texts/decision.en.ts";
import { decisionLt, type DecisionTexts } from "./texts/decision.lt.ts";
import { letterDate, letterMoney, pointsNumber } from "./wording.ts";

const textsOf = { lt: decisionLt, en: decisionEn };

/** The letter that tells an applicant what the board decided. Contents: reference domain §4, ux §5. */
export function decisionLetter(input: DecisionLetterInput): LetterModel {
  const t = textsOf[input.language];
  const { number } = input.proposal;
  const isEvaluated = input.outcome !== "INELIGIBLE";

  return {
    kind: input.outcome,
    language: input.language,
    number: input.number,
    date: input.date,
    group: input.group,
    recipient: input.applicant,
    heading: t.headings[input.outcome],
    yourReference: { date: input.proposal.receivedOn, number },
    blocks: [
      ...outcomeBlocks(input, t),
      heading(t.sections.complaint),
      paragraph(t.complaint(input)),
    ],
    attachments: isEvaluated ? [t.annex.attachment(number)] : [],
    annexes: isEvaluated ? [evaluationAnnex(input, t)] : [],
    signatory: input.signatory,
    drafter: input.contact,
    verification: input.verification,
  };
}

function outcomeBlocks(input: DecisionLetterInput, t: DecisionTexts): Block[] {
  switch (input.outcome) {
    case "SELECTED":
      return selected(input, t);
    case "PARTIAL":
      return partial(input, t);
    case "RESERVE":
      return reserve(input, t);
    case "NOT_SELECTED_THRESHOLD":
      return belowThreshold(input, t);
    case "NOT_SELECTED_MONEY":
      return outOfMoney(input, t);
    case "INELIGIBLE":
      return ineligible(input, t);
  }
}

const selected = (input: SelectedInput, t: DecisionTexts): Block[] => [
  decision(input, t, t.awarded(input)),
  ...boardReason(input, t),
  ...proposalFacts(input, t),
  ...financing(input, t, t.labels.approved),
  ...result(input, t),
  ...terms(input, t),
];

const partial = (input: PartialInput, t: DecisionTexts): Block[] => [
  decision(input, t, t.offered(input)),
  ...boardReason(input, t),
  ...proposalFacts(input, t),
  ...financing(input, t, t.labels.offered),
  ...reduction(input, t),
  heading(t.sections.consent),
  paragraph(t.accept(input.acceptBy)),
  ...result(input, t),
  ...terms(input, t),
];

const reserve = (input: ReserveInput, t: DecisionTexts): Block[] => [
  decision(input, t, t.onReserve(input.reserve.place, input.reserve.validUntil)),
  ...boardReason(input, t),
  ...proposalFacts(input, t),
  ...result(input, t, [
    { label: t.labels.reservePlace, value: String(input.reserve.place) },
    {
      label: t.labels.reserveValidUntil,
      value: letterDate(input.reserve.validUntil, input.language),
    },
  ]),
  heading(t.sections.reserve),
  ...t.reserveMeaning.map(paragraph),
];

function belowThreshold(input: BelowThresholdInput, t: DecisionTexts): Block[] {
  const { scoreHundredths, maxHundredths, thresholdHundredths } = input.evaluation;
  const reason =
    scoreHundredths < thresholdHundredths
      ? t.below(scoreHundredths, maxHundredths, thresholdHundredths)
      : t.scored(scoreHundredths);
  const unmet = input.unmetCriteria.map(t.unmetCriterion);
  return [
    decision(input, t, [reason, ...unmet].join(" ")),
    ...boardReason(input, t),
    ...proposalFacts(input, t),
    ...result(input, t, cutOff(input.cutOffHundredths, input, t)),
  ];
}

function outOfMoney(input: OutOfMoneyInput, t: DecisionTexts): Block[] {
  const { scoreHundredths } = input.evaluation;
  const isTie = scoreHundredths === input.cutOffHundredths;
  const money = t.outOfMoney(scoreHundredths, input.cutOffHundredths);
  const reason = isTie ? `${money} ${t.tie}` : money;
  return [
    decision(input, t, input.boardReason === null ? reason : t.scored(scoreHundredths)),
    ...boardReason(input, t),
    ...proposalFacts(input, t),
    ...result(input, t, cutOff(input.cutOffHundredths, input, t)),
  ];
}

function ineligible(input: IneligibleInput, t: DecisionTexts): Block[] {
  const [only, ...more] = input.requirements.map(t.requirement);
  const unmet: Block[] =
    only !== undefined && more.length === 0
      ? [paragraph(`${only} ${t.notAssessed}`)]
      : [
          { type: "list", numbered: true, items: input.requirements.map(t.requirement) },
          paragraph(t.notAssessed),
        ];
  return [
    decision(input, t),
    ...proposalFacts(input, t),
    heading(t.sections.requirements),
    ...unmet,
    heading(t.sections.clarification),
    clarification(input, t),
  ];
}

const decision = (input: DecisionLetterInput, t: DecisionTexts, more = "") =>
  paragraph(`${t.decision(input, t.decided[input.outcome])} ${more}`.trim());

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

const financing = (input: FundedInput, t: DecisionTexts, sumLabel: string): Block[] => [
  heading(t.sections.financing),
  {
    type: "facts",
    items: [
      { label: sumLabel, value: letterMoney(input.grant.approvedCents, input.language) },
      { label: t.labels.rate, value: t.values.rate(input.grant.rateBp) },
      {
        label: t.labels.ownContribution,
        value: letterMoney(input.grant.ownContributionCents, input.language),
      },
    ],
  },
];

function result(input: EvaluatedInput, t: DecisionTexts, more: Fact[] = []): Block[] {
  const { scoreHundredths, maxHundredths, thresholdHundredths } = input.evaluation;
  const rank = input.rank === null ? [] : [{ label: t.labels.rank, value: String(input.rank) }];
  return [
    heading(t.sections.result),
    {
      type: "facts",
      items: [
        { label: t.labels.score, value: t.values.score(scoreHundredths, maxHundredths) },
        { label: t.labels.threshold, value: pointsNumber(thresholdHundredths, input.language) },
        ...rank,
        ...more,
      ],
    },
    paragraph(t.reasonsAttached),
  ];
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

function terms(input: FundedInput, t: DecisionTexts): Block[] {
  const { conditions, nextStep, deMinimis } = input.grant;
  const conditionBlocks: Block[] =
    conditions.length === 0
      ? []
      : [heading(t.sections.conditions), { type: "list", numbered: true, items: [...conditions] }];
  const aidBlocks: Block[] = deMinimis
    ? [heading(t.sections.deMinimis), paragraph(t.deMinimis(deMinimis.grossGrantEquivalentCents))]
    : [];
  return [
    ...conditionBlocks,
    heading(t.sections.nextSteps),
    {
      type: "list",
      numbered: true,
      items: t.nextSteps(nextStep, input.outcome === "PARTIAL"),
    },
    ...aidBlocks,
    heading(t.sections.publicity),
    paragraph(t.publicityIntro),
    { type: "list", numbered: false, items: t.publicity },
    paragraph(t.publicityBreach),
  ];
}

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
