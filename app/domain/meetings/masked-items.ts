import type { BoardRow } from "#app/domain/decisions/board-rows.ts";
import type { ItemStatus } from "#app/platform/generated/prisma/enums.ts";
import { isVotedOn, type ItemProposal, type RecordedItem } from "./meeting-record.ts";
import type { Quorum } from "./quorum.ts";
import type { Count } from "./tally.ts";

/** An item of the agenda as one member may see it. */
export type SeenItem =
  | { id: string; position: number; isMasked: true }
  | {
      id: string;
      position: number;
      isMasked: false;
      status: ItemStatus;
      title: string;
      motion: string;
      proposal: Pick<ItemProposal, "id" | "registration" | "title" | "applicant"> | null;
      /** The viewer has to declare before anything else of it is shown. */
      mustDeclare: boolean;
      /** Null wherever it would tell of an item that is masked. */
      decision: Omit<BoardRow, "proposalId"> | null;
      quorum: Quorum;
      /** The viewer can vote on it now. */
      votable: boolean;
      own: "FOR" | "AGAINST" | "ABSTAIN" | null;
      count: Count | null;
    };

interface Sight {
  userId: string;
  /** The viewer is tied to nothing on the agenda. */
  seeArithmetic: boolean;
  /** A written vote goes on: nobody sees how others voted. */
  isSecret: boolean;
  /** Votes are taken on every item at once, not as each is opened. */
  isWritten: boolean;
}

/**
 * The agenda for one member of the board. Of an item from which they step aside there is a number and
 * nothing else; whoever is masked one item sees no outcome, sum or place of the others, from which it
 * would follow (evaluation.md P26).
 */
export const maskedItems = (
  items: readonly RecordedItem[],
  { userId, seeArithmetic, isSecret, isWritten }: Sight,
): SeenItem[] =>
  items.map((item): SeenItem => {
    const { id, position, proposal, decision, tally } = item;
    if (item.out.some((one) => one.userId === userId)) return { id, position, isMasked: true };
    const mustDeclare = item.undeclared.includes(userId);
    const own = item.votes.find((vote) => vote.userId === userId)?.choice ?? null;
    const isCounted = item.status === "ADOPTED" || item.status === "REJECTED";
    return {
      id,
      position,
      isMasked: false,
      status: item.status,
      title: item.title,
      motion: item.motion,
      proposal: proposal && {
        id: proposal.id,
        registration: proposal.registration,
        title: proposal.title,
        applicant: proposal.applicant,
      },
      mustDeclare,
      decision: seeArithmetic && !mustDeclare && decision ? withoutId(decision) : null,
      quorum: item.quorum,
      votable:
        !mustDeclare &&
        isVotedOn(item) &&
        (item.status === "OPEN" || (isWritten && item.status === "WAITING")),
      own,
      count:
        !isSecret && isCounted && !mustDeclare && tally
          ? { for: tally.for, against: tally.against, abstain: tally.abstain }
          : null,
    };
  });

function withoutId(row: BoardRow) {
  const { proposalId: _, ...decision } = row;
  return decision;
}
