import { z } from "zod";

/** A text of a call in both languages; Lithuanian is the original. */
export const localText = z.object({ lt: z.string(), en: z.string() });
export type LocalText = z.infer<typeof localText>;

const base = {
  /** Unique within the form; the key of the stored answer. Never reused for another meaning. */
  key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: localText,
  hint: localText.optional(),
  required: z.boolean(),
  /** The field is asked only while the answer to `field` equals `is`. */
  when: z.object({ field: z.string(), is: z.string() }).optional(),
};

const option = z.object({ value: z.string(), label: localText });

const textField = z.object({
  ...base,
  kind: z.literal("text"),
  /** Limit in Unicode code points, spaces included. */
  maxChars: z.number().int().positive(),
  long: z.boolean(),
  /** The criterion that this text answers; the evaluator reads the two side by side. */
  criterion: z.string().optional(),
});
const numberField = z.object({
  ...base,
  kind: z.literal("number"),
  min: z.number().int(),
  max: z.number().int(),
  unit: localText.optional(),
});
const moneyField = z.object({
  ...base,
  kind: z.literal("money"),
  /** Cents. */
  minCents: z.number().int(),
  maxCents: z.number().int(),
});
const dateField = z.object({
  ...base,
  kind: z.literal("date"),
  /** A project may not start before its proposal is submitted (Reg. 2021/1060 art. 63(6)). */
  notBeforeSubmission: z.boolean(),
});
const choiceField = z.object({
  ...base,
  kind: z.literal("choice"),
  options: z.array(option).min(2),
});
const yesNoField = z.object({ ...base, kind: z.literal("yesNo") });
const emailField = z.object({ ...base, kind: z.literal("email") });
const phoneField = z.object({ ...base, kind: z.literal("phone") });
/** A code of a legal person (9 digits with a check digit), as of a partner. */
const legalCodeField = z.object({ ...base, kind: z.literal("legalCode") });
/** A number of a bank account; groups ask for it after a positive decision only (ux.md §4). */
const ibanField = z.object({ ...base, kind: z.literal("iban") });
const websiteField = z.object({ ...base, kind: z.literal("website") });

export const simpleField = z.discriminatedUnion("kind", [
  textField,
  numberField,
  moneyField,
  dateField,
  choiceField,
  yesNoField,
  emailField,
  phoneField,
  legalCodeField,
  ibanField,
  websiteField,
]);
export type SimpleField = z.infer<typeof simpleField>;

const rowsField = z.object({
  ...base,
  kind: z.literal("rows"),
  columns: z.array(simpleField).min(1),
  minRows: z.number().int().min(0),
  maxRows: z.number().int().positive(),
  rowName: localText,
});

const budgetField = z.object({
  ...base,
  kind: z.literal("budget"),
  categories: z.array(option.extend({ crossFinancing: z.boolean().optional() })).min(1),
  maxRows: z.number().int().positive(),
});

/** The asked sum and the sources of the rest; checked against the budget and the call's rules. */
const financingField = z.object({
  ...base,
  kind: z.literal("financing"),
  sources: z.array(option).min(1),
});

const indicatorsField = z.object({
  ...base,
  kind: z.literal("indicators"),
  items: z
    .array(
      z.object({
        id: z.string(),
        code: z.string().nullable(),
        name: localText,
        unit: localText,
        required: z.boolean(),
      }),
    )
    .min(1),
});

const fileField = z.object({
  ...base,
  kind: z.literal("file"),
  /** Extensions without the dot. */
  accept: z.array(z.string()).min(1),
  maxMegabytes: z.number().int().positive(),
  maxFiles: z.number().int().positive(),
  /** A file to download, fill in and send back; its bytes are stored as those of any other. */
  template: z
    .object({
      name: z.string(),
      sha256: z.string(),
      /** Bytes. */
      size: z.number().int().positive(),
      mime: z.string(),
    })
    .optional(),
});

const declarationsField = z.object({
  ...base,
  kind: z.literal("declarations"),
  items: z.array(z.object({ id: z.string(), version: z.number().int(), text: localText })).min(1),
});

export const field = z.discriminatedUnion("kind", [
  ...simpleField.options,
  rowsField,
  budgetField,
  financingField,
  indicatorsField,
  fileField,
  declarationsField,
]);
export type Field = z.infer<typeof field>;
export type FieldOf<K extends Field["kind"]> = Extract<Field, { kind: K }>;

export const section = z.object({
  key: z.string().regex(/^[a-z][a-z-]*$/),
  /** Heading of the task list under which the section stands. */
  part: z.enum(["applicant", "project", "budget", "attachments", "declarations"]),
  /** Name of the task. */
  title: localText,
  /** Heading of the question page. */
  question: localText,
  hint: localText.optional(),
  /** The page opens with the data of the organisation, which are frozen on submission. */
  showsOrganisation: z.boolean().optional(),
  /** The user says whether the section is finished (long texts, budget). */
  askDone: z.boolean(),
  fields: z.array(field).min(1),
});
export type Section = z.infer<typeof section>;

export const formDefinition = z.object({ sections: z.array(section).min(1) });
export type FormDefinition = z.infer<typeof formDefinition>;

/** Points are hundredths of a point everywhere: 20 points are 2000. */
export const criterion = z.object({
  id: z.string(),
  title: localText,
  guidance: localText,
  kind: z.enum(["SCALE", "BANDS", "GATE"]),
  maxPoints: z.number().int().nonnegative(),
  step: z.number().int().positive(),
  /** Weight of the points in the total, in basis points; 10000 counts them as they are. */
  weightBp: z.number().int().positive(),
  /** The least that the mean of this criterion must reach, or null. */
  minPoints: z.number().int().nullable(),
  anchors: z.array(z.object({ points: z.number().int(), text: localText })),
  /** Section of the form where the evidence stands. */
  evidence: z.string().nullable(),
});
export type Criterion = z.infer<typeof criterion>;

/** A tie is decided by the first of these that tells two proposals apart (domain.md §5). */
export const tieBreaker = z.enum([
  "smallerRequest",
  "higherFirstCriterion",
  "moreJobs",
  "earlierSubmission",
]);
export type TieBreaker = z.infer<typeof tieBreaker>;

export const callRules = z.object({
  budgetCents: z.number().int().positive(),
  minGrantCents: z.number().int().nonnegative(),
  maxGrantCents: z.number().int().positive(),
  fundingRateBp: z.number().int().min(1).max(10_000),
  ownContributionMinBp: z.number().int().min(0).max(10_000),
  /** Indirect costs as a flat rate of the direct ones (Reg. 2021/1060 art. 54(a)); 0 for none. */
  indirectFlatRateBp: z.number().int().min(0).max(10_000),
  crossFinancingCapBp: z.number().int().min(0).max(10_000),
  /** What the weighed points of all criteria must add up to, hundredths of a point. */
  totalPoints: z.number().int().positive().default(10_000),
  /** Least total, hundredths of a point. Below it a proposal is never funded nor in reserve. */
  thresholdPoints: z.number().int().nonnegative(),
  evaluatorsPerProposal: z.number().int().positive(),
  divergenceBp: z.number().int().positive(),
  tieBreakers: z.array(tieBreaker),
  /** Least share of the asked sum worth offering when money ends; null offers nothing in part. */
  partialMinShareBp: z.number().int().nullable(),
  reserveValidUntil: z.iso.date(),
  clarificationDays: z.number().int().positive(),
  complaintDays: z.number().int().positive(),
  complaintAnswerDays: z.number().int().positive(),
  contractDays: z.number().int().positive(),
  minJustificationChars: z.number().int().nonnegative(),
  /**
   * Which points are justified: all, or only those below half and above nine tenths of what the
   * criterion gives at most. A closed gate always is.
   */
  justify: z.enum(["every", "extreme"]).default("every"),
  maxDurationMonths: z.number().int().positive(),
  /** For so many working days before the deadline no more questions are taken (domain.md §5, freezeFaqDays). */
  questionFreezeDays: z.number().int().nonnegative().default(3),
  proposalsPerOrganisation: z.number().int().positive(),
  totalMegabytes: z.number().int().positive(),
  /**
   * When evaluators see the others' sheets of a proposal, without names: never, once their own of it
   * is handed in, or once all their own in the call are.
   */
  peerSheets: z.enum(["never", "afterOwn", "afterAllOwn"]).default("never"),
});
export type CallRules = z.infer<typeof callRules>;

/** What the public page of a call says (domain.md §3.1). */
export const callContent = z.object({
  summary: localText,
  important: z.array(localText),
  fund: localText,
  region: localText,
  selectionMethod: localText,
  grantForm: localText,
  deMinimis: z.boolean(),
  legalBasis: z.array(localText),
  activities: z.array(localText),
  targetGroups: z.array(localText),
  eligibleApplicants: z.array(localText),
  applicantKinds: z.array(z.enum(["NGO", "BUSINESS", "PUBLIC"])).min(1),
  eligiblePartners: z.array(localText),
  territory: localText,
  eligibleCosts: z.array(localText),
  requirements: z.array(localText),
  contacts: z.array(
    z.object({ name: z.string(), role: localText, phone: z.string(), email: z.string() }),
  ),
  infoEvent: localText.nullable(),
  questions: z.array(z.object({ question: localText, answer: localText })),
  ifSystemFails: localText,
  /** True where figures or criteria are examples of ours, not the group's („pavyzdinis“). */
  example: z.boolean(),
});
export type CallContent = z.infer<typeof callContent>;

/** What the program can find out about an item of a checklist by itself. */
const findingSource = z.discriminatedUnion("kind", [
  z.object({
    kind: z.enum([
      "form",
      "answers",
      "files",
      "sum",
      "rate",
      "ownContribution",
      "applicantKind",
      "territory",
      "deMinimis",
      "start",
      "onePerOrganisation",
      "duplicates",
      "partners",
      "signatory",
    ]),
  }),
  /** A file field of the form, by its key. */
  z.object({ kind: z.literal("slot"), field: z.string() }),
  /** A declaration that was accepted on submission, by its id. */
  z.object({ kind: z.literal("declaration"), id: z.string() }),
]);
export type FindingSource = z.infer<typeof findingSource>;

/** One thing that staff check of every proposal of the call. */
const checklistItem = z.object({
  /** Unique within the list; the key of the stored answer. */
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  part: z.enum(["administrative", "eligibility"]),
  /** Point of the call description that demands it. */
  point: z.string().regex(/^\d{1,3}(\.\d{1,2})*$/),
  /** Whether a fault leads to rejection without a request to clarify (domain.md §2.2, step 12). */
  kind: z.enum(["mandatory", "rejectAtOnce"]),
  text: localText,
  hint: localText.optional(),
  finding: findingSource.optional(),
});
export type ChecklistItem = z.infer<typeof checklistItem>;

/** Everything that is frozen and hashed when a version of a call is published. */
export const callDefinition = z.object({
  content: callContent,
  form: formDefinition,
  criteria: z.array(criterion).min(1),
  rules: callRules,
  /** What is checked; where it is left out, the list for the kinds of applicants. */
  checklist: z.array(checklistItem).min(1).optional(),
});
export type CallDefinition = z.infer<typeof callDefinition>;

export const fieldsOf = (form: FormDefinition) => form.sections.flatMap(({ fields }) => fields);
