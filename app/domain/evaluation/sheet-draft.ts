import { z } from "zod";
import type { Criterion } from "#app/domain/calls/definition.ts";
import { parsePoints } from "#app/domain/values/points.ts";

const text = z
  .string()
  .max(20_000, "score.justificationTooLong")
  .overwrite((typed) => typed.replaceAll("\r\n", "\n").replaceAll("\0", ""))
  .default("");

/** A sheet as typed: anything may be missing while it is a draft. */
export const sheetDraft = z.object({
  /** Which state of the sheet the evaluator had before their eyes. */
  seen: z.string().default(""),
  scores: z
    .array(
      z.object({ criterionId: z.string(), points: z.string().default(""), justification: text }),
    )
    .default([]),
  remarks: text,
});
export type SheetDraft = z.infer<typeof sheetDraft>;

export interface SheetLine {
  criterionId: string;
  /** Hundredths of a point; null while not scored. */
  points: number | null;
  justification: string;
}

/** The lines of the draft that belong to the call's criteria, in their order. */
export const linesOf = (
  { scores }: Pick<SheetDraft, "scores">,
  criteria: readonly Pick<Criterion, "id">[],
): SheetLine[] =>
  criteria.flatMap(({ id }) => {
    const line = scores.find(({ criterionId }) => criterionId === id);
    if (!line) return [];
    const points = parsePoints(line.points);
    return [{ ...line, points: points !== null && points >= 0 ? points : null }];
  });
