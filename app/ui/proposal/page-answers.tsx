import { createContext, useContext } from "react";
import type { CallRules } from "#app/domain/calls/definition.ts";
import type { RawAnswer } from "#app/domain/proposals/raw-answer.ts";

export type FormRules = Pick<
  CallRules,
  | "minGrantCents"
  | "maxGrantCents"
  | "fundingRateBp"
  | "ownContributionMinBp"
  | "indirectFlatRateBp"
  | "crossFinancingCapBp"
>;

/** What the controls of a section's page share. */
export interface PageAnswers {
  /** Answers as typed, by the key of their field; kept up while typing when the page is hydrated. */
  answers: Readonly<Record<string, RawAnswer>>;
  /** Sentences by the path of the control that they are about. */
  errors: ReadonlyMap<string, readonly string[]>;
  /** Paths of controls whose text seems to hold a personal code. */
  warnings?: ReadonlySet<string>;
  rules: FormRules;
  /** The total of the stored budget, cents. */
  totalCents: number;
}

const context = createContext<PageAnswers | null>(null);
export const PageAnswersProvider = context.Provider;

export function usePageAnswers(): PageAnswers {
  const page = useContext(context);
  if (!page) throw new Error("a control outside of the page of a section");
  return page;
}

export const useErrors = (path: string) => usePageAnswers().errors.get(path) ?? [];
