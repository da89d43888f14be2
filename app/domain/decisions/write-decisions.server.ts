import type { Tx } from "#app/platform/ports.ts";
import { type BoardRow, reservePlaces } from "./board-rows.ts";
import type { Computation } from "./computation.ts";

/** Writes what the board decided of each proposal of a list in place of what was written before. */
export async function writeDecisions(
  tx: Tx,
  listId: string,
  { places, rejected }: Computation,
  rows: readonly BoardRow[],
) {
  const points = new Map(places.map(({ proposalId, result }) => [proposalId, result?.total]));
  const reserve = reservePlaces(rows);
  await tx.decision.deleteMany({ where: { listId } });
  await tx.decision.createMany({
    data: [
      ...rows.map(({ grantCents, ...row }) => ({
        ...row,
        listId,
        grantCents: BigInt(grantCents),
        reservePlace: reserve.get(row.proposalId) ?? null,
        points: points.get(row.proposalId) ?? null,
      })),
      ...rejected.map(({ id }) => ({
        listId,
        proposalId: id,
        outcome: "INELIGIBLE" as const,
      })),
    ],
  });
}
