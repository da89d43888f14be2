import { z } from "zod";
import type { Criterion } from "#app/domain/calls/definition.ts";
import { parsePoints } from "#app/domain/values/points.ts";
import { type JustificationRules, justificationProblem, pointsProblem } from "./score-rules.ts";

const points = z.string({ error: "field.required" }).transform((typed, issues) => {
  const read = parsePoints(typed);
  if (read === null) {
    issues.addIssue({ code: "custom", message: "score.notANumber" });
    return z.NEVER;
  }
  return read;
});

/**
 * The sheet of one call as it may be submitted: every criterion once, its points as typed
 * (`12,5`; of a gate `0` or `1`), each justified as the call demands. Gives hundredths.
 */
export function scoreSchema(criteria: readonly Criterion[], rules: JustificationRules) {
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const line = z
    .object({ criterionId: z.string(), points, justification: z.string().trim().default("") })
    .superRefine(({ criterionId, points: given, justification }, issues) => {
      const criterion = byId.get(criterionId);
      const add = (path: string, message: string) =>
        issues.addIssue({ code: "custom", path: [path], message });
      if (!criterion) return add("criterionId", "score.unknownCriterion");
      const wrong = pointsProblem(criterion, given);
      const lacking = justificationProblem(criterion, given, justification, rules);
      if (wrong) add("points", wrong);
      if (lacking) add("justification", lacking);
    });

  const isEveryOnce = (lines: readonly { criterionId: string }[]) =>
    lines.length === byId.size &&
    new Set(lines.map(({ criterionId }) => criterionId)).size === byId.size;
  return z.object({ scores: z.array(line).refine(isEveryOnce, "score.everyCriterion") });
}
