import type { Sector } from "#app/domain/policy.ts";
import type { VoteChoice } from "#app/platform/generated/prisma/enums.ts";

export interface CastVote {
  userId: string;
  sector: Sector | null;
  choice: VoteChoice;
}

export interface Count {
  for: number;
  against: number;
  abstain: number;
}

export interface Tally extends Count {
  bySector: (Count & { sector: Sector | null })[];
  isAdopted: boolean;
  /** The votes were even, and that of the chair decided. */
  byChair: boolean;
}

const sectorOrder = ["PUBLIC", "NGO", "BUSINESS", null] as const;

const countOf = (votes: readonly CastVote[]): Count => ({
  for: votes.filter(({ choice }) => choice === "FOR").length,
  against: votes.filter(({ choice }) => choice === "AGAINST").length,
  abstain: votes.filter(({ choice }) => choice === "ABSTAIN").length,
});

/**
 * Counts the votes on one item: adopted by more votes for than against. Where they are even, the
 * vote of the chair decides if the group's rules say so; else it is not adopted.
 */
export function tally(
  votes: readonly CastVote[],
  { chairDecidesTie, chairId }: { chairDecidesTie: boolean; chairId: string | null },
): Tally {
  const count = countOf(votes);
  const isEven = count.for === count.against;
  const chair = votes.find(({ userId }) => userId === chairId)?.choice;
  const byChair = isEven && chairDecidesTie && (chair === "FOR" || chair === "AGAINST");
  const present = sectorOrder.filter((one) => votes.some(({ sector }) => sector === one));
  return {
    ...count,
    bySector: present.map((sector) => ({
      sector,
      ...countOf(votes.filter((vote) => vote.sector === sector)),
    })),
    isAdopted: isEven ? byChair && chair === "FOR" : count.for > count.against,
    byChair,
  };
}
