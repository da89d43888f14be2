import type { Tx } from "#app/platform/ports.ts";

/**
 * How many complaints about the decisions of a call wait for their answer: all that anybody but
 * impartial staff learns of them (domain.md §2.2, 22). A call without released decisions has none.
 */
export const openComplaints = (
  { db }: { db: Pick<Tx, "complaint"> },
  callId: string,
): Promise<number> =>
  db.complaint.count({
    where: {
      status: { in: ["RECEIVED", "EXAMINED"] },
      proposal: { callId, call: { releasedAt: { not: null } } },
    },
  });
