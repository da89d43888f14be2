import { z } from "zod";
import type { LocalText } from "#app/domain/calls/definition.ts";
import { maybe, maybePair, needed, pair, pairs } from "#app/domain/call-drafts/typed-text.ts";
import { parseDate } from "#app/domain/values/date.ts";
import {
  type AccessibilityStatement,
  assessmentMethods,
  complianceStates,
  gapReasons,
  type GroupStatements,
  type PrivacyNotice,
} from "./statements.ts";

const maybeDay = z
  .string()
  .default("")
  .transform((typed, issues) => {
    if (typed.trim() === "") return null;
    const day = parseDate(typed);
    if (day) return day;
    issues.addIssue({ code: "custom", message: "problem.date" });
    return z.NEVER;
  });

const rows = <T extends z.ZodType>(row: T) =>
  z.array(row).max(30, "problem.tooManyItems").default([]);

/** The statement on accessibility as staff type it. */
export const accessibilityForm = z
  .object({
    /** Mark of the statement that the page showed. */
    seen: maybe,
    compliance: z.enum(complianceStates, "problem.choose"),
    gaps: rows(
      z.object({
        what: pair,
        reason: z.enum(gapReasons, "problem.choose"),
        instead: maybePair,
      }),
    ),
    method: z.enum(assessmentMethods, "problem.choose"),
    preparedOn: maybeDay,
    reviewedOn: maybeDay,
    contact: maybePair,
    enforcement: maybePair,
    source: needed,
  })
  .superRefine(({ compliance, gaps, preparedOn, reviewedOn }, issues) => {
    const problem = (field: string, message: string) =>
      issues.addIssue({ code: "custom", message, path: [field] });
    if (compliance !== "FULL" && gaps.length === 0) problem("gaps", "problem.gapsNeeded");
    if (compliance === "FULL" && gaps.some(({ reason }) => reason === "NOT_COMPLIANT"))
      problem("gaps", "problem.fullWithGaps");
    if (preparedOn && reviewedOn && reviewedOn < preparedOn)
      problem("reviewedOn", "problem.reviewBeforeStatement");
  });
export type AccessibilityInput = z.infer<typeof accessibilityForm>;

/** The notice on personal data as staff type it. */
export const privacyForm = z.object({
  seen: maybe,
  officer: maybePair,
  purposes: rows(z.object({ purpose: pair, basis: pair })),
  recipients: pairs,
  source: needed,
});
export type PrivacyInput = z.infer<typeof privacyForm>;

/** The statement that was typed. */
export const accessibilityFrom = ({
  seen: _seen,
  source: _source,
  gaps,
  contact,
  enforcement,
  ...rest
}: AccessibilityInput): AccessibilityStatement => ({
  ...rest,
  gaps: gaps.map(({ instead, ...gap }) => ({ ...gap, instead: instead ?? null })),
  contact: contact ?? null,
  enforcement: enforcement ?? null,
});

/** The notice that was typed. */
export const privacyFrom = ({ officer, purposes, recipients }: PrivacyInput): PrivacyNotice => ({
  officer: officer ?? null,
  purposes,
  recipients,
});

const nothing: LocalText = { lt: "", en: "" };

/** A stored statement as its form shows it; empty where none is written. */
export const typedAccessibility = (told: GroupStatements["accessibilityStatement"]) => ({
  compliance: told?.value.compliance ?? "",
  gaps: (told?.value.gaps ?? []).map((gap) => ({ ...gap, instead: gap.instead ?? nothing })),
  method: told?.value.method ?? "",
  preparedOn: told?.value.preparedOn ?? "",
  reviewedOn: told?.value.reviewedOn ?? "",
  contact: told?.value.contact ?? nothing,
  enforcement: told?.value.enforcement ?? nothing,
  source: told?.source ?? "",
});

/** A stored notice as its form shows it; empty where none is written. */
export const typedPrivacy = (told: GroupStatements["privacyNotice"]) => ({
  officer: told?.value.officer ?? nothing,
  purposes: told?.value.purposes ?? [],
  recipients: told?.value.recipients ?? [],
  source: told?.source ?? "",
});
