import type { DocumentModel } from "#app/domain/documents/document.ts";
import { checkOf, type Verification } from "#app/domain/documents/evaluation/list-input.ts";
import { evaluationTexts } from "#app/domain/documents/evaluation/texts.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { reportBlocks } from "./report-blocks.ts";
import type { ReportModel } from "./report-model.ts";
import { reportTexts } from "./report-texts.ts";

/** How far a report is; `approved` names the general meeting, null before it. */
export interface Standing {
  isDraft: boolean;
  approved: { on: string; minutesNo: string } | null;
}

/** An annual report as a document: its PDF and its page (domain.md §2.2, step 27, and §6). */
export function reportDocument(
  model: ReportModel,
  { isDraft, approved }: Standing,
  language: Locale,
  verification: Verification,
): DocumentModel {
  const t = reportTexts(language);
  const madeAt = new Date(model.madeAt);
  return {
    language,
    author: model.group.name,
    kind: t.kind,
    title: t.title(model.strategy.title[language], model.year),
    watermark: isDraft ? t.draft : null,
    runningLine: t.runningLine(model.group.shortName, model.year),
    madeAt,
    blocks: [
      {
        type: "facts",
        items: [
          { label: t.facts.group, value: model.group.name },
          { label: t.facts.strategy, value: model.strategy.title[language] },
          { label: t.facts.period, value: `${model.strategy.from}–${model.strategy.to}` },
          { label: t.facts.year, value: String(model.year) },
          {
            label: t.facts.approved,
            value: approved
              ? t.facts.approvedBy(approved.on, approved.minutesNo)
              : t.facts.notApproved,
          },
          {
            label: t.facts.figures,
            value: t.figuresAt(formatLongDay(vilniusDay(madeAt), language)),
          },
        ],
      },
      ...reportBlocks(model, language),
    ],
    ...checkOf(evaluationTexts(language), verification),
  };
}
