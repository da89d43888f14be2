import {
  type CallRules,
  type Field,
  fieldsOf,
  type Section,
} from "#app/domain/calls/definition.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { askedKeys } from "./asked.ts";
import { type Readable, readableAnswer } from "./readable-answer.ts";
import type { Snapshot } from "./snapshot.ts";

/** One question with its answer in words. */
export interface ReadableField {
  field: Pick<Field, "key" | "kind" | "label">;
  answer: Readable;
  /** The criterion that the answer is written for; null for most. */
  criterion: string | null;
  /** Asked of this applicant, given their other answers. */
  isAsked: boolean;
}

export interface ReadableSection extends Pick<Section, "key" | "title"> {
  fields: ReadableField[];
}

/** A proposal as it was handed in, in words, so that a browser needs nothing to read it with. */
export function readableSections(
  { form, answers, files }: Pick<Snapshot, "form" | "answers" | "files">,
  rules: Pick<CallRules, "indirectFlatRateBp">,
  locale: Locale,
): ReadableSection[] {
  const asked = askedKeys(fieldsOf(form), answers);
  const shown = files.map(({ attachmentId, ...file }) => ({ id: attachmentId, ...file }));
  return form.sections.map(({ key, title, fields }) => ({
    key,
    title,
    fields: fields.map((field) => ({
      field: { key: field.key, kind: field.kind, label: field.label },
      answer: readableAnswer(field, { answers, files: shown, rules }, locale),
      criterion: field.kind === "text" ? (field.criterion ?? null) : null,
      isAsked: asked.has(field.key),
    })),
  }));
}
