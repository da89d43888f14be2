import type { Field, FormDefinition, Section, SimpleField } from "#app/domain/calls/definition.ts";

/** A question by its key, or a column of repeating rows by `rows.column`. */
export function fieldAt(form: FormDefinition, path: string): Field | null {
  const [key, column] = path.split(".");
  const field = form.sections.flatMap(({ fields }) => fields).find((one) => one.key === key);
  if (!field || column === undefined) return field ?? null;
  if (field.kind !== "rows") return null;
  return field.columns.find((one) => one.key === column) ?? null;
}

/** A list of questions: those of a section, or the columns of repeating rows; both by key. */
export type FieldsOf = { section: string } | { rows: string };

const inSections = (form: FormDefinition, change: (section: Section) => Section) => ({
  sections: form.sections.map(change),
});

/** The form with the question at that place replaced; a column stays a simple question. */
export function withField(form: FormDefinition, path: string, next: Field): FormDefinition {
  const [key, column] = path.split(".");
  return inSections(form, (section) => ({
    ...section,
    fields: section.fields.map((field) => {
      if (field.key !== key) return field;
      if (column === undefined) return next;
      if (field.kind !== "rows") return field;
      const columns = field.columns.map((one) =>
        one.key === column ? (next as SimpleField) : one,
      );
      return { ...field, columns };
    }),
  }));
}

/** The form with the list that a question stands in changed: of a section, or the columns of rows. */
export function withFields(
  form: FormDefinition,
  list: FieldsOf,
  change: (fields: readonly Field[]) => Field[],
): FormDefinition {
  return inSections(form, (section) => {
    if ("section" in list)
      return section.key === list.section
        ? { ...section, fields: change(section.fields) }
        : section;
    const fields = section.fields.map((field) =>
      field.kind === "rows" && field.key === list.rows
        ? { ...field, columns: change(field.columns) as SimpleField[] }
        : field,
    );
    return { ...section, fields };
  });
}

/** The list that a question stands in: of its section, or of the rows that it is a column of. */
export function listOf(form: FormDefinition, path: string): FieldsOf | null {
  const [key = "", column] = path.split(".");
  if (column !== undefined) return fieldAt(form, path) ? { rows: key } : null;
  const section = form.sections.find(({ fields }) => fields.some((one) => one.key === key));
  return section ? { section: section.key } : null;
}

/** Every key that a form has, of sections, questions, columns and their parts. */
export function keysOf(form: FormDefinition): Set<string> {
  const keys = new Set<string>();
  function collect(value: unknown) {
    if (typeof value !== "object" || value === null) return;
    for (const [name, part] of Object.entries(value)) {
      if (["key", "id", "value"].includes(name) && typeof part === "string") keys.add(part);
      collect(part);
    }
  }
  collect(form);
  return keys;
}
