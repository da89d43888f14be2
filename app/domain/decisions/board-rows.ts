import type { ComputedPlace } from "./computation.ts";

/** The part of a computation that the board's rows answer. */
interface Computed {
  places: readonly ComputedPlace[];
  proposals: readonly { id: string; requestedCents: number }[];
}

/** `DECLINED` is written by later versions of a list only. */
export type BoardOutcome = "SELECTED" | "PARTIAL" | "RESERVE" | "NOT_SELECTED" | "DECLINED";

/** What the board decides of one proposal. */
export interface BoardRow {
  proposalId: string;
  outcome: BoardOutcome;
  /** Cents; 0 unless the proposal is selected, wholly or in part. */
  grantCents: number;
  /** Place in the order of priority, from 1; null for a proposal that cannot be funded. */
  place: number | null;
  /** Conditions of the grant; of a grant in part, what was cut and why. */
  conditions: string;
  /** Why the board left the computed order, outcome or sum; empty where it did not. */
  deviation: string;
  /** As recorded: a later version of a list leaves everybody in the place that their letter tells. */
  reservePlace?: number | null;
}

/** The computed place in the words of a decision. */
function proposed({ outcome }: ComputedPlace, requestedCents: number) {
  switch (outcome.kind) {
    case "SELECTED":
      return { outcome: "SELECTED" as const, grantCents: requestedCents };
    case "PARTIAL":
      return { outcome: "PARTIAL" as const, grantCents: outcome.offerCents };
    case "RESERVE":
      return { outcome: "RESERVE" as const, grantCents: 0 };
    case "BELOW_THRESHOLD":
    case "NO_SCORE":
      return { outcome: "NOT_SELECTED" as const, grantCents: 0 };
  }
}

const requestOf = ({ proposals }: Computed, id: string) =>
  proposals.find((proposal) => proposal.id === id)?.requestedCents ?? 0;

/** The rows that follow from the computation alone, in its order. */
export const proposedRows = (computation: Computed): BoardRow[] =>
  computation.places.map((computed) => ({
    proposalId: computed.proposalId,
    ...proposed(computed, requestOf(computation, computed.proposalId)),
    place: computed.place,
    conditions: "",
    deviation: "",
  }));

type Judged = Pick<BoardRow, "outcome" | "grantCents" | "place">;

/** The board leaves what was computed: another outcome, sum or place. */
export const deviates = (row: Judged, computed: Judged) =>
  row.outcome !== computed.outcome ||
  row.grantCents !== computed.grantCents ||
  row.place !== computed.place;

export interface BoardProblem {
  proposalId: string;
  field: "outcome" | "grant" | "place" | "conditions" | "deviation";
  code:
    | "decision.unfundable"
    | "decision.sumOfSelected"
    | "decision.sumOfPart"
    | "decision.wrongPlace"
    | "decision.conditionsNeeded"
    | "decision.reasonNeeded";
}

const minimumReason = 10;

function rowProblems(row: BoardRow, computed: BoardRow, requestedCents: number): BoardProblem[] {
  const problem = (field: BoardProblem["field"], code: BoardProblem["code"]) => ({
    proposalId: row.proposalId,
    field,
    code,
  });
  const problems: BoardProblem[] = [];
  if (computed.place === null && row.outcome !== "NOT_SELECTED") {
    problems.push(problem("outcome", "decision.unfundable"));
  }
  if (row.outcome === "SELECTED" && row.grantCents !== requestedCents) {
    problems.push(problem("grant", "decision.sumOfSelected"));
  }
  const isPart = row.grantCents > 0 && row.grantCents < requestedCents;
  if (row.outcome === "PARTIAL" && !isPart) {
    problems.push(problem("grant", "decision.sumOfPart"));
  }
  if (row.outcome === "PARTIAL" && row.conditions.length < minimumReason) {
    problems.push(problem("conditions", "decision.conditionsNeeded"));
  }
  if (deviates(row, computed) && row.deviation.length < minimumReason) {
    problems.push(problem("deviation", "decision.reasonNeeded"));
  }
  return problems;
}

/** The places of the fundable are 1…n, each once. */
function placeProblems(rows: readonly BoardRow[], computed: ReadonlyMap<string, BoardRow>) {
  const ranked = rows.filter(({ proposalId }) => computed.get(proposalId)?.place !== null);
  return ranked.flatMap(({ proposalId, place }): BoardProblem[] => {
    const isPlace = place !== null && place >= 1 && place <= ranked.length;
    const isOwn = ranked.every((other) => other.proposalId === proposalId || other.place !== place);
    return isPlace && isOwn ? [] : [{ proposalId, field: "place", code: "decision.wrongPlace" }];
  });
}

/** What is wrong with the rows of the board, by the computation that they answer (domain.md §2.4). */
export function boardProblems(computation: Computed, rows: readonly BoardRow[]): BoardProblem[] {
  const computed = new Map(proposedRows(computation).map((row) => [row.proposalId, row]));
  return [
    ...rows.flatMap((row) => {
      const own = computed.get(row.proposalId);
      return own ? rowProblems(row, own, requestOf(computation, row.proposalId)) : [];
    }),
    ...placeProblems(rows, computed),
  ];
}

/** The rows answer every proposal of the computation, each once. */
export const answersAll = ({ places }: Computed, rows: readonly BoardRow[]) =>
  rows.length === places.length &&
  places.every(({ proposalId }) => rows.some((row) => row.proposalId === proposalId));

/** All that is granted, cents. */
export const grantedCents = (rows: readonly Pick<BoardRow, "grantCents">[]) =>
  rows.reduce((sum, row) => sum + row.grantCents, 0);

/** The places R1, R2, … in reserve by proposal: as recorded, or in the order of their places. */
export const reservePlaces = (rows: readonly BoardRow[]): ReadonlyMap<string, number> =>
  new Map(
    rows
      .filter(({ outcome }) => outcome === "RESERVE")
      .toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))
      .map(({ proposalId, reservePlace }, index) => [proposalId, reservePlace ?? index + 1]),
  );
