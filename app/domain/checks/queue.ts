import { isInCheck } from "#app/domain/proposals/lifecycle.ts";
import type {
  CheckState,
  ClarificationState,
  ProposalStatus,
} from "#app/platform/generated/prisma/enums.ts";

/** Ways to narrow the queue of proposals to check; the first is what it opens with. */
export const queueFilters = ["open", "mine", "second", "answered", "all"] as const;
export type QueueFilter = (typeof queueFilters)[number];

/** What the place of a proposal in the queue follows from. */
export interface Queued {
  id: string;
  status: ProposalStatus;
  /** The last round of its check. */
  check: { n: number; state: CheckState; writers: readonly string[] } | null;
  /** The last request to clarify it. */
  clarification: ClarificationState | null;
}

export type CheckStandingName = CheckState | "none" | "asked" | "answered";

/** How the check of a proposal stands for a member of staff, and under which filters it is found. */
export function standingOf({ status, check, clarification }: Queued, userId: string) {
  const isOpen = isInCheck(status);
  const isWriter = check?.writers.includes(userId) ?? false;
  const isHandedIn = isOpen && check?.state === "HANDED_IN";
  const isFilledIn = isOpen && (check?.state === "DRAFT" || check?.state === "RETURNED");
  const isAnswered = isOpen && clarification === "ANSWERED";
  const filters: QueueFilter[] = [
    ...(isOpen ? (["open"] as const) : []),
    ...(isFilledIn && isWriter ? (["mine"] as const) : []),
    ...(isHandedIn && !isWriter ? (["second"] as const) : []),
    ...(isAnswered ? (["answered"] as const) : []),
    "all",
  ];
  const own: CheckStandingName = check?.state ?? "none";
  if (isOpen && status === "CLARIFICATION") return { filters, standing: "asked" as const };
  if (isAnswered && !isHandedIn) return { filters, standing: "answered" as const };
  return { filters, standing: own };
}
