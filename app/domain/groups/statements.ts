import { z } from "zod";
import { localText } from "#app/domain/calls/definition.ts";

/** How far pages comply, in the words of the model statement (Decision (EU) 2018/1523). */
export const complianceStates = ["FULL", "PARTIAL", "NONE"] as const;
/** Why content is not accessible, in the same words. */
export const gapReasons = ["NOT_COMPLIANT", "BURDEN", "OUT_OF_SCOPE"] as const;
/** How it was found out how far pages comply. */
export const assessmentMethods = ["OWN", "THIRD_PARTY"] as const;

/** What a group says of the accessibility of its pages; null for what it does not tell. */
export const accessibilityStatement = z.object({
  compliance: z.enum(complianceStates),
  gaps: z.array(
    z.object({ what: localText, reason: z.enum(gapReasons), instead: localText.nullable() }),
  ),
  method: z.enum(assessmentMethods),
  preparedOn: z.iso.date().nullable(),
  reviewedOn: z.iso.date().nullable(),
  /** Whom to write to, besides the contacts of the group. */
  contact: localText.nullable(),
  /** Where to turn when the answer does not satisfy. */
  enforcement: localText.nullable(),
});
export type AccessibilityStatement = z.infer<typeof accessibilityStatement>;

/** What a group says of its handling of personal data; null or empty for what it does not tell. */
export const privacyNotice = z.object({
  /** The person for data protection, with contacts. */
  officer: localText.nullable(),
  purposes: z.array(z.object({ purpose: localText, basis: localText })),
  recipients: z.array(localText),
});
export type PrivacyNotice = z.infer<typeof privacyNotice>;

const told = <T extends z.ZodType>(value: T) =>
  z.object({ value, source: z.string() }).nullable().catch(null).default(null);

/** The statements among the settings of a group, each with whose words it is; null where none is written. */
const groupStatements = z.object({
  accessibilityStatement: told(accessibilityStatement),
  privacyNotice: told(privacyNotice),
});
export type GroupStatements = z.infer<typeof groupStatements>;

/** The statements of a stored group. */
export const statementsOf = (settings: unknown): GroupStatements =>
  groupStatements.catch({ accessibilityStatement: null, privacyNotice: null }).parse(settings);
