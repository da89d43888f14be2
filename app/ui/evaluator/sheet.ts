import type { CallRules, Criterion } from "#app/domain/calls/definition.ts";
import type { ReadableSection } from "#app/domain/proposals/readable-sections.ts";

/** What the scoring page knows of a proposal and of the evaluator's sheet. */
export interface SheetPage {
  /** Of the assignment. */
  id: string;
  viewer: { id: string; email: string; key: string };
  sections: readonly ReadableSection[];
  criteria: readonly Criterion[];
  rules: Pick<
    CallRules,
    "minJustificationChars" | "justify" | "indirectFlatRateBp" | "thresholdPoints"
  >;
  sheet: {
    status: "DRAFT" | "SUBMITTED" | "RETURNED";
    totalPoints: number | null;
    remarks: string;
    changedAt: Date;
    submittedAt: Date | null;
    scores: Record<string, { points: number | null; justification: string }>;
  } | null;
  /** What stands in the controls, by name, and what is known of each. */
  typed: Readonly<Record<string, string>>;
  known: Readonly<Record<string, string>>;
  version: string;
  queue: { done: number; of: number; next: { id: string; isDeclared: boolean } | null };
  now: Date;
}
