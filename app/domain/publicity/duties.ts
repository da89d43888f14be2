/** What a project has to do so that people see who funds it (Reg. (EU) 2021/1060 art. 47 and 50). */
export const duties = ["website", "documents", "emblem", "poster", "plaque"] as const;
export type Duty = (typeof duties)[number];

export const isDuty = (key: string): key is Duty => duties.some((duty) => duty === key);

/** Total cost above which what is built or bought bears a durable plaque: ESF+, art. 50(1)(c), cents. */
const plaqueAboveCents = 10_000_000;
/** The first year of the period in which the plaque is asked for at that sum. */
const plaqueSince = 2021;

/**
 * The duties of a project, in their order. Above the sum there is a plaque in place of the poster; where
 * nothing is built or bought, its note says so and a poster shows the project.
 */
export function dutiesOf({
  totalCents,
  periodFrom,
}: {
  /** Null while there is no contract. */
  totalCents: number | null;
  /** First year of the strategy. */
  periodFrom: number;
}): Duty[] {
  const hasPlaque =
    periodFrom >= plaqueSince && totalCents !== null && totalCents > plaqueAboveCents;
  return ["website", "documents", "emblem", hasPlaque ? "plaque" : "poster"];
}
