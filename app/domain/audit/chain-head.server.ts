import type { Db, Tx } from "#app/platform/ports.ts";
import { chainOf, type Head } from "./chain.ts";

/** The last sealed entry of a group's chain, or of the installation's; null while there is none. */
export async function chainHead(
  { db }: { db: Db | Tx },
  groupId: string | null,
): Promise<(Head & { at: Date }) | null> {
  const seal = await db.auditSeal.findFirst({
    where: { chain: chainOf(groupId) },
    orderBy: { n: "desc" },
    select: { n: true, hash: true, entryId: true },
  });
  if (!seal) return null;
  const { at } = await db.auditEntry.findUniqueOrThrow({
    where: { id: seal.entryId },
    select: { at: true },
  });
  return { n: seal.n, hash: seal.hash, at };
}

/**
 * Seals what this transaction has written so far and answers the head of the group's chain, which
 * is then its own. The chain is held until the commit: ask last.
 */
export async function sealNow(tx: Tx, groupId: string) {
  await tx.$executeRaw`SET CONSTRAINTS "AuditEntry_sealed" IMMEDIATE`;
  return chainHead({ db: tx }, groupId);
}
