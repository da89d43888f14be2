/** All that was written about a proposal, as one side of it sees it. */
export interface Thread {
  id: string;
  title: string;
  registration: string | null;
  isDraft: boolean;
  mayOpenProposal: boolean;
  mayWrite: boolean;
  organisation: string;
  group: string;
  call: { number: string; title: string; titleEn: string };
  messages: ThreadMessage[];
}

export interface ThreadMessage {
  id: string;
  at: Date;
  isOwn: boolean;
  isNew: boolean;
  /** When the other side first opened it, UTC. */
  readAt: Date | null;
  text: string;
  /** The side that wrote it. */
  from: string;
  /** Who wrote it, where the reader may know. */
  author: string | null;
  files: { id: string; name: string; size: number; isWithheld: boolean }[];
}
