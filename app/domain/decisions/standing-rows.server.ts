import type { Tx } from "#app/platform/ports.ts";
import type { Computation } from "./computation.ts";
import type { StandingRow } from "./next-version.ts";

/** The decisions of a list as a later version finds them, by place. */
export async function standingRows(
  tx: Tx,
  { id, computation }: { id: string; computation: Computation },
): Promise<StandingRow[]> {
  const decisions = await tx.decision.findMany({
    where: { listId: id },
    orderBy: [{ place: { sort: "asc", nulls: "last" } }, { proposalId: "asc" }],
    select: {
      proposalId: true,
      outcome: true,
      grantCents: true,
      place: true,
      reservePlace: true,
      points: true,
      conditions: true,
      deviation: true,
      proposal: { select: { status: true } },
    },
  });
  const all = [...computation.proposals, ...computation.rejected];
  const asked = new Map(all.map((one) => [one.id, one.requestedCents]));
  return decisions.map(({ proposal, grantCents, ...row }) => ({
    ...row,
    grantCents: Number(grantCents),
    requestedCents: asked.get(row.proposalId) ?? 0,
    isGivenUp: proposal.status === "DECLINED" || proposal.status === "WITHDRAWN",
  }));
}
