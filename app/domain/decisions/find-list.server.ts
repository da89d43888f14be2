import type { Tx } from "#app/platform/ports.ts";
import { readComputation } from "./computation.ts";

/** The newest ranked list of a call with its computation, or null before scoring is closed. */
export async function findList(tx: Tx, callId: string) {
  const list = await tx.rankedList.findFirst({
    where: { callId },
    orderBy: { n: "desc" },
    select: {
      id: true,
      n: true,
      status: true,
      computation: true,
      sha256: true,
      computedAt: true,
      approvedAt: true,
      releasedAt: true,
      meeting: true,
    },
  });
  return list && { ...list, computation: readComputation(list.computation) };
}
