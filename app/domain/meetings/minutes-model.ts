import type { BoardRow } from "#app/domain/decisions/board-rows.ts";
import type { Sector } from "#app/domain/policy.ts";
import type { IsoDay } from "#app/domain/values/date.ts";
import type { Attending, MeetingKind } from "#app/platform/generated/prisma/enums.ts";
import type { Count } from "./tally.ts";
import type { VotingRules } from "./voting-rules.ts";

/** Somebody as the minutes name them; hours are ISO instants. */
export interface MinutesPerson {
  name: string;
  role: "BOARD" | "CHAIR" | "OBSERVER";
  sector: Sector | null;
  employer: string;
  attending: Attending;
  from: string | null;
  until: string | null;
  remark: string;
}

export interface MinutesItem {
  position: number;
  /** Of a free item; of a proposal its number, title and applicant. */
  title: string;
  motion: string;
  discussion: string;
  proposal: {
    callNumber: string;
    registration: string;
    title: string;
    applicant: string;
    requestedCents: number;
    total: number | null;
  } | null;
  decision: Omit<BoardRow, "proposalId"> | null;
  status: "ADOPTED" | "REJECTED" | "POSTPONED" | "NOTED" | "WAITING" | "OPEN";
  /** Names of those who left the room; why is kept elsewhere, and not printed. */
  out: string[];
  /** Names with their votes, in open votes. */
  votes: { name: string; choice: "FOR" | "AGAINST" | "ABSTAIN" }[];
  tally: (Count & { bySector: (Count & { sector: Sector | null })[] }) | null;
  byChair: boolean;
  present: number;
  needed: number;
  isValid: boolean;
}

/** Who declared what about which proposals: the annex. */
export interface MinutesDeclaration {
  name: string;
  registration: string;
  conflict: boolean;
  /** ISO instant. */
  at: string;
}

/**
 * The minutes as data: everything that is printed, in either language. Frozen and hashed with the
 * first signature (domain.md §4).
 */
export interface MinutesModel {
  version: 1;
  group: string;
  groupEn: string;
  city: string;
  minutesNo: string;
  heldOn: IsoDay;
  kind: MeetingKind;
  place: string;
  calledAt: string | null;
  startsAt: string;
  openedAt: string | null;
  closedAt: string | null;
  ballotsUntil: string | null;
  isHeld: boolean;
  /** Fewer working days than this lay between the invitation and the meeting; null where enough. */
  shortNotice: number | null;
  repeatOf: string | null;
  chair: string;
  secretary: string;
  rules: VotingRules;
  people: MinutesPerson[];
  items: MinutesItem[];
  /** Until when reserve lists are valid, by call number. */
  reserves: { callNumber: string; validUntil: IsoDay }[];
  declarations: MinutesDeclaration[];
  auditHead: { n: number; hash: string };
}
