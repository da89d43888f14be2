import { z } from "zod";

const values = z.object({
  contractedCents: z.number().nullable().optional(),
  step: z.string().optional(),
});

/** A change of a project, as it is kept. */
interface Change {
  at: Date;
  /** The day of the agreement that changed the contract, where one did. */
  actOn: Date | null;
  before: unknown;
  after: unknown;
}

/**
 * The sum of a contract as it stood at an instant, cents: what was agreed on later is taken back. When
 * the contract itself was made, its own day tells.
 */
export function contractedAt(now: number | null, changes: readonly Change[], until: Date) {
  return changes
    .filter(({ at, actOn, after }) => (actOn ?? at) >= until && !values.parse(after).step)
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .reduce((sum, { before }) => values.parse(before).contractedCents ?? sum, now);
}
