import type { OrganisationKind } from "#app/platform/generated/prisma/enums.ts";
import type { Tx } from "#app/platform/ports.ts";
import type { Computation } from "./computation.ts";
import { type Sensitivity, sensitivity } from "./sensitivity.ts";
import { type Asked, lineSums, whatIf } from "./what-if.ts";

const MOST_KEPT = 20;
const kept = new Map<string, Sensitivity[]>();

/** A list never changes under its hash, so what follows from it is computed once. */
function sensitivityOf(sha256: string, computation: Computation) {
  const known = kept.get(sha256);
  if (known) return known;
  const found = sensitivity(computation);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(sha256, found);
  return found;
}

interface Examined {
  computation: Computation;
  sha256: string;
  /** The sum to try, cents; null for that of the call. */
  sumCents: number | null;
  /** Whether the viewer may know who wrote which sheet. */
  seeNames: boolean;
}

/**
 * What another sum would do for a list, and how little would move the line. It changes nothing that
 * is stored; the caller has asked for the right to the whole list.
 */
export async function examineLine(tx: Tx, { computation, sha256, sumCents, seeNames }: Examined) {
  const { places, proposals, rules, criteria } = computation;
  const byId = new Map(proposals.map((one) => [one.id, one]));
  const ids = places.flatMap(({ place, proposalId }) => (place === null ? [] : [proposalId]));
  const found = await tx.proposal.findMany({
    where: { id: { in: ids } },
    select: { id: true, organisation: { select: { kind: true } } },
  });
  const kinds = new Map(found.map(({ id, organisation }) => [id, organisation.kind]));
  const asked = ids.map((id): Asked & { kind: OrganisationKind } => ({
    requestedCents: byId.get(id)?.requestedCents ?? 0,
    kind: kinds.get(id) ?? "NGO",
  }));
  const sum = sumCents ?? rules.budgetCents;
  const tried = whatIf(asked, sum, rules);
  const next = byId.get(ids[tried.funded] ?? "");
  const near = sensitivityOf(sha256, computation);

  const evaluatorIds = near.flatMap(({ removals }) => [...removals.line, ...removals.place]);
  const people = seeNames
    ? await tx.user.findMany({
        where: { id: { in: [...new Set(evaluatorIds)] } },
        select: { id: true, name: true },
      })
    : [];
  const namesOf = (some: readonly string[]) => ({
    count: some.length,
    names: people.filter(({ id }) => some.includes(id)).map(({ name }) => name),
  });
  return {
    budgetCents: rules.budgetCents,
    sumCents: sum,
    tried,
    next: next ? { registration: next.registration, applicant: next.applicant } : null,
    sums: lineSums(asked),
    criteria: criteria.map(({ id, title }) => ({ id, title })),
    near: near.map(({ removals, proposalId, ...one }) => ({
      ...one,
      registration: byId.get(proposalId)?.registration ?? "",
      without: { line: namesOf(removals.line), place: namesOf(removals.place) },
    })),
  };
}
