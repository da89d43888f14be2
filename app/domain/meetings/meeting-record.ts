import type { BoardRow } from "#app/domain/decisions/board-rows.ts";
import type { Sector } from "#app/domain/policy.ts";
import type {
  AgendaKind,
  Attending,
  ItemStatus,
  VoteChoice,
} from "#app/platform/generated/prisma/enums.ts";
import type { Quorum } from "./quorum.ts";
import type { Tally } from "./tally.ts";

/** Why somebody leaves the room for an item: a declared conflict, a tie on record, or their word there. */
export type RecusalKind = "declared" | "tied" | "announced";

/** Somebody on the register of a meeting. */
export interface RegisterRow {
  userId: string;
  role: "BOARD" | "CHAIR" | "OBSERVER";
  name: string;
  sector: Sector | null;
  employer: string;
  attending: Attending;
  presentFrom: Date | null;
  presentUntil: Date | null;
  remark: string;
}

/** The proposal that an item is about, as its ranked list has it; cents and hundredths of a point. */
export interface ItemProposal {
  id: string;
  callNumber: string;
  registration: string;
  title: string;
  applicant: string;
  requestedCents: number;
  /** Null without a sheet. */
  total: number | null;
}

/** An item of the agenda with all that has been said and voted about it. */
export interface RecordedItem {
  id: string;
  position: number;
  kind: AgendaKind;
  status: ItemStatus;
  title: string;
  motion: string;
  discussion: string;
  openedAt: Date | null;
  closedAt: Date | null;
  byChair: boolean;
  proposal: ItemProposal | null;
  listId: string | null;
  /** What is voted on for a proposal, and what was computed. */
  decision: BoardRow | null;
  computed: BoardRow | null;
  out: { userId: string; kind: RecusalKind }[];
  undeclared: string[];
  votes: { userId: string; sector: Sector | null; choice: VoteChoice; at: Date }[];
  quorum: Quorum;
  /** Null before there are votes. */
  tally: Tally | null;
}

/** Only a motion is voted on: what is proposed of a proposal, or what a free item asks. */
export const isVotedOn = ({ kind, motion }: Pick<RecordedItem, "kind" | "motion">) =>
  kind === "PROPOSAL" || motion !== "";
