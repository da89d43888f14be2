import {
  type Field,
  fieldsOf,
  type FormDefinition,
  type LocalText,
} from "#app/domain/calls/definition.ts";
import { askedKeys } from "#app/domain/proposals/asked.ts";
import { isAnswered } from "#app/domain/proposals/blank-row.ts";
import { isBlankAnswer } from "#app/domain/proposals/blank-answer.ts";
import type { RawAnswer, StoredAnswers } from "#app/domain/proposals/raw-answer.ts";
import { canonicalJson } from "#app/domain/values/canonical-json.ts";
import type { IsoDay } from "#app/domain/values/date.ts";
import { adaptAnswer, type CopyFlag } from "./adapt-answer.ts";

/** A file that an earlier proposal holds. */
export interface SourceFile {
  id: string;
  /** Key of its field. */
  field: string;
  name: string;
  /** Bytes. */
  size: number;
  sha256: string;
  isInfected: boolean;
}

interface Side<F> {
  form: FormDefinition;
  answers: StoredAnswers;
  files: readonly F[];
}
export type CopySource = Side<SourceFile>;
export interface CopyTarget extends Side<Pick<SourceFile, "field" | "size" | "sha256">> {
  totalBytes: number;
}

export interface CopiedField {
  key: string;
  field: Field;
  /** What would be stored; null where only the flags are to be told. */
  value: RawAnswer | null;
  flags: readonly CopyFlag[];
  /** Another answer stands there already; copying replaces it. */
  isFilled: boolean;
}

/** Why a file is not copied. */
export type FileRefusal = "infected" | "format" | "tooLarge" | "tooMany" | "tooLargeTogether";

export interface CopiedFile extends SourceFile {
  refusal: FileRefusal | null;
}

export interface CopySection {
  key: string;
  title: LocalText;
  /** Without those whose answer is the same already. */
  fields: CopiedField[];
  /** Without those that are attached already. */
  files: CopiedFile[];
}

const MEGABYTE = 1024 * 1024;
const extensionOf = (name: string) => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** Answers without the ids of their rows, which say nothing. */
const bare = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((row: unknown) =>
        typeof row === "object" && row !== null ? { ...row, id: null } : row,
      )
    : value;

/**
 * What an earlier proposal has for each section of another form: answers of the same key and kind,
 * and files that fit. Declarations are never among it, nor what was not asked in the earlier one.
 * Files are counted against the limits in the order of the form.
 */
export function copyPlan(source: CopySource, target: CopyTarget, today: IsoDay): CopySection[] {
  const asked = askedKeys(fieldsOf(source.form), source.answers);
  const sourceFields = new Map(
    fieldsOf(source.form)
      .filter(({ key }) => asked.has(key))
      .map((field) => [field.key, field]),
  );
  let usedBytes = target.files.reduce((sum, { size }) => sum + size, 0);

  return target.form.sections
    .filter(({ part }) => part !== "declarations")
    .map(({ key, title, fields }) => ({
      key,
      title,
      fields: fields.flatMap((field) => {
        const copied = copiedField(sourceFields.get(field.key), field, source, target, today);
        return copied ? [copied] : [];
      }),
      files: fields.flatMap((field) => {
        if (field.kind !== "file" || sourceFields.get(field.key)?.kind !== "file") return [];
        const files = copiedFiles(field, source, target, usedBytes);
        usedBytes += files.reduce((sum, { refusal, size }) => sum + (refusal ? 0 : size), 0);
        return files;
      }),
    }))
    .filter(({ fields, files }) => fields.length > 0 || files.length > 0);
}

function copiedField(
  from: Field | undefined,
  field: Field,
  source: CopySource,
  target: CopyTarget,
  today: IsoDay,
): CopiedField | null {
  if (!from || !isAnswered(from) || !isAnswered(field)) return null;
  if (from.kind !== field.kind || field.kind === "declarations") return null;
  const { key } = field;
  const stored = { from: source.answers[key], to: target.answers[key] };
  if (isBlankAnswer(from, stored.from)) return null;

  const { value, flags } = adaptAnswer(from, field, stored, today);
  if (value === null && flags.length === 0) return null;
  if (value !== null && canonicalJson(bare(value)) === canonicalJson(bare(stored.to) ?? null))
    return null;
  return { key, field, value, flags, isFilled: !isBlankAnswer(field, stored.to) };
}

function copiedFiles(
  slot: Field & { kind: "file" },
  source: CopySource,
  target: CopyTarget,
  usedBytes: number,
): CopiedFile[] {
  const present = target.files.filter(({ field }) => field === slot.key);
  let count = present.length;
  let used = usedBytes;
  return source.files
    .filter(({ field }) => field === slot.key)
    .filter(({ sha256 }) => !present.some((file) => file.sha256 === sha256))
    .map((file) => {
      const refusal = refusalOf(file, slot, { count, used, totalBytes: target.totalBytes });
      if (!refusal) {
        count += 1;
        used += file.size;
      }
      return { ...file, refusal };
    });
}

function refusalOf(
  { isInfected, name, size }: SourceFile,
  slot: Field & { kind: "file" },
  room: { count: number; used: number; totalBytes: number },
): FileRefusal | null {
  if (isInfected) return "infected";
  const extension = extensionOf(name);
  if (extension !== "" && !slot.accept.includes(extension)) return "format";
  if (size > slot.maxMegabytes * MEGABYTE) return "tooLarge";
  if (room.count >= slot.maxFiles) return "tooMany";
  return room.used + size > room.totalBytes ? "tooLargeTogether" : null;
}

/** Which sections are to be copied into, as the person ticked. */
export interface Chosen {
  /** Sections whose empty fields are filled. */
  fill: readonly string[];
  /** Sections whose filled fields are replaced. */
  replace: readonly string[];
}

/** The answers and files that a choice copies, with the sections that they change. */
export function copiesOf(plan: readonly CopySection[], { fill, replace }: Chosen) {
  const chosen = plan.map((section) => ({
    key: section.key,
    fields: section.fields.filter(
      ({ value, isFilled }) => value !== null && (isFilled ? replace : fill).includes(section.key),
    ),
    files: fill.includes(section.key) ? section.files.filter(({ refusal }) => !refusal) : [],
  }));
  const changed = chosen.filter(({ fields, files }) => fields.length > 0 || files.length > 0);
  const answers = changed.flatMap(({ fields }) => fields);
  return {
    sections: changed.map(({ key }) => key),
    answers: Object.fromEntries(answers.map(({ key, value }) => [key, value as RawAnswer])),
    files: changed.flatMap(({ files }) => files),
  };
}
