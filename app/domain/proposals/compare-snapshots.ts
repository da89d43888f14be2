import { type Field, fieldsOf, type FormDefinition } from "#app/domain/calls/definition.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { askedKeys } from "./asked.ts";
import { type Content, type Readable, readableAnswer, type ShownFile } from "./readable-answer.ts";

/** One state of the content of a proposal: a snapshot, or a working copy. */
export interface Version {
  answers: Readonly<Record<string, unknown>>;
  files: readonly ShownFile[];
}

/** How the answer to one field differs between two versions. */
export interface FieldChange {
  field: string;
  /** Key of its section. */
  section: string;
  label: string;
  /** The answers in words, a line for each row, sum or declaration; empty where there was none. */
  before: string;
  after: string;
  /** Files that only the later version has, and that only the earlier one has. */
  added: ShownFile[];
  removed: ShownFile[];
}

/** The files of a snapshot by the id of their attachment. */
export const filesOf = (
  files: readonly (Omit<ShownFile, "id"> & { attachmentId: string })[],
): ShownFile[] =>
  files.map(({ attachmentId, field, name, size, sha256 }) => ({
    id: attachmentId,
    field,
    name,
    size,
    sha256,
  }));

const joined = (...parts: string[]) => parts.filter((part) => part.trim() !== "").join(" · ");

function linesOf(answer: Readable, locale: Locale): string[] {
  switch (answer.kind) {
    case "none":
    case "files":
      return [];
    case "text":
      return [answer.text];
    case "rows":
      return answer.rows.map(({ cells }) =>
        joined(...cells.map(({ label, text }) => `${label}: ${text}`)),
      );
    case "budget":
      return [
        ...answer.lines.map(({ category, description, quantity, unit, unitPrice, amount }) =>
          joined(category, description, `${quantity} ${unit} × ${unitPrice} = ${amount}`),
        ),
        formatMoney(answer.sums.totalCents, locale),
      ];
    case "financing":
      return [answer.requested, ...answer.sources.map(({ label, text }) => `${label}: ${text}`)];
    case "indicators":
      return answer.items.map(({ name, target, basis }) => joined(`${name}: ${target}`, basis));
    case "declarations":
      return answer.accepted.map(({ text }) => text);
  }
}

/** A file is the same where name and content are, however often it was uploaded. */
const without = (files: readonly ShownFile[], others: readonly ShownFile[]) =>
  files.filter(
    (file) =>
      !others.some(
        ({ field, name, sha256 }) =>
          field === file.field && name === file.name && sha256 === file.sha256,
      ),
  );

function onlyAsked(form: FormDefinition, { answers, files }: Version): Version {
  const asked = askedKeys(fieldsOf(form), answers);
  return {
    answers: Object.fromEntries(Object.entries(answers).filter(([key]) => asked.has(key))),
    files: files.filter(({ field }) => asked.has(field)),
  };
}

function changeOf(
  field: Field,
  before: Version,
  after: Version,
  rules: Content["rules"],
  locale: Locale,
) {
  const text = (version: Version) =>
    linesOf(readableAnswer(field, { ...version, rules }, locale), locale).join("\n");
  const inField = ({ files }: Version) => files.filter((file) => file.field === field.key);
  const change = {
    before: text(before),
    after: text(after),
    added: without(inField(after), inField(before)),
    removed: without(inField(before), inField(after)),
  };
  const isSame =
    change.before === change.after && change.added.length + change.removed.length === 0;
  return isSame ? null : change;
}

/**
 * What differs between two versions of a proposal that were filled in by one form, in the order of
 * the form. Another spelling of the same value is no change, nor is an answer that is not asked.
 */
export function compareSnapshots(
  form: FormDefinition,
  before: Version,
  after: Version,
  { rules, locale }: { rules: Content["rules"]; locale: Locale },
): FieldChange[] {
  const asked = { before: onlyAsked(form, before), after: onlyAsked(form, after) };
  return form.sections.flatMap(({ key: section, fields }) =>
    fields.flatMap((field) => {
      const change = changeOf(field, asked.before, asked.after, rules, locale);
      return change ? [{ field: field.key, section, label: field.label[locale], ...change }] : [];
    }),
  );
}
