import type { Field } from "#app/domain/calls/definition.ts";

/**
 * The keys of the fields that are asked: those without a condition and those whose condition
 * holds for an asked field that stands before them. The others are neither required nor checked.
 */
export function askedKeys(
  fields: readonly Pick<Field, "key" | "when">[],
  answers: Readonly<Record<string, unknown>>,
): ReadonlySet<string> {
  const asked = new Set<string>();
  for (const { key, when } of fields) {
    const holds = !when || (asked.has(when.field) && answers[when.field] === when.is);
    if (holds) asked.add(key);
  }
  return asked;
}
