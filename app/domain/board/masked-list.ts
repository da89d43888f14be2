import type { ProposalRights } from "#app/domain/access/proposal-rights.ts";
import type {
  Computation,
  ComputedPlace,
  ComputedProposal,
} from "#app/domain/decisions/computation.ts";
import type { Outcome } from "#app/domain/decisions/ranking.ts";
import type { Aggregate, Shortfall } from "#app/domain/evaluation/aggregate.ts";

/** What was decided and released about a proposal, cents. */
export interface Decided {
  place: number | null;
  outcome: "SELECTED" | "PARTIAL" | "RESERVE" | "NOT_SELECTED" | "INELIGIBLE" | "DECLINED";
  grantCents: number;
  reservePlace: number | null;
}

/** What the sheets or the check gave; points are hundredths. */
export type RowResult =
  | {
      kind: "scored";
      total: number | null;
      passed: boolean;
      /** Of all sheets; null without one. */
      range: { min: number; max: number; spread: number } | null;
      shortfalls: readonly Shortfall[];
      /** How evaluators who diverge were dealt with. */
      divergence: "third" | "waived" | "open" | null;
      /** Why two diverging sheets were left to stand. */
      waiver: ComputedProposal["waiver"] | null;
    }
  | { kind: "rejected"; point: string; text: string };

export interface ListRow {
  id: string;
  registration: string;
  title: string;
  applicant: string;
  /** Null before the viewer's own declaration. */
  opened: { requestedCents: number; result: RowResult } | null;
  /** Null wherever it would tell about a row that the viewer may not read. */
  standing: {
    place: number | null;
    cumulativeCents: number | null;
    outcome: Outcome | null;
    /** How a tie with the row above was broken. */
    tie: ComputedPlace["tie"];
  } | null;
  decided: Decided | null;
}

export interface MaskedList {
  rows: ListRow[];
  /** How many proposals of the list are hidden from the viewer. */
  hidden: number;
  /** Places, sums, outcomes and the budget line are shown. */
  isWhole: boolean;
  /** Where the money ends: after so many rows; null where it is not shown. */
  line: (Computation["line"] & { budgetCents: number }) | null;
}

interface Sight {
  /** Of the proposals that the viewer knows; any other is hidden. */
  rights: ReadonlyMap<string, Pick<ProposalRights, "seeScores">>;
  seeArithmetic: boolean;
  /** Once released. */
  decided: ReadonlyMap<string, Decided> | null;
}

const byNumber = (a: ListRow, b: ListRow) =>
  a.registration.localeCompare(b.registration, "lt", { numeric: true });

/** By place; those without one stay behind, in the order of the computation. */
const byPlace = (a: ListRow, b: ListRow) =>
  (a.standing?.place ?? Infinity) - (b.standing?.place ?? Infinity) || 0;

/**
 * The list as one viewer may see it (evaluation.md P25, P26). Nothing in it follows from the scores
 * or the sum of a proposal that is hidden or not yet declared about: as soon as there is one, the
 * rows stand in the order of registration, without places, sums, outcomes or the budget line.
 */
export function maskedList(
  { proposals, rejected, places, line, rules }: Computation,
  { rights, seeArithmetic, decided }: Sight,
): MaskedList {
  const all = [...proposals, ...rejected];
  const known = all.filter(({ id }) => rights.has(id));
  const isWhole = seeArithmetic && all.every(({ id }) => rights.get(id)?.seeScores);
  const placeOf = new Map(places.map((place) => [place.proposalId, place]));
  const waivers = new Map(proposals.map(({ id, waiver }) => [id, waiver]));
  const rejectedOf = new Map(rejected.map((one) => [one.id, one.unmet]));

  const rows = known.map(({ id, registration, title, applicant, requestedCents }): ListRow => {
    const row = { id, registration, title, applicant };
    if (!rights.get(id)?.seeScores) return { ...row, opened: null, standing: null, decided: null };

    const place = placeOf.get(id);
    const unmet = rejectedOf.get(id);
    const result: RowResult = unmet
      ? { kind: "rejected", point: unmet.point, text: unmet.text }
      : scoredResult(place?.result ?? null, waivers.get(id) ?? null);
    const own = decided?.get(id) ?? null;
    return {
      ...row,
      opened: { requestedCents, result },
      standing: isWhole
        ? {
            place: decided ? (own?.place ?? null) : (place?.place ?? null),
            cumulativeCents: decided ? null : (place?.cumulativeCents ?? null),
            outcome: place?.outcome ?? null,
            tie: decided ? null : (place?.tie ?? null),
          }
        : null,
      decided: isWhole ? own : null,
    };
  });
  return {
    rows: isWhole ? inOrder(rows, places).sort(byPlace) : rows.sort(byNumber),
    hidden: all.length - known.length,
    isWhole,
    line: isWhole && !decided ? { ...line, budgetCents: rules.budgetCents } : null,
  };
}

function scoredResult(
  result: Aggregate | null,
  waiver: ComputedProposal["waiver"] | null,
): RowResult {
  if (!result)
    return {
      kind: "scored",
      total: null,
      passed: false,
      range: null,
      shortfalls: [],
      divergence: null,
      waiver: null,
    };
  const { total, passed, min, max, spread, shortfalls, divergent, sheetTotals } = result;
  const answer = sheetTotals.length > 2 ? "third" : waiver ? "waived" : "open";
  return {
    kind: "scored",
    total,
    passed,
    range: { min, max, spread },
    shortfalls,
    divergence: divergent ? answer : null,
    waiver,
  };
}

/** The rows as the computation orders them, what the check rejected last. */
function inOrder(rows: readonly ListRow[], places: Computation["places"]) {
  const order = new Map(places.map(({ proposalId }, index) => [proposalId, index]));
  return rows.toSorted(
    (a, b) => (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity) || 0,
  );
}
