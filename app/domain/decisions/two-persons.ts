/** Who has had a part in a list that waits for its approval; ids of people. */
export interface Parts {
  /** Who proposed to approve the list as it stands now; null where nobody has. */
  askedById: string | null;
  /** Everybody who recorded its decisions. */
  draftedBy: readonly string[];
}

export type SecondPerson = "ok" | "not-asked" | "same-person" | "only-drafter";

/**
 * Whether a person may give the second word of an approval: not who proposed it, and not who alone
 * has recorded what is approved (evaluation.md P29).
 */
export function secondPerson(userId: string | null, { askedById, draftedBy }: Parts): SecondPerson {
  if (askedById === null) return "not-asked";
  if (userId === null || askedById === userId) return "same-person";
  return draftedBy.length === 1 && draftedBy[0] === userId ? "only-drafter" : "ok";
}
