import type { Head } from "#app/domain/audit/chain.ts";
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
      auditN: true,
      auditHash: true,
    },
  });
  if (!list) return null;
  const { auditN, auditHash, ...rest } = list;
  return {
    ...rest,
    computation: readComputation(list.computation),
    auditHead: headOfList({ auditN, auditHash }),
  };
}

/** Number and hash of the approval's audit entry; null before the approval. */
export const headOfList = ({
  auditN,
  auditHash,
}: {
  auditN: number | null;
  auditHash: string | null;
}): Head | null => (auditN !== null && auditHash !== null ? { n: auditN, hash: auditHash } : null);
