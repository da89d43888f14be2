import {
  type CallDefinition,
  type Field,
  fieldsOf,
  type FormDefinition,
  type Section,
} from "#app/domain/calls/definition.ts";

type Definition = Pick<CallDefinition, "form" | "criteria">;

/** A text by which the quality is scored, or an indicator: those are scored or break ties. */
function isScored(field: Field, section: Section, evidence: ReadonlySet<string | null>) {
  if (field.kind === "indicators") return true;
  if (field.kind === "text" && field.criterion) return true;
  if (field.kind === "rows" && field.columns.some((one) => one.kind === "text" && one.criterion))
    return true;
  return field.kind === "text" && field.long && evidence.has(section.key);
}

/** The field and all that is asked because of its answer. */
export function withDependents(form: FormDefinition, keys: Iterable<string>): ReadonlySet<string> {
  const all = new Set(keys);
  for (const { key, when } of fieldsOf(form)) if (when && all.has(when.field)) all.add(key);
  return all;
}

/**
 * What staff may open for a clarification, section by section: to complete, correct or explain,
 * never to improve what is scored, nor to declare anew (domain.md §2.5, requestClarification).
 * A field that decides whether a closed one is asked stays closed too.
 */
export function unlockable({ form, criteria }: Definition): readonly Section[] {
  const evidence = new Set(criteria.map((criterion) => criterion.evidence));
  const closed = new Set(
    form.sections.flatMap((section) =>
      section.fields
        .filter((field) => section.part === "declarations" || isScored(field, section, evidence))
        .map(({ key }) => key),
    ),
  );
  const mayOpen = ({ key }: Field) =>
    [...withDependents(form, [key])].every((one) => !closed.has(one));
  return form.sections
    .map((section) => ({ ...section, fields: section.fields.filter(mayOpen) }))
    .filter(({ fields }) => fields.length > 0);
}

/** The keys that are really opened by what staff ticked: what may be, with what depends on it. */
export function unlockedBy(definition: Definition, ticked: readonly string[]): string[] {
  const may = new Set(fieldsOf({ sections: [...unlockable(definition)] }).map(({ key }) => key));
  return [
    ...withDependents(
      definition.form,
      ticked.filter((key) => may.has(key)),
    ),
  ];
}
