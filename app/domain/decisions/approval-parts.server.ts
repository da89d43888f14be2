import type { Tx } from "#app/platform/ports.ts";
import { listFingerprint } from "./list-fingerprint.server.ts";
import type { Parts } from "./two-persons.ts";

/** Whoever wrote the decisions of a list that stand now, by the audit trail. */
async function draftersOf(tx: Tx, listId: string) {
  const entries = await tx.auditEntry.findMany({
    where: { subject: listId, kind: { in: ["decision.record", "list.propose"] } },
    distinct: ["actorId"],
    select: { actorId: true },
  });
  return entries.flatMap(({ actorId }) => actorId ?? []);
}

/** Who has had a part in a proposed list, with its hash; a proposal to approve what has changed since is none. */
export async function approvalParts(
  tx: Tx,
  {
    id,
    askedById,
    askedSha256,
  }: { id: string; askedById: string | null; askedSha256: string | null },
): Promise<Parts & { sha256: string }> {
  const sha256 = await listFingerprint(tx, id);
  const isAsked = askedSha256 === sha256;
  return { askedById: isAsked ? askedById : null, draftedBy: await draftersOf(tx, id), sha256 };
}
