import { z } from "zod";
import { fileFormats } from "./file-formats.ts";
import { cents, maybe, maybePair, needed, pair, tick, whole } from "./typed-text.ts";

const base = {
  label: pair,
  hint: maybePair,
  required: tick,
  /** `field=answer`, or empty where the question is always asked. */
  when: maybe,
  seen: maybe,
};
const option = z.object({ value: maybe, label: pair });
const most = 60;

const schemas = {
  text: z.object({ ...base, maxChars: whole(1, 20_000), long: tick, criterion: maybe }),
  number: z.object({
    ...base,
    min: whole(-1_000_000_000, 1_000_000_000),
    max: whole(-1_000_000_000, 1_000_000_000),
    unit: maybePair,
  }),
  money: z.object({ ...base, minCents: cents, maxCents: cents }),
  date: z.object({ ...base, notBeforeSubmission: tick }),
  choice: z.object({
    ...base,
    options: z.array(option, "problem.twoOptions").min(2, "problem.twoOptions").max(most),
  }),
  yesNo: z.object(base),
  email: z.object(base),
  phone: z.object(base),
  legalCode: z.object(base),
  iban: z.object(base),
  website: z.object(base),
  rows: z.object({ ...base, minRows: whole(0, 100), maxRows: whole(1, 200), rowName: pair }),
  budget: z.object({
    ...base,
    maxRows: whole(1, 200),
    categories: z
      .array(option.extend({ crossFinancing: tick }), "problem.oneItem")
      .min(1, "problem.oneItem")
      .max(most),
  }),
  financing: z.object({
    ...base,
    sources: z.array(option, "problem.oneItem").min(1, "problem.oneItem").max(most),
  }),
  indicators: z.object({
    ...base,
    items: z
      .array(
        z.object({ id: maybe, code: maybe, name: pair, unit: pair, required: tick }),
        "problem.oneItem",
      )
      .min(1, "problem.oneItem")
      .max(most),
  }),
  file: z.object({
    ...base,
    accept: z
      .array(z.enum(fileFormats, "problem.fileFormats"), "problem.fileFormats")
      .min(1, "problem.fileFormats"),
    maxMegabytes: whole(1, 500),
    maxFiles: whole(1, 50),
  }),
  declarations: z.object({
    ...base,
    items: z
      .array(z.object({ id: maybe, text: pair }), "problem.oneItem")
      .min(1, "problem.oneItem")
      .max(most),
  }),
};

export type FieldKind = keyof typeof schemas;
export const fieldKinds = Object.keys(schemas) as FieldKind[];
/** Kinds that a column of repeating rows can have. */
export const columnKinds = [
  "text",
  "number",
  "money",
  "date",
  "choice",
  "yesNo",
  "email",
  "phone",
  "legalCode",
  "iban",
  "website",
] as const satisfies readonly FieldKind[];

export type TypedField<K extends FieldKind = FieldKind> = z.infer<(typeof schemas)[K]>;

/** A question of that kind as its form sends it. */
export const fieldSchema = (kind: FieldKind): z.ZodType<TypedField> => schemas[kind];

/** What is asked of a new question: its name and its kind. */
export const newFieldSchema = z.object({
  title: needed.pipe(z.string().max(300, "problem.amendTooLong")),
  kind: z.enum(fieldKinds as [FieldKind, ...FieldKind[]], "problem.fieldKind"),
});

export const sectionParts = [
  "applicant",
  "project",
  "budget",
  "attachments",
  "declarations",
] as const;

/** A page of the form as its own form sends it. */
export const sectionSchema = z.object({
  part: z.enum(sectionParts, "problem.sectionPart"),
  title: pair,
  question: pair,
  hint: maybePair,
  askDone: tick,
  showsOrganisation: tick,
  seen: maybe,
});
