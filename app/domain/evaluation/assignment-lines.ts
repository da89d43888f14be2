import { type Seat, seatKey } from "./seats.ts";

/** One line of a file of assignments. */
export interface AssignmentLine {
  /** Number of the line in the file, from 1. */
  n: number;
  registration: string;
  email: string;
}

export type LineOutcome =
  | { kind: "added"; seat: Seat }
  | { kind: "there" }
  | { kind: "twice" }
  | { kind: "noProposal" }
  | { kind: "noEvaluator" }
  | { kind: "conflict"; cause: string }
  | { kind: "overMost"; most: number }
  | { kind: "full"; needed: number };

/** What lines are judged by: only what their reader may see. */
export interface LineFacts {
  proposals: readonly { id: string; registration: string; needed: number }[];
  evaluators: readonly { id: string; email: string; most: number | null }[];
  /** Why a seat may not be, by `seatKey`. */
  barred: ReadonlyMap<string, string>;
  /** The seats that stand, with the draft. */
  seats: readonly Seat[];
}

/** The lines of rows with a registration number and an e-mail address; a head is left out. */
export const linesOfRows = (rows: readonly (readonly string[])[]): AssignmentLine[] =>
  rows.flatMap(([registration = "", email = ""], index) =>
    index === 0 && !email.includes("@")
      ? []
      : [
          {
            n: index + 1,
            registration: registration.replace(/^'/, "").trim(),
            email: email.replace(/^'/, "").trim().toLowerCase(),
          },
        ],
  );

/** What each line would do, one after the other: those that cannot be done change nothing. */
export function judgeLines(lines: readonly AssignmentLine[], facts: LineFacts) {
  const seats = [...facts.seats];
  const there = new Set(seats.map(seatKey));
  const named = new Set<string>();
  return lines.map((line) => {
    const outcome = judge(line);
    if (outcome.kind === "added") seats.push(outcome.seat);
    return { ...line, outcome };
  });

  function judge({ registration, email }: AssignmentLine): LineOutcome {
    const proposal = facts.proposals.find((one) => one.registration === registration);
    if (!proposal) return { kind: "noProposal" };
    const person = facts.evaluators.find((one) => one.email === email);
    if (!person) return { kind: "noEvaluator" };
    const seat = { proposalId: proposal.id, evaluatorId: person.id };
    const key = seatKey(seat);
    if (named.has(key)) return { kind: "twice" };
    named.add(key);
    if (there.has(key)) return { kind: "there" };
    const cause = facts.barred.get(key);
    if (cause !== undefined) return { kind: "conflict", cause };
    const of = (test: (one: Seat) => boolean) => seats.filter(test).length;
    if (of(({ proposalId }) => proposalId === proposal.id) >= proposal.needed)
      return { kind: "full", needed: proposal.needed };
    const { most } = person;
    if (most !== null && of(({ evaluatorId }) => evaluatorId === person.id) >= most)
      return { kind: "overMost", most };
    return { kind: "added", seat };
  }
}
