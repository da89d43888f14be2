import type { Criterion } from "#app/domain/calls/definition.ts";
import type { DocumentModel } from "#app/domain/documents/document.ts";
import {
  addsPoints,
  GATE_PASSED,
  maxTotal,
  type Scores,
} from "#app/domain/evaluation/sheet-total.ts";
import type { Block } from "#app/domain/letters/letter.ts";
import { letterInstant, letterMoney } from "#app/domain/letters/wording.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { formatPercent } from "#app/domain/values/number.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import { checkOf, type Verification } from "./list-input.ts";
import { column } from "./summary-document.ts";
import { evaluationTexts } from "./texts.ts";

/** A handed in sheet with what it is about; points are hundredths, sums cents. */
export interface SheetInput {
  language: Locale;
  group: string;
  call: { number: string; title: string };
  proposal: { registration: string; title: string; applicant: string; askedCents: number };
  /** Stands for the evaluator, who is not named. */
  letter: string;
  declaration: { declaredAt: Date; version: number };
  criteria: readonly Criterion[];
  sheet: {
    scores: Scores;
    justifications: Readonly<Record<string, string>>;
    remarks: string;
    total: number;
    submittedAt: Date;
    sha256: string;
  };
}

/** The sheet of one evaluator (domain.md §4.1): points with their reasons, total, when and by what hash. */
export function sheetDocument(input: SheetInput, verification: Verification): DocumentModel {
  const t = evaluationTexts(input.language);
  const { call, proposal, sheet, language, declaration } = input;
  const at = (instant: Date) => letterInstant(instant, language);
  return {
    language,
    author: input.group,
    kind: t.sheet.kind,
    title: proposal.title,
    watermark: null,
    runningLine: `${t.sheet.kind} · ${t.number(proposal.registration)} · ${input.letter}`,
    madeAt: sheet.submittedAt,
    blocks: [
      {
        type: "facts",
        items: [
          { label: t.callLabel, value: t.call(call.number, call.title) },
          { label: t.sheet.registrationLabel, value: t.number(proposal.registration) },
          { label: t.sheet.applicantLabel, value: proposal.applicant },
          { label: t.sheet.askedLabel, value: letterMoney(proposal.askedCents, language) },
          { label: t.sheet.evaluatorLabel, value: t.sheet.evaluator(input.letter) },
          {
            label: t.sheet.declarationLabel,
            value: t.sheet.declaration(at(declaration.declaredAt), declaration.version),
          },
          { label: t.sheet.submittedLabel, value: at(sheet.submittedAt) },
          { label: t.sheet.hashLabel, value: sheet.sha256 },
        ],
      },
      scores(input),
      { type: "heading", level: 2, text: t.sheet.remarks },
      { type: "paragraph", text: sheet.remarks.trim() || t.sheet.noRemarks },
    ],
    ...checkOf(t, verification),
  };
}

function scores({ criteria, sheet, language }: SheetInput): Block {
  const t = evaluationTexts(language);
  const { columns } = t.sheet;
  const points = (hundredths: number) => formatPoints(hundredths, language);
  const isWeighted = criteria.some(({ weightBp }) => weightBp !== 10_000);
  const given = (criterion: Criterion) => {
    const one = sheet.scores[criterion.id] ?? 0;
    if (addsPoints(criterion)) return points(one);
    return one === GATE_PASSED ? t.sheet.yes : t.sheet.no;
  };
  return {
    type: "table",
    caption: t.sheet.caption,
    columns: [
      column(columns.number, 6, "right"),
      { ...column(columns.criterion, 30), namesRow: true },
      column(columns.points, 10, "right"),
      column(columns.max, 16, "right"),
      ...(isWeighted ? [column(columns.weight, 10, "right")] : []),
      column(columns.reason, 41),
    ],
    rows: criteria.map((criterion, index) => [
      `${index + 1}.`,
      criterion.title[language],
      given(criterion),
      addsPoints(criterion) ? points(criterion.maxPoints) : "",
      ...(isWeighted ? [formatPercent(criterion.weightBp, language, "table")] : []),
      sheet.justifications[criterion.id]?.trim() || t.sheet.noReason,
    ]),
    total: [
      "",
      t.total,
      points(sheet.total),
      points(maxTotal(criteria)),
      ...(isWeighted ? [""] : []),
      "",
    ],
  };
}
