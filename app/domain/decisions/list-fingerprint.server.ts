import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Tx } from "#app/platform/ports.ts";

/**
 * The hash of all that a list says: its computation, the meeting, every decision, and once it is
 * approved the frozen letters. Two who look at the same hash look at the same list.
 */
export async function listFingerprint(tx: Tx, id: string) {
  const { meeting, decisions, ...list } = await tx.rankedList.findUniqueOrThrow({
    where: { id },
    select: {
      n: true,
      sha256: true,
      changeWhy: true,
      meeting: { select: { heldOn: true, minutesNo: true } },
      decisions: {
        orderBy: { proposalId: "asc" },
        select: {
          proposalId: true,
          place: true,
          outcome: true,
          grantCents: true,
          reservePlace: true,
          points: true,
          conditions: true,
          deviation: true,
          letterModel: true,
        },
      },
    },
  });
  return fingerprint({
    ...list,
    meeting: meeting && { ...meeting, heldOn: meeting.heldOn.toISOString().slice(0, 10) },
    decisions: decisions.map((one) => ({ ...one, grantCents: Number(one.grantCents) })),
  });
}
