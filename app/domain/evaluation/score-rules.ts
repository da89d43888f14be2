import type { CallRules, Criterion } from "#app/domain/calls/definition.ts";
import { lengthOf } from "#app/domain/proposals/text-length.ts";
import { GATE_PASSED } from "./sheet-total.ts";

export const JUSTIFICATION_MAX_CHARS = 4000;

/** The rules of a call that say when points are justified, and at what length (code points). */
export type JustificationRules = Pick<CallRules, "minJustificationChars" | "justify">;

export type PointsProblem = `score.${
  | "yesOrNo"
  | "belowZero"
  | "aboveMaximum"
  | "notABand"
  | "offStep"}`;
export type JustificationProblem = `score.justificationToo${"Short" | "Long"}`;

/** What is wrong with the points (hundredths) by a criterion; a key of the catalogue or null. */
export function pointsProblem(
  { kind, maxPoints, step, anchors }: Criterion,
  given: number,
): PointsProblem | null {
  if (kind === "GATE") return [0, GATE_PASSED].includes(given) ? null : "score.yesOrNo";
  if (given < 0) return "score.belowZero";
  if (given > maxPoints) return "score.aboveMaximum";
  if (kind === "BANDS") {
    return anchors.some((anchor) => anchor.points === given) ? null : "score.notABand";
  }
  return given % step === 0 ? null : "score.offStep";
}

/** Whether points (hundredths) by a criterion are given a reason for, by the call's rules. */
export function needsReason(
  { kind, maxPoints }: Pick<Criterion, "kind" | "maxPoints">,
  given: number,
  { justify }: Pick<JustificationRules, "justify">,
): boolean {
  if (kind === "GATE") return given !== GATE_PASSED;
  return justify === "every" || given * 2 < maxPoints || given * 10 > maxPoints * 9;
}

/** What is wrong with the words beside points (hundredths; null while there are none). */
export function justificationProblem(
  criterion: Criterion,
  given: number | null,
  justification: string,
  rules: JustificationRules,
): JustificationProblem | null {
  const length = lengthOf(justification.trim());
  if (length > JUSTIFICATION_MAX_CHARS) return "score.justificationTooLong";
  if (given === null || !needsReason(criterion, given, rules)) return null;
  return length < rules.minJustificationChars ? "score.justificationTooShort" : null;
}
