/** Somebody who may evaluate a proposal where two evaluators diverge. */
export interface Candidate {
  id: string;
  name: string;
  employer: string;
  /** How many proposals of the call the person evaluates. */
  load: number;
  /** One of those who diverge works for the same employer. */
  isColleague: boolean;
}

/** Those to suggest first stand first: no colleague of those who diverge, then the least loaded. */
export const bySuggestion = (a: Candidate, b: Candidate) =>
  Number(a.isColleague) - Number(b.isColleague) ||
  a.load - b.load ||
  a.name.localeCompare(b.name, "lt");
