import type { Tx } from "#app/platform/ports.ts";
import { readComputation } from "./computation.ts";

/** The version that waits to take the place of the list in force; null without one. */
export async function waitingVersion(tx: Tx, callId: string) {
  const list = await tx.rankedList.findFirst({
    where: {
      callId,
      replacesN: { not: null },
      status: { in: ["DRAFT", "PROPOSED", "APPROVED"] },
    },
    select: {
      id: true,
      callId: true,
      n: true,
      status: true,
      replacesN: true,
      changeWhy: true,
      computation: true,
      computedAt: true,
      askedById: true,
      askedAt: true,
      askedSha256: true,
      approvedById: true,
      approvedAt: true,
      frozenSha256: true,
      releaseAt: true,
      meeting: true,
    },
  });
  return list && { ...list, computation: readComputation(list.computation) };
}
export type WaitingVersion = NonNullable<Awaited<ReturnType<typeof waitingVersion>>>;
