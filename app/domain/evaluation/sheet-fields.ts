import type { Criterion, FieldOf } from "#app/domain/calls/definition.ts";
import { JUSTIFICATION_MAX_CHARS } from "./score-rules.ts";
import { typedPoints } from "./score-choices.ts";
import type { SheetLine } from "./sheet-draft.ts";

/** Names of the controls of a sheet; a criterion is named by its place in the call. */
export const sheetControls = {
  criterion: (index: number) => `scores[${index}].criterionId`,
  points: (index: number) => `scores[${index}].points`,
  justification: (index: number) => `scores[${index}].justification`,
  remarks: "remarks",
} as const;

const remarksLabel = { lt: "Bendros pastabos", en: "General remarks" };

const written = (key: string, label: FieldOf<"text">["label"]): FieldOf<"text"> => ({
  kind: "text",
  key,
  label,
  required: false,
  long: true,
  maxChars: JUSTIFICATION_MAX_CHARS,
});

/** The sheet as fields of a form, so that it is kept while typed as the applicants' answers are. */
export const sheetFields = (criteria: readonly Pick<Criterion, "title">[]): FieldOf<"text">[] => [
  ...criteria.flatMap(({ title }, index) => [
    written(sheetControls.points(index), {
      lt: `${title.lt} – balai`,
      en: `${title.en} – points`,
    }),
    written(sheetControls.justification(index), {
      lt: `${title.lt} – pagrindimas`,
      en: `${title.en} – justification`,
    }),
  ]),
  written(sheetControls.remarks, remarksLabel),
];

export interface Sheet {
  lines: readonly SheetLine[];
  remarks: string;
}

/** What stands in each control of a sheet, by its name. */
export function typedSheet(
  criteria: readonly Pick<Criterion, "id">[],
  { lines, remarks }: Sheet,
): Record<string, string> {
  const typed: Record<string, string> = { [sheetControls.remarks]: remarks };
  for (const [index, { id }] of criteria.entries()) {
    const line = lines.find(({ criterionId }) => criterionId === id);
    typed[sheetControls.points(index)] = line?.points == null ? "" : typedPoints(line.points);
    typed[sheetControls.justification(index)] = line?.justification ?? "";
  }
  return typed;
}
