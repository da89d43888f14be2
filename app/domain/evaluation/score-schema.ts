import { z } from "zod";
import type { Criterion } from "#app/domain/calls/definition.ts";
import { lengthOf } from "#app/domain/proposals/text-length.ts";
import { parsePoints } from "#app/domain/values/points.ts";
import { GATE_PASSED } from "./sheet-total.ts";

export const JUSTIFICATION_MAX_CHARS = 4000;

const points = z.string({ error: "field.required" }).transform((typed, issues) => {
  const read = parsePoints(typed);
  if (read === null) {
    issues.addIssue({ code: "custom", message: "score.notANumber" });
    return z.NEVER;
  }
  return read;
});

/** What is wrong with the points (hundredths) by a criterion; a key of the catalogue or null. */
function pointsProblem({ kind, maxPoints, step, anchors }: Criterion, given: number) {
  if (kind === "GATE") return [0, GATE_PASSED].includes(given) ? null : "score.yesOrNo";
  if (given < 0) return "score.belowZero";
  if (given > maxPoints) return "score.aboveMaximum";
  if (kind === "BANDS") {
    return anchors.some((anchor) => anchor.points === given) ? null : "score.notABand";
  }
  return given % step === 0 ? null : "score.offStep";
}

/**
 * The sheet of one call as it may be submitted: every criterion once, its points as typed
 * (`12,5`; of a gate `0` or `1`), each justified but for a passed gate. Gives hundredths.
 */
export function scoreSchema(criteria: readonly Criterion[], minJustificationChars: number) {
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));

  const line = z
    .object({ criterionId: z.string(), points, justification: z.string().trim().default("") })
    .superRefine(({ criterionId, points: given, justification }, issues) => {
      const criterion = byId.get(criterionId);
      const add = (path: string, message: string) =>
        issues.addIssue({ code: "custom", path: [path], message });
      if (!criterion) return add("criterionId", "score.unknownCriterion");

      const problem = pointsProblem(criterion, given);
      const length = lengthOf(justification);
      const needsReason = criterion.kind !== "GATE" || given !== GATE_PASSED;
      if (problem) add("points", problem);
      if (needsReason && length < minJustificationChars) {
        add("justification", "score.justificationTooShort");
      }
      if (length > JUSTIFICATION_MAX_CHARS) add("justification", "score.justificationTooLong");
    });

  const isEveryOnce = (lines: readonly { criterionId: string }[]) =>
    lines.length === byId.size &&
    new Set(lines.map(({ criterionId }) => criterionId)).size === byId.size;

  return z.object({ scores: z.array(line).refine(isEveryOnce, "score.everyCriterion") });
}
