import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import type { StaffCall } from "#app/domain/calls/staff-call.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

/**
 * The changes of assignments that staff prepare in a call, of the proposals that the actor sees as
 * staff: as far as they can still be made.
 */
export function findPlanned(
  tx: Tx,
  { actor, now }: Pick<Ctx, "actor" | "now">,
  { id: callId, groupId }: Pick<StaffCall, "id" | "groupId">,
) {
  const today = new Date(vilniusDay(now()));
  const inForce = { OR: [{ until: null }, { until: { gte: today } }] };
  const role = { groupId, role: "EVALUATOR" as const, ...inForce };
  return tx.plannedSeat.findMany({
    where: {
      proposal: { callId, status: "ELIGIBLE", ...staffProposals(actor) },
      OR: [{ isRemoval: true }, { evaluator: { disabledAt: null, memberships: { some: role } } }],
    },
    orderBy: [{ proposalId: "asc" }, { evaluatorId: "asc" }],
    select: { proposalId: true, evaluatorId: true, isRemoval: true, origin: true },
  });
}
