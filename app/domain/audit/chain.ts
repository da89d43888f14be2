import { canonicalJson } from "#app/domain/values/canonical-json.ts";

/** An entry of the trail, as its row says. */
export interface Entry {
  id: string;
  groupId: string | null;
  at: Date;
  actorId: string | null;
  kind: string;
  subject: string;
  data: unknown;
}

/** One link: the entry that it seals is null where that is gone. */
export interface Link {
  n: number;
  prevHash: string;
  hash: string;
  entryId: string;
  entry: Entry | null;
}

/** A place in a chain. `hash` may be the beginning of one, as lists print it. */
export interface Head {
  n: number;
  hash: string;
}

/**
 * What is wrong at a place of a chain.
 * - changed: the entry is not what was sealed.
 * - missing: the entry or its seal is gone.
 * - moved: the seal does not follow the one before: put in, moved, or the one before was made anew.
 * - unsealed: the entry has no seal: it was put in past the database's trigger, or lost its seal.
 * - cut: a head that was written down lies beyond the end of the chain.
 * - rewritten: the chain holds, but not with a head that was written down.
 */
export type FaultKind = "changed" | "missing" | "moved" | "unsealed" | "cut" | "rewritten";

export interface Fault {
  what: FaultKind;
  n: number | null;
  entryId: string | null;
}

type Sha256 = (text: string) => string;

/** The chain of what belongs to the installation and to no group. */
export const installation = "00000000-0000-0000-0000-000000000000";

export const chainOf = (groupId: string | null) => groupId ?? installation;

/** Where every chain starts. */
export const genesis: Head = { n: 0, hash: "0".repeat(64) };

/** The text that is sealed; the database makes the same one in `seal_audit_entry`. */
export const sealedText = ({ id, groupId, at, actorId, kind, subject, data }: Entry) =>
  canonicalJson({ id, groupId, at: at.toISOString(), actorId, kind, subject, data });

/** What is wrong with the link that stands after `head`; undefined if it follows. */
export function faultOf(
  chain: string,
  head: Head,
  { n, prevHash, hash, entryId, entry }: Link,
  sha256: Sha256,
): Fault | undefined {
  const place = { n: head.n + 1, entryId };
  if (n > place.n) return { what: "missing", n: place.n, entryId: null };
  if (n < place.n) return { what: "moved", ...place };
  if (!entry) return { what: "missing", ...place };
  const isItsOwn = sha256(prevHash + sealedText(entry)) === hash;
  if (!isItsOwn || chainOf(entry.groupId) !== chain) return { what: "changed", ...place };
  if (prevHash !== head.hash) return { what: "moved", ...place };
  return undefined;
}

/** Walks the links, ordered by n, on from `head`: to the new head, or to the first fault. */
export function follow(
  chain: string,
  head: Head,
  links: readonly Link[],
  known: readonly Head[],
  sha256: Sha256,
): { head: Head; fault?: Fault } {
  let at = head;
  for (const link of links) {
    const fault = faultOf(chain, at, link, sha256);
    if (fault) return { head: at, fault };
    const isRewritten = known.some(({ n, hash }) => n === link.n && !link.hash.startsWith(hash));
    if (isRewritten)
      return { head: at, fault: { what: "rewritten", n: link.n, entryId: link.entryId } };
    at = { n: link.n, hash: link.hash };
  }
  return { head: at };
}

/** Whether a head that was written down lies beyond the end of the chain. */
export function cutFrom(head: Head, known: readonly Head[]): Fault | undefined {
  return known.some(({ n }) => n > head.n)
    ? { what: "cut", n: head.n + 1, entryId: null }
    : undefined;
}
