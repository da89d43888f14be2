import { type CallDefinition, fieldsOf } from "#app/domain/calls/definition.ts";
import { readingContext } from "./completeness.ts";
import { financingOf } from "./financing.ts";
import { rawOf, type StoredAnswers } from "./raw-answer.ts";

/** The total of the budget and the sum that is asked of it, cents; what cannot be read is 0. */
export function sumsOf(
  definition: Pick<CallDefinition, "form" | "rules">,
  answers: StoredAnswers,
): { totalCents: number; requestedCents: number } {
  // The day matters to dates only.
  const { totalCents } = readingContext(definition, answers, "1900-01-01");
  const field = fieldsOf(definition.form).find(({ kind }) => kind === "financing");
  const raw = field && rawOf("financing", answers[field.key]);
  if (field?.kind !== "financing" || !raw) return { totalCents, requestedCents: 0 };
  return { totalCents, requestedCents: financingOf(field, raw).requestedCents ?? 0 };
}
