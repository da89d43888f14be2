import type { Criterion } from "#app/domain/calls/definition.ts";
import { halfUp } from "#app/domain/values/rounding.ts";

/** Hundredths of a point by the id of the criterion; of a GATE 0 for no, GATE_PASSED for yes. */
export type Scores = Readonly<Record<string, number>>;

/** The mark of a passed gate. A gate lets a proposal through or not and adds no points. */
export const GATE_PASSED = 100;

type Weighed = Pick<Criterion, "id" | "kind" | "weightBp">;

export const addsPoints = ({ kind }: Pick<Criterion, "kind">) => kind !== "GATE";

/** The points that a submitted sheet gives by a criterion; a sheet without them is a bug. */
export function pointsOf(scores: Scores, criterionId: string): number {
  const points = scores[criterionId];
  if (points === undefined) throw new Error(`A submitted sheet lacks criterion ${criterionId}`);
  return points;
}

/** The exact total of a sheet in ten-thousandths of a hundredth: Σ weight (bp) × points. */
export const weightedSum = (criteria: readonly Weighed[], scores: Scores): bigint =>
  criteria
    .filter(addsPoints)
    .reduce((sum, { id, weightBp }) => sum + BigInt(weightBp) * BigInt(pointsOf(scores, id)), 0n);

/** The total of one sheet, hundredths of a point, rounded once half up. */
export const sheetTotal = (criteria: readonly Weighed[], scores: Scores) =>
  halfUp(weightedSum(criteria, scores), 10_000n);

/** The highest total that a sheet can have, hundredths of a point. */
export const maxTotal = (criteria: readonly (Weighed & Pick<Criterion, "maxPoints">)[]) =>
  sheetTotal(criteria, Object.fromEntries(criteria.map(({ id, maxPoints }) => [id, maxPoints])));
