import type { EvaluatedInput } from "./decision-input.ts";
import type { Annex, Block } from "./letter.ts";
import type { DecisionTexts } from "./texts/decision.lt.ts";
import { pointsNumber } from "./wording.ts";

/** The applicant's own summary: averages per criterion, and what the evaluators wrote, unnamed. */
export function evaluationAnnex(input: EvaluatedInput, t: DecisionTexts): Annex {
  const { proposal, evaluation, language } = input;
  const { criteria, scoreHundredths, maxHundredths } = evaluation;
  const points = (hundredths: number) => pointsNumber(hundredths, language);
  const { columns } = t.annex;

  return {
    title: t.annex.title(proposal.number),
    blocks: [
      {
        type: "table",
        caption: t.annex.caption,
        columns: [
          { label: columns.number, align: "right", share: 7, namesRow: false },
          { label: columns.criterion, align: "left", share: 61, namesRow: true },
          { label: columns.score, align: "right", share: 14, namesRow: false },
          { label: columns.max, align: "right", share: 18, namesRow: false },
        ],
        rows: criteria.map(({ title, averageHundredths, maxHundredths: ofMax }, index) => [
          `${index + 1}.`,
          title,
          points(averageHundredths),
          points(ofMax),
        ]),
        total: ["", t.annex.total, points(scoreHundredths), points(maxHundredths)],
      },
      ...justifications(input, t),
    ],
  };
}

function justifications({ evaluation }: EvaluatedInput, t: DecisionTexts): Block[] {
  const perCriterion = evaluation.criteria.flatMap((criterion, index): Block[] => {
    const texts = criterion.justifications.filter((text) => text.trim() !== "");
    if (texts.length === 0) return [];
    return [
      {
        type: "heading",
        level: 3,
        text: `${index + 1}. ${criterion.title}: ${t.values.score(criterion.averageHundredths, criterion.maxHundredths)}`,
      },
      { type: "list", numbered: false, items: texts },
    ];
  });
  if (perCriterion.length === 0) return [];
  return [{ type: "heading", level: 2, text: t.annex.justifications }, ...perCriterion];
}
