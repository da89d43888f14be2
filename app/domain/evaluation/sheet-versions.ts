import { z } from "zod";
import type { Criterion } from "#app/domain/calls/definition.ts";

/** The lines of a sheet as they were handed in: points are hundredths, of a gate 0 or 100. */
export const frozenLines = z.array(
  z.object({
    criterionId: z.string(),
    points: z.number().int().nullable(),
    justification: z.string(),
  }),
);
type Line = z.infer<typeof frozenLines>[number];

/** A sheet as it was handed in once. */
export interface SheetVersion {
  n: number;
  lines: readonly Line[];
  remarks: string;
  /** Hundredths of a point. */
  totalPoints: number;
  sha256: string;
  submittedAt: Date;
  /** Why and when staff opened it again; null where they have not. */
  returned: { at: Date; reason: string } | null;
}

export interface LineChange {
  criterionId: string;
  before: Line | null;
  after: Line | null;
}

/** What differs between two versions of a sheet, in the order of the criteria. */
export function changedLines(
  criteria: readonly Pick<Criterion, "id">[],
  before: Pick<SheetVersion, "lines">,
  after: Pick<SheetVersion, "lines">,
): LineChange[] {
  const lineOf = ({ lines }: Pick<SheetVersion, "lines">, id: string) =>
    lines.find(({ criterionId }) => criterionId === id) ?? null;
  return criteria.flatMap(({ id: criterionId }) => {
    const change = {
      criterionId,
      before: lineOf(before, criterionId),
      after: lineOf(after, criterionId),
    };
    const isSame =
      change.before?.points === change.after?.points &&
      change.before?.justification === change.after?.justification;
    return isSame ? [] : [change];
  });
}
