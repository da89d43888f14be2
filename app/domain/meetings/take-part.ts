import type { Sector } from "#app/domain/policy.ts";
import type { Attending, MeetingKind } from "#app/platform/generated/prisma/enums.ts";
import type { CastVote } from "./tally.ts";

/** Somebody on the register of a meeting who may vote there. */
export interface BoardMember {
  userId: string;
  sector: Sector | null;
  attending: Attending;
  presentUntil: Date | null;
}

interface Voted {
  kind: MeetingKind;
  /** Since when the item is voted on; null before. */
  openedAt: Date | null;
  /** Users who step aside. */
  out: readonly string[];
  /** Users who have not declared whether there is a conflict, where the item asks for it. */
  undeclared: readonly string[];
  votes: readonly Pick<CastVote, "userId">[];
}

const isThere = ({ attending, presentUntil }: BoardMember, openedAt: Date | null) =>
  attending !== "ABSENT" &&
  (presentUntil === null || (openedAt !== null && presentUntil > openedAt));

/**
 * Who takes part in an item: of those who are there, whoever has declared and does not step aside
 * (domain.md §2.3). In a written vote, whoever has voted on it.
 */
export function takingPart<M extends BoardMember>(members: readonly M[], item: Voted): M[] {
  return members.filter(
    (member) =>
      !item.out.includes(member.userId) &&
      !item.undeclared.includes(member.userId) &&
      (item.kind === "WRITTEN"
        ? item.votes.some(({ userId }) => userId === member.userId)
        : isThere(member, item.openedAt)),
  );
}
