/** Everybody reads what is released; staff also what is handed in to calls that have closed. */
export type LedgerView = "public" | "staff";

/** How many, and their sum in cents; `unknown` of them have no known sum. */
export interface Step {
  n: number;
  cents: number;
  unknown: number;
}

/** What became of the money of an action, of what is above it in the tree, or of a whole strategy. */
export interface LedgerLine {
  /** As the strategy has it; null where it does not say. */
  plannedCents: number | null;
  plannedProjects: number | null;
  /** Published calls that were not cancelled, with their budgets. */
  called: Step;
  /** Proposals that were handed in and not withdrawn, with the support they ask for. */
  asked: Step;
  /** Projects that the board granted support to, with the grants as they were made. */
  selected: Step;
  /** Projects with a contract, with the support by it. */
  contracted: Step;
  /** Projects that were paid anything, with what was paid and not given back. */
  paid: Step;
  /** Of the selected sum: what stands now. The rest is free again for the action. */
  committedCents: number;
  /**
   * What cannot be called for again: budgets of calls that are not decided, or have a reserve, less
   * what is free again of them; else what stands of their grants and of projects outside calls.
   */
  heldCents: number;
}

export const noStep: Step = Object.freeze({ n: 0, cents: 0, unknown: 0 });

export const emptyLine = (planned: {
  plannedCents: number | null;
  plannedProjects: number | null;
}): LedgerLine => ({
  ...planned,
  called: noStep,
  asked: noStep,
  selected: noStep,
  contracted: noStep,
  paid: noStep,
  committedCents: 0,
  heldCents: 0,
});

const add = (one: Step, other: Step): Step => ({
  n: one.n + other.n,
  cents: one.cents + other.cents,
  unknown: one.unknown + other.unknown,
});

const addKnown = (numbers: readonly (number | null)[]) =>
  numbers.length > 0 && numbers.every((number) => number !== null)
    ? numbers.reduce((sum, number) => sum + number, 0)
    : null;

/** The sum of lines; what is planned is known only where every line knows it. */
export function sumLines(lines: readonly LedgerLine[]): LedgerLine {
  const sum = lines.reduce(
    (total, line) => ({
      ...total,
      called: add(total.called, line.called),
      asked: add(total.asked, line.asked),
      selected: add(total.selected, line.selected),
      contracted: add(total.contracted, line.contracted),
      paid: add(total.paid, line.paid),
      committedCents: total.committedCents + line.committedCents,
      heldCents: total.heldCents + line.heldCents,
    }),
    emptyLine({ plannedCents: null, plannedProjects: null }),
  );
  return {
    ...sum,
    plannedCents: addKnown(lines.map(({ plannedCents }) => plannedCents)),
    plannedProjects: addKnown(lines.map(({ plannedProjects }) => plannedProjects)),
  };
}

/** What was granted and does not stand any more: refused, ended early, contracted or paid for less; cents. */
export const freedCents = ({ selected, committedCents }: LedgerLine) =>
  selected.cents - committedCents;

/** What can still be called for, cents, also the limit of publishing a call; null where the strategy gives no sum. */
export const leftCents = ({ plannedCents, heldCents }: LedgerLine) =>
  plannedCents === null ? null : plannedCents - heldCents;

export type ProjectStanding =
  | "SELECTED"
  | "FORWARDED"
  | "CONTRACTED"
  | "RUNNING"
  | "COMPLETED"
  | "TERMINATED"
  | "REFUSED";

/**
 * What of a grant stands, cents: the grant until there is a contract, then its sum less what came
 * back and was not paid again; at the end, once the last payment is made, what was paid.
 */
export function standingCents(project: {
  state: ProjectStanding;
  grantCents: number | null;
  contractedCents: number | null;
  /** Net of what came back. */
  paidCents: number;
  returnedCents: number;
  isPaidOff: boolean;
}): number {
  const { state, grantCents, contractedCents, paidCents, returnedCents, isPaidOff } = project;
  if (state === "REFUSED") return 0;
  if (state === "TERMINATED") return paidCents;
  if (state === "COMPLETED" && isPaidOff) return paidCents;
  return Math.max(paidCents, (contractedCents ?? grantCents ?? 0) - returnedCents);
}
