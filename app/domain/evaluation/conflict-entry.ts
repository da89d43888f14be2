import type { ConflictHint } from "./conflict-hints.ts";

/** What one person has said, or staff have said of them, about one proposal. Instants are UTC. */
export interface RegisterEntry {
  personId: string;
  name: string;
  said: "open" | "none" | "conflict" | "pinned";
  reason: string;
  at: Date | null;
  /** Who pinned it. */
  by: string;
  /** When the person had said "none" before the conflict. */
  noneAt: Date | null;
  isAssigned: boolean;
  hints: readonly ConflictHint[];
  lifted: readonly { at: Date; by: string; reason: string; lift: string }[];
}

export interface RegisterProposal {
  id: string;
  registration: string;
  applicant: string;
  title: string;
  entries: RegisterEntry[];
}
