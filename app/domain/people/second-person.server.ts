import type { Tx } from "#app/platform/ports.ts";
import { administratorsBeside } from "./lock-people.server.ts";

/**
 * Whether nobody could confirm what the only administrator gives: the group (or, for the
 * administrator's right, every group) has never had staff or a chair. Those who left count too, so
 * that nobody makes the beginning come back by ending roles.
 */
export async function isBeginning(
  tx: Tx,
  { administratorId, groupId }: { administratorId: string; groupId: string | null },
) {
  if ((await administratorsBeside(tx, administratorId)) > 0) return false;
  const seats = await tx.groupMember.count({
    where: { role: { in: ["STAFF", "CHAIR"] }, ...(groupId && { groupId }) },
  });
  return seats === 0;
}
