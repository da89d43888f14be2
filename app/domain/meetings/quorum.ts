import type { Sector } from "#app/domain/policy.ts";

/** The settings of a group by which a meeting counts, basis points (domain.md §2.3, §5.1). */
export interface QuorumRules {
  /** More than this share of the elected members takes part. */
  quorumBp: number;
  /** No sector has more than this share of those who take part. */
  sectorCapBp: number;
  /** At least this share of those who take part is not of the public sector. */
  minNonPublicVotesBp: number;
}

/** A member of the board; a sector that is not on record counts as one of its own, and as public. */
export interface Voter {
  userId: string;
  sector: Sector | null;
}

export interface SectorShare {
  sector: Sector | null;
  count: number;
  /** Of those who take part, basis points, half up; for reading only. */
  shareBp: number;
  isOver: boolean;
}

export interface Quorum {
  /** How many take part, of how many elected members. */
  present: number;
  elected: number;
  /** The least number that is a quorum. */
  needed: number;
  hasQuorum: boolean;
  shares: SectorShare[];
  /** No sector exceeds the cap, and enough of them are not public. */
  isBalanced: boolean;
  hasNonPublic: boolean;
  /** What is voted on now counts. */
  isValid: boolean;
}

const whole = 10_000;
const sectors = ["PUBLIC", "NGO", "BUSINESS", null] as const;

/**
 * Whether those who take part in an item may decide it: of the elected members, those who are
 * present and have not stepped aside. All in whole numbers.
 */
export function quorum(
  rules: QuorumRules,
  elected: number,
  taking: readonly Pick<Voter, "sector">[],
): Quorum {
  const present = taking.length;
  const shares = sectors.flatMap((sector): SectorShare[] => {
    const count = taking.filter((one) => one.sector === sector).length;
    if (count === 0) return [];
    return [
      {
        sector,
        count,
        shareBp: Math.floor((count * whole * 2 + present) / (present * 2)),
        isOver: count * whole > rules.sectorCapBp * present,
      },
    ];
  });
  const nonPublic = taking.filter(({ sector }) => sector === "NGO" || sector === "BUSINESS").length;
  const hasQuorum = present * whole > rules.quorumBp * elected;
  const isBalanced = shares.every(({ isOver }) => !isOver);
  const hasNonPublic = nonPublic * whole >= rules.minNonPublicVotesBp * present;
  return {
    present,
    elected,
    needed: Math.floor((rules.quorumBp * elected) / whole) + 1,
    hasQuorum,
    shares,
    isBalanced,
    hasNonPublic,
    isValid: hasQuorum && isBalanced && hasNonPublic,
  };
}
