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
  const { entryId, ...head } = seal;
  const { at } = await db.auditEntry.findUniqueOrThrow({
    where: { id: entryId },
    select: { at: true },
  });
  return { ...head, at };
}

/**
 * Seals what this transaction has recorded so far and answers the group's head, which is then the
 * last entry of its own. Keeps the chain from others until the commit: ask at the end.
 */
export async function sealNow(tx: Tx, groupId: string): Promise<Head> {
  await tx.$executeRaw`SET CONSTRAINTS "AuditEntry_sealed" IMMEDIATE`;
  const head = await chainHead({ db: tx }, groupId);
  if (!head) throw new Error("the group has no audit entry yet");
  return head;
}
