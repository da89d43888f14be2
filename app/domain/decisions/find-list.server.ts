import type { Head } from "#app/domain/audit/chain.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Tx } from "#app/platform/ports.ts";
import { readComputation } from "./computation.ts";

/** A later version of a list counts from its release on; the waiting one is nobody's but its makers'. */
export const inForce = {
  OR: [{ replacesN: null }, { status: "RELEASED" }],
} satisfies Prisma.RankedListWhereInput;

/**
 * The ranked list in force of a call with its computation, or null before scoring is closed. A later
 * version counts once it is released.
 */
export async function findList(tx: Tx, callId: string) {
  const list = await tx.rankedList.findFirst({
    where: { callId, ...inForce },
    orderBy: { n: "desc" },
    select: {
      id: true,
      n: true,
      status: true,
      computation: true,
      sha256: true,
      computedAt: true,
      askedById: true,
      askedAt: true,
      askedSha256: true,
      putBackWhy: true,
      approvedAt: true,
      approvedById: true,
      frozenSha256: true,
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
