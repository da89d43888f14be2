import type { scoringProgress } from "#app/domain/evaluation/scoring-progress.server.ts";
import type { Reading } from "./reading.server.ts";
import type { Table } from "./table.ts";

type Progress = Extract<Awaited<ReturnType<typeof scoringProgress>>, { ok: true }>["value"];

/** How far the scoring of each proposal is, without a single point. */
export const progressTable = ({ call, proposals }: Progress, { t }: Reading): Table => ({
  name: `${call.number}-${t("exports.file.progress")}`,
  columns: [
    { key: "registration", head: t("staff.number"), kind: "text" },
    { key: "applicant", head: t("exports.applicant"), kind: "text" },
    { key: "assigned", head: t("progress.assigned"), kind: "whole" },
    { key: "declared", head: t("progress.declared"), kind: "whole" },
    { key: "started", head: t("progress.started"), kind: "whole" },
    { key: "submitted", head: t("progress.submitted"), kind: "whole" },
    { key: "needed", head: t("exports.sheetsNeeded"), kind: "whole" },
    { key: "recused", head: t("progress.recused"), kind: "whole" },
  ],
  rows: proposals.map((one) => [
    one.registration,
    one.applicant,
    one.assigned,
    one.declared,
    one.started,
    one.submitted,
    one.needed,
    one.recused,
  ]),
});

/** How far each evaluator is. */
export const evaluatorsTable = ({ call, evaluators }: Progress, { t }: Reading): Table => ({
  name: `${call.number}-${t("exports.file.evaluators")}`,
  columns: [
    { key: "evaluator", head: t("progress.evaluator"), kind: "text" },
    { key: "assigned", head: t("progress.assigned"), kind: "whole" },
    { key: "declared", head: t("progress.declared"), kind: "whole" },
    { key: "started", head: t("progress.started"), kind: "whole" },
    { key: "submitted", head: t("progress.submitted"), kind: "whole" },
    { key: "recused", head: t("progress.recused"), kind: "whole" },
    { key: "lastDay", head: t("progress.lastDay"), kind: "day" },
  ],
  rows: evaluators.map((one) => [
    one.name,
    one.assigned,
    one.declared,
    one.started,
    one.submitted,
    one.recused,
    one.lastDay,
  ]),
});
