import type { Computation } from "#app/domain/decisions/computation.ts";
import type { DocumentCheck } from "#app/domain/documents/document.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Outcome } from "#app/platform/generated/prisma/enums.ts";
import { type EvaluationTexts, evaluationTexts } from "./texts.ts";

/** What the board decided about one proposal; cents. */
export interface DecidedRow {
  proposalId: string;
  outcome: Outcome;
  place: number | null;
  reservePlace: number | null;
  grantCents: number;
  deviation: string;
}

/** All that the documents of one ranked list say. */
export interface ListInput {
  language: Locale;
  group: string;
  call: { number: string; title: string };
  list: {
    n: number;
    computedAt: Date;
    sha256: string;
    /** Approved: what it says does not change any more. */
    isFrozen: boolean;
    /** When it was approved; null before. */
    approvedAt: Date | null;
  };
  meeting: { heldOn: string; minutesNo: string } | null;
  computation: Computation;
  /** The totals of the sheets of each proposal under letters that tell nothing of who wrote them, hundredths. */
  sheets: ReadonlyMap<string, readonly { letter: string; total: number }[]>;
  /** Empty before the board has decided. */
  decisions: readonly DecidedRow[];
  reserveValidUntil: string;
  /** Who prepared it: the person who answers for letters of the group. */
  preparedBy: string;
}

/** Where a document can be checked; null for one that is not frozen. */
export type Verification = { code: string; url: string } | null;

export const checkOf = (
  t: EvaluationTexts,
  verification: Verification,
): { check?: DocumentCheck } =>
  verification === null
    ? {}
    : {
        check: {
          text: t.check(verification.url, verification.code),
          url: verification.url,
          picture: t.picture,
        },
      };

/** Why a row stands where it does: a tie, a divergence, a shortfall, a deviation of the board. */
export function remarksOf(input: ListInput, proposalId: string): string {
  const t = evaluationTexts(input.language);
  const { computation, decisions, language } = input;
  const place = computation.places.find((one) => one.proposalId === proposalId);
  const decided = decisions.find((one) => one.proposalId === proposalId);
  const named = (id: string) =>
    computation.criteria.find((one) => one.id === id)?.title[language] ?? "";
  const remarks: string[] = [];
  if (place?.tie) {
    const above = computation.proposals.find(({ id }) => id === place.tie?.aboveId);
    const rule = place.tie.steps.at(-1)?.rule ?? "registrationNumber";
    remarks.push(t.tie(above?.registration ?? "", t.rule[rule]));
  }
  if (place?.result?.divergent)
    remarks.push(place.result.sheetTotals.length > 2 ? t.third : t.divergent);
  for (const shortfall of place?.result?.shortfalls ?? []) {
    if (shortfall.kind === "threshold") remarks.push(t.below);
    else if (shortfall.kind === "gate") remarks.push(t.gate(named(shortfall.criterionId)));
    else remarks.push(t.minimum(named(shortfall.criterionId)));
  }
  if (decided && decided.deviation !== "") remarks.push(t.deviation(decided.deviation));
  return remarks.join(" ");
}
