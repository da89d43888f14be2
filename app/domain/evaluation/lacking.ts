import type { Criterion } from "#app/domain/calls/definition.ts";
import {
  type JustificationProblem,
  type JustificationRules,
  justificationProblem,
  type PointsProblem,
  pointsProblem,
} from "./score-rules.ts";

/** What one criterion of a sheet says so far. */
export interface Given {
  /** Hundredths of a point; null while not scored. */
  points: number | null;
  justification: string;
}

export interface Lacking {
  criterionId: string;
  part: "points" | "justification";
  /** A key of the catalogue. */
  problem: PointsProblem | JustificationProblem | "field.required";
}

/** All that stands between a sheet and handing it in, in the order of the criteria. */
export function lackingOf(
  criteria: readonly Criterion[],
  given: Readonly<Record<string, Given>>,
  rules: JustificationRules,
): Lacking[] {
  return criteria.flatMap((criterion): Lacking[] => {
    const { id: criterionId } = criterion;
    const { points = null, justification = "" } = given[criterionId] ?? {};
    const wrong: Lacking["problem"] | null =
      points === null ? "field.required" : pointsProblem(criterion, points);
    const short = justificationProblem(criterion, points, justification, rules);
    return [
      ...(wrong ? [{ criterionId, part: "points" as const, problem: wrong }] : []),
      ...(short ? [{ criterionId, part: "justification" as const, problem: short }] : []),
    ];
  });
}
