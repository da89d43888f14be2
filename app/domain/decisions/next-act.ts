import type { CallStatus, ListStatus } from "#app/platform/generated/prisma/enums.ts";

/** What staff have to do next about a call; `n` counts what is left of it. */
export type NextAct =
  | { kind: "none" }
  | { kind: "waitForClose" }
  | { kind: "startEvaluation" }
  | { kind: "check"; n: number }
  | { kind: "assign"; n: number }
  | { kind: "settleDivergence"; n: number }
  | { kind: "waitForSheets"; n: number; of: number }
  | { kind: "closeScoring" }
  | { kind: "decide" }
  | { kind: "approve" }
  | { kind: "release" };

export interface CallFacts {
  status: CallStatus;
  isClosed: boolean;
  /** Submitted proposals whose check is not over. */
  unchecked: number;
  /** Eligible proposals with fewer evaluators than they need. */
  unassigned: number;
  /** Eligible proposals whose evaluators diverge, while nobody has answered that. */
  diverged: number;
  /** Sheets that are in, and that are needed, of eligible proposals. */
  sheetsIn: number;
  sheetsNeeded: number;
  list: ListStatus | null;
}

const ofList = {
  DRAFT: { kind: "decide" },
  PROPOSED: { kind: "approve" },
  APPROVED: { kind: "release" },
  RELEASED: { kind: "none" },
  REPLACED: { kind: "none" },
} as const satisfies Record<ListStatus, NextAct>;

/** The next act of a call in its way from closing to release. */
export function nextAct(facts: CallFacts): NextAct {
  if (facts.status === "PUBLISHED") {
    return { kind: facts.isClosed ? "startEvaluation" : "waitForClose" };
  }
  if (facts.status !== "EVALUATION") return { kind: "none" };
  if (facts.unchecked > 0) return { kind: "check", n: facts.unchecked };
  if (facts.list) return ofList[facts.list];
  if (facts.unassigned > 0) return { kind: "assign", n: facts.unassigned };
  if (facts.diverged > 0) return { kind: "settleDivergence", n: facts.diverged };
  if (facts.sheetsIn < facts.sheetsNeeded) {
    return { kind: "waitForSheets", n: facts.sheetsIn, of: facts.sheetsNeeded };
  }
  return { kind: "closeScoring" };
}
