/** When proposals are taken: from the first instant up to, but not including, the second (UTC). */
export interface Window {
  opensAt: Date;
  closesAt: Date;
}

export type CallPhase = "planned" | "open" | "closed";

/** Where an instant stands to the window of a call. */
export function callPhase({ opensAt, closesAt }: Window, now: Date): CallPhase {
  if (now < opensAt) return "planned";
  return now < closesAt ? "open" : "closed";
}
