import { createHash } from "node:crypto";
import type { Db, Tx } from "#app/platform/ports.ts";
import {
  chainOf,
  cutFrom,
  type Fault,
  follow,
  genesis,
  type Head,
  installation,
  type Link,
} from "./chain.ts";

/** A head that was written down outside of the chain. */
export interface KnownHead extends Head {
  chain: string;
}

export interface ChainReport {
  chain: string;
  /** Slug of the group; null for the installation or a group that is gone. */
  group: string | null;
  /** The last good place. */
  head: Head;
  /** The first bad place. */
  fault: Fault | null;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const pageSize = 1000;
const timeout = 6 * 3_600_000;

/**
 * Recomputes every chain from the columns of its entries, all as they stand at one moment, and
 * holds them against the heads of approved lists and those given.
 */
export const verifyChains = (db: Db, given: readonly KnownHead[] = []) =>
  db.$transaction((tx) => verifyWithin(tx, given), {
    isolationLevel: "RepeatableRead",
    timeout,
    maxWait: 10_000,
  });

/** As `verifyChains`, of what one transaction sees. */
export async function verifyWithin(
  tx: Tx,
  given: readonly KnownHead[] = [],
): Promise<ChainReport[]> {
  const known = [...(await headsOfLists(tx)), ...given];
  const groups = await tx.group.findMany({
    orderBy: { slug: "asc" },
    select: { id: true, slug: true },
  });
  const slugs = new Map(groups.map(({ id, slug }) => [id, slug]));
  const others = await chainsWithout([...slugs.keys()], tx);
  const reports: ChainReport[] = [];
  for (const chain of new Set([installation, ...slugs.keys(), ...others])) {
    const heads = known.filter((head) => head.chain === chain);
    const result = await verifyChain(tx, chain, heads);
    reports.push({ chain, group: slugs.get(chain) ?? null, ...result });
  }
  return reports;
}

/** Chains whose group is not known. */
async function chainsWithout(groups: string[], tx: Tx): Promise<string[]> {
  const seals = await tx.auditSeal.findMany({
    where: { chain: { notIn: groups } },
    distinct: ["chain"],
    select: { chain: true },
  });
  const entries = await tx.auditEntry.findMany({
    where: { groupId: { notIn: groups } },
    distinct: ["groupId"],
    select: { groupId: true },
  });
  return [...seals.map(({ chain }) => chain), ...entries.map(({ groupId }) => chainOf(groupId))];
}

async function headsOfLists(tx: Tx): Promise<KnownHead[]> {
  const lists = await tx.rankedList.findMany({
    where: { auditN: { not: null } },
    select: { auditN: true, auditHash: true, call: { select: { groupId: true } } },
  });
  return lists.flatMap(({ auditN, auditHash, call }) =>
    auditN && auditHash ? [{ chain: call.groupId, n: auditN, hash: auditHash }] : [],
  );
}

async function verifyChain(tx: Tx, chain: string, known: readonly Head[]) {
  let head = genesis;
  for (;;) {
    const links = await linksAfter(tx, chain, head.n);
    if (links.length === 0) break;
    const walked = follow(chain, head, links, known, sha256);
    head = walked.head;
    if (walked.fault) return { head, fault: walked.fault };
  }
  const fault =
    (await surplus(tx, chain, head)) ?? (await unsealed(tx, chain)) ?? cutFrom(head, known) ?? null;
  return { head, fault };
}

async function linksAfter(tx: Tx, chain: string, n: number): Promise<Link[]> {
  const seals = await tx.auditSeal.findMany({
    // A number below one is a fault, so the first page has no lower end.
    where: { chain, ...(n > 0 && { n: { gt: n } }) },
    orderBy: { n: "asc" },
    take: pageSize,
  });
  const entries = await tx.auditEntry.findMany({
    where: { id: { in: seals.map(({ entryId }) => entryId) } },
  });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return seals.map((seal) => ({ ...seal, entry: byId.get(seal.entryId) ?? null }));
}

/** Two seals of one number may meet where two pages do. */
async function surplus(tx: Tx, chain: string, { n }: Head): Promise<Fault | undefined> {
  const count = await tx.auditSeal.count({ where: { chain } });
  return count > n ? { what: "moved", n: null, entryId: null } : undefined;
}

async function unsealed(tx: Tx, chain: string): Promise<Fault | undefined> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM "AuditEntry" e
    WHERE coalesce(e."groupId", ${installation}::uuid) = ${chain}::uuid
      AND NOT EXISTS (SELECT 1 FROM "AuditSeal" s WHERE s."entryId" = e.id)
    ORDER BY e.id LIMIT 1`;
  return row && { what: "unsealed", n: null, entryId: row.id };
}
