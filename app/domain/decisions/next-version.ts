import { ofRate } from "#app/domain/values/money.ts";
import type { Outcome } from "#app/platform/generated/prisma/enums.ts";

/** A decision of the list in force, with what a later version needs to know of its proposal. */
export interface StandingRow {
  proposalId: string;
  outcome: Outcome;
  /** Cents. */
  grantCents: number;
  requestedCents: number;
  place: number | null;
  reservePlace: number | null;
  points: number | null;
  conditions: string;
  deviation: string;
  /** The applicant has declined or let the offer lapse. */
  isGivenUp: boolean;
}

/** What staff propose for one row; a row of which nothing is said stays as it is. */
export interface Change {
  proposalId: string;
  act: "whole" | "part" | "skip" | "gaveUp";
  /** Of a part, cents. */
  grantCents: number;
  /** Conditions of an offer; why a row is passed over; by what letter money was given up. */
  words: string;
}

export interface ChangeProblem {
  proposalId: string;
  field: "act" | "sum" | "words";
  code:
    | "reserve.wrongAct"
    | "reserve.outOfOrder"
    | "reserve.afterPart"
    | "reserve.partSum"
    | "reserve.partTooSmall"
    | "reserve.noParts"
    | "reserve.conditionsNeeded"
    | "reserve.reasonNeeded";
}

const minimumReason = 10;
const isFunded = ({ outcome }: { outcome: Outcome }) =>
  outcome === "SELECTED" || outcome === "PARTIAL";

/** The reserve in its order. */
export const reserveOf = <R extends Pick<StandingRow, "outcome" | "reservePlace">>(
  rows: readonly R[],
) =>
  rows
    .filter(({ outcome }) => outcome === "RESERVE")
    .toSorted((a, b) => (a.reservePlace ?? 0) - (b.reservePlace ?? 0));

type Rules = { partialMinShareBp: number | null };

function partCode(
  { grantCents }: Change,
  { requestedCents }: StandingRow,
  { partialMinShareBp }: Rules,
) {
  if (partialMinShareBp === null) return "reserve.noParts";
  if (grantCents <= 0 || grantCents >= requestedCents) return "reserve.partSum";
  return grantCents < ofRate(requestedCents, partialMinShareBp) ? "reserve.partTooSmall" : null;
}

/** What is wrong with one change of its own row. */
function ownProblem(change: Change, row: StandingRow, rules: Rules): ChangeProblem[] {
  const problem = (field: ChangeProblem["field"], code: ChangeProblem["code"]) => [
    { proposalId: row.proposalId, field, code },
  ];
  const { act, words } = change;
  const isPossible = act === "gaveUp" ? isFunded(row) && !row.isGivenUp : row.outcome === "RESERVE";
  if (!isPossible) return problem("act", "reserve.wrongAct");
  const code = act === "part" ? partCode(change, row, rules) : null;
  if (code) return problem("sum", code);
  if (act !== "whole" && words.trim().length < minimumReason)
    return problem("words", act === "part" ? "reserve.conditionsNeeded" : "reserve.reasonNeeded");
  return [];
}

/**
 * What is wrong with the changes that a later version of a list would make. The reserve is offered
 * in its order: who stands before an offer has one too, or is passed over with a reason; nobody
 * follows an offer of a part.
 */
export function changeProblems(
  rows: readonly StandingRow[],
  changes: readonly Change[],
  rules: Rules,
): ChangeProblem[] {
  const byRow = new Map(changes.map((change) => [change.proposalId, change]));
  const own = rows.flatMap((row) => {
    const change = byRow.get(row.proposalId);
    return change ? ownProblem(change, row, rules) : [];
  });
  const reserve = reserveOf(rows);
  const acts = reserve.map(({ proposalId }) => byRow.get(proposalId)?.act);
  const isOffer = (act: Change["act"] | undefined) => act === "whole" || act === "part";
  const last = acts.findLastIndex(isOffer);
  const order = reserve.flatMap(({ proposalId }, index): ChangeProblem[] => {
    const act = acts[index];
    if (index < last && act === undefined)
      return [{ proposalId, field: "act", code: "reserve.outOfOrder" }];
    if (index < last && act === "part")
      return [{ proposalId, field: "act", code: "reserve.afterPart" }];
    return [];
  });
  return [...own, ...order];
}

/** The rows of the later version: who has given up gets nothing, who rises gets the offer. */
export function nextVersion(
  rows: readonly StandingRow[],
  changes: readonly Change[],
): StandingRow[] {
  const byRow = new Map(changes.map((change) => [change.proposalId, change]));
  return rows.map((row): StandingRow => {
    const change = byRow.get(row.proposalId);
    const words = change?.words.trim() ?? "";
    if (isFunded(row) && (row.isGivenUp || change?.act === "gaveUp"))
      return { ...row, outcome: "DECLINED", grantCents: 0, deviation: words || row.deviation };
    if (!change || row.outcome !== "RESERVE") return row;
    if (change.act === "skip") {
      const deviation = [row.deviation, words].filter((text) => text !== "").join(" ");
      return { ...row, deviation };
    }
    const isWhole = change.act === "whole";
    return {
      ...row,
      outcome: isWhole ? "SELECTED" : "PARTIAL",
      grantCents: isWhole ? row.requestedCents : change.grantCents,
      reservePlace: null,
      conditions: words,
      deviation: "",
    };
  });
}

/** Where a later version differs in outcome from the one that it replaces. */
export function changedRows<
  O extends Pick<StandingRow, "proposalId" | "outcome">,
  R extends Pick<StandingRow, "proposalId" | "outcome">,
>(before: readonly O[], after: readonly R[]): { row: R; was: O }[] {
  const old = new Map(before.map((row) => [row.proposalId, row]));
  return after.flatMap((row) => {
    const was = old.get(row.proposalId);
    return was && was.outcome !== row.outcome ? [{ row, was }] : [];
  });
}
