import type { Assigned } from "./assigned-sheets.ts";
import type { Tx } from "#app/platform/ports.ts";

/** Why no third evaluator was asked, with the hashes of the sheets for which that was decided. */
export interface Waiver {
  proposalId: string;
  sheets: string[];
  reason: string;
  waivedAt: Date;
}

/** Every waived dispute of the proposals, in the order of time; those of sheets since changed, too. */
export const findWaivers = (
  tx: Tx,
  where: { callId: string } | { id: string },
): Promise<Waiver[]> =>
  tx.divergenceWaiver.findMany({
    where: { proposal: where },
    orderBy: { id: "asc" },
    select: { proposalId: true, sheets: true, reason: true, waivedAt: true },
  });

/** The waiver of a dispute between exactly these sheets (their hashes), if there is one. */
export const waiverOf = (waivers: readonly Waiver[], hashes: readonly string[]) =>
  waivers.find(
    ({ sheets }) => sheets.length === hashes.length && hashes.every((one) => sheets.includes(one)),
  ) ?? null;

/** The hashes that the sheets which count were locked by. */
export const hashesOf = (
  assigned: readonly (Assigned & { sheet: { sha256: string | null } | null })[],
) =>
  assigned.flatMap(({ declared, sheet }) =>
    declared !== "conflict" && sheet?.status === "SUBMITTED" && sheet.sha256 ? [sheet.sha256] : [],
  );
