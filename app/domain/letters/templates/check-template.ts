import { kindOf, type TemplatedKind } from "./kinds.ts";
import { namesIn, strayBraces, type Template } from "./template.ts";

/** What is wrong with the words of a template, with the names that it is about. */
export interface TemplateFault {
  code: "template-empty" | "template-unknown" | "template-missing" | "template-braces";
  names: string[];
}

/**
 * Why a template may not be saved: empty words, a field or part that the kind does not have, one
 * that it must have and lacks, a brace that names nothing. No fault, no letter that says too little.
 */
export function templateFaults(kind: TemplatedKind, template: Template): TemplateFault[] {
  const { fields, parts, obligatory } = kindOf(kind);
  const used = namesIn(template);
  const unknown = [
    ...used.fields.filter((name) => !Object.hasOwn(fields, name)),
    ...used.parts.filter((name) => !parts.includes(name)),
  ];
  const missing = obligatory.filter(
    (name) => !used.fields.includes(name) && !used.parts.includes(name),
  );
  const isEmpty = template.heading.trim() === "" || template.body.trim() === "";
  const faults: TemplateFault[] = [];
  if (isEmpty) faults.push({ code: "template-empty", names: [] });
  if (unknown.length > 0) faults.push({ code: "template-unknown", names: unknown });
  if (missing.length > 0 && !isEmpty) faults.push({ code: "template-missing", names: missing });
  if (strayBraces(template)) faults.push({ code: "template-braces", names: [] });
  return faults;
}
