import { z } from "zod";
import type { Criterion } from "#app/domain/calls/definition.ts";
import { formatQuantity } from "#app/domain/values/number.ts";
import { maybe, pair, percent, points } from "./typed-text.ts";

export const criterionKinds = ["SCALE", "BANDS", "GATE"] as const;

/** A criterion as its form sends it. */
export const criterionSchema = z
  .object({
    title: pair,
    guidance: pair,
    kind: z.enum(criterionKinds, "problem.criterionKind"),
    maxPoints: points().optional(),
    step: points(1).optional(),
    weightBp: percent(1, 100_000).optional(),
    minPoints: points().optional(),
    anchors: z
      .array(z.object({ points: points(), text: pair }))
      .max(40, "problem.tooManyItems")
      .default([]),
    evidence: maybe,
    seen: maybe,
  })
  .superRefine(({ kind, maxPoints, step, minPoints, anchors }, issues) => {
    if (kind === "GATE") return;
    const add = (path: (string | number)[], message: string) =>
      issues.addIssue({ code: "custom", path, message });
    if (maxPoints === undefined || maxPoints === 0) return add(["maxPoints"], "problem.points");
    if (kind === "SCALE" && (step === undefined || maxPoints % step !== 0))
      add(["step"], "problem.step");
    if (minPoints !== undefined && minPoints > maxPoints)
      add(["minPoints"], "problem.aboveMax.points");
    const seen = new Set<number>();
    for (const [index, anchor] of anchors.entries()) {
      if (anchor.points > maxPoints) add(["anchors", index, "points"], "problem.aboveMax.points");
      if (seen.has(anchor.points)) add(["anchors", index, "points"], "problem.anchorTwice");
      seen.add(anchor.points);
    }
  });

const whole = 10_000;

/** What a form that was understood makes of a criterion; a gate has neither points nor anchors. */
export function criterionFrom(
  id: string,
  { anchors, evidence, ...typed }: z.infer<typeof criterionSchema>,
): Criterion {
  const { title, guidance, kind } = typed;
  const about = { id, title, guidance, kind, evidence: evidence || null };
  if (kind === "GATE")
    return { ...about, maxPoints: 0, step: 100, weightBp: whole, minPoints: null, anchors: [] };
  return {
    ...about,
    maxPoints: typed.maxPoints ?? 0,
    step: typed.step ?? 100,
    weightBp: typed.weightBp ?? whole,
    minPoints: typed.minPoints ?? null,
    anchors: anchors.toSorted((one, other) => one.points - other.points),
  };
}

/** A criterion as its form shows it: points and percent as they are typed. */
export function typedCriterion(criterion: Criterion) {
  const shown = (value: number) => formatQuantity(value, "lt");
  const { id: _, maxPoints, step, weightBp, minPoints, anchors, evidence, ...about } = criterion;
  return {
    ...about,
    maxPoints: shown(maxPoints),
    step: shown(step),
    weightBp: shown(weightBp),
    minPoints: minPoints === null ? "" : shown(minPoints),
    anchors: anchors.map((anchor) => ({ ...anchor, points: shown(anchor.points) })),
    evidence: evidence ?? "",
  };
}
