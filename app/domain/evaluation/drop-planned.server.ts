import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

/** Forgets the planned changes of the proposals that the actor sees, whatever has become of these. */
export const dropPlanned = (tx: Tx, { actor }: Pick<Ctx, "actor">, callId: string) =>
  tx.plannedSeat.deleteMany({ where: { proposal: { callId, ...staffProposals(actor) } } });
