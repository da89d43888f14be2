import type { ConflictHint } from "./conflict-hints.ts";
import type { Seat } from "./seats.ts";
import { loadsOf } from "./seats.ts";

export interface PlanEvaluator {
  id: string;
  name: string;
  employer: string;
  /** Code of the employer; empty where it is not known. */
  employerCode: string;
  sector: string | null;
  /** How many proposals of one call the person is given at most; null without a limit. */
  most: number | null;
}

export interface PlanProposal {
  id: string;
  registration: string;
  /** How many evaluators it needs. */
  needed: number;
}

/** What an assignment leaves to be wished: staff publish it knowing this. */
export type PlanProblem =
  | { kind: "missing"; registration: string; n: number; of: number }
  | { kind: "sameEmployer"; registration: string; names: string; employer: string }
  | { kind: "oneSector"; registration: string; sector: string }
  | { kind: "doubtful"; registration: string; name: string; hint: ConflictHint }
  | { kind: "overMost"; name: string; n: number; most: number }
  | { kind: "uneven"; name: string; n: number; other: string; least: number };

const tidy = (text: string) =>
  text
    .toLocaleLowerCase("lt")
    .replaceAll(/[„“”"'\s.,]+/g, " ")
    .trim();

/** The employer as one word: by its code, or by its name where the code is not known; empty for none. */
export const employerOf = ({
  employer,
  employerCode,
}: Pick<PlanEvaluator, "employer" | "employerCode">) => employerCode || tidy(employer);

/** A seat that would be new although a tie was found that nobody has judged. */
export interface DoubtfulSeat extends Seat {
  hint: ConflictHint;
}

/** What is wrong with these seats, proposal by proposal, then person by person. */
export function planProblems(
  proposals: readonly PlanProposal[],
  evaluators: readonly PlanEvaluator[],
  seats: readonly Seat[],
  doubts: readonly DoubtfulSeat[] = [],
): PlanProblem[] {
  const people = new Map(evaluators.map((person) => [person.id, person]));
  const ofProposals = proposals.flatMap((proposal) => {
    const panel = seats.flatMap(({ proposalId, evaluatorId }) => {
      const person = proposalId === proposal.id ? people.get(evaluatorId) : undefined;
      return person ? [person] : [];
    });
    return [
      ...missing(proposal, panel),
      ...sameEmployer(proposal, panel),
      ...oneSector(proposal, panel),
      ...doubts
        .filter(({ proposalId }) => proposalId === proposal.id)
        .map(({ evaluatorId, hint }): PlanProblem => {
          const name = people.get(evaluatorId)?.name ?? "";
          return { kind: "doubtful", registration: proposal.registration, name, hint };
        }),
    ];
  });
  const loads = loadsOf(seats);
  const over = evaluators.flatMap(({ id, name, most }): PlanProblem[] => {
    const n = loads.get(id) ?? 0;
    return most !== null && n > most ? [{ kind: "overMost", name, n, most }] : [];
  });
  return [...ofProposals, ...over, ...uneven(evaluators, loads)];
}

function missing(
  { registration, needed }: PlanProposal,
  panel: readonly PlanEvaluator[],
): PlanProblem[] {
  if (panel.length >= needed) return [];
  return [{ kind: "missing", registration, n: needed - panel.length, of: needed }];
}

function sameEmployer(
  { registration }: PlanProposal,
  panel: readonly PlanEvaluator[],
): PlanProblem[] {
  const employers = new Set(panel.map(employerOf).filter((employer) => employer !== ""));
  return [...employers].flatMap((employer): PlanProblem[] => {
    const people = panel.filter((one) => employerOf(one) === employer);
    const [first] = people;
    if (!first || people.length < 2) return [];
    const names = people.map(({ name }) => name).join(", ");
    return [{ kind: "sameEmployer", registration, names, employer: first.employer }];
  });
}

function oneSector(
  { registration, needed }: PlanProposal,
  panel: readonly PlanEvaluator[],
): PlanProblem[] {
  const sector = panel[0]?.sector ?? null;
  if (needed < 2 || panel.length < needed || sector === null) return [];
  if (panel.some((one) => one.sector !== sector)) return [];
  return [{ kind: "oneSector", registration, sector }];
}

/** Two or more proposals between the most and the least loaded who could take one more. */
function uneven(
  evaluators: readonly PlanEvaluator[],
  loads: ReadonlyMap<string, number>,
): PlanProblem[] {
  const loaded = evaluators.map((person) => ({ ...person, n: loads.get(person.id) ?? 0 }));
  const top = loaded.toSorted((a, b) => b.n - a.n)[0];
  const free = loaded.filter(({ n, most }) => most === null || n < most);
  const low = free.toSorted((a, b) => a.n - b.n)[0];
  if (!top || !low || top.n - low.n < 2) return [];
  return [{ kind: "uneven", name: top.name, n: top.n, other: low.name, least: low.n }];
}
