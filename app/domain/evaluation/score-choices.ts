import type { Criterion } from "#app/domain/calls/definition.ts";
import { GATE_PASSED } from "./sheet-total.ts";

type Scored = Pick<Criterion, "kind" | "anchors" | "maxPoints" | "step">;

/** How points are typed into a form: `12,5`. */
export const typedPoints = (hundredths: number) => String(hundredths / 100).replace(".", ",");

const stepsOf = ({ maxPoints, step }: Scored) =>
  Array.from({ length: Math.floor(maxPoints / step) + 1 }, (_, index) => index * step);

/**
 * The scores (hundredths) that are chosen one by one: of a gate yes and no, of bands their anchors,
 * of a scale its steps where each has an anchor. Null where points are typed as a number.
 */
export function scoreChoices(criterion: Scored): number[] | null {
  const { kind, anchors } = criterion;
  if (kind === "GATE") return [GATE_PASSED, 0];
  const anchored = anchors.map(({ points }) => points);
  if (kind === "BANDS") return anchored;
  return stepsOf(criterion).every((points) => anchored.includes(points)) ? anchored : null;
}

/**
 * The digit that chooses each of the scores: the points themselves where all are whole and below
 * ten, their place in the list otherwise; of a gate 1 for yes and 0 for no. Null beyond nine.
 */
export function digitKeys(choices: readonly number[]): (string | null)[] {
  if (choices.every((points) => points % 100 === 0 && points < 1000))
    return choices.map((points) => String(points / 100));
  return choices.map((_, index) => (index < 9 ? String(index + 1) : null));
}
