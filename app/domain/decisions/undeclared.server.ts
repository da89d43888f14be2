import type { StaffCall } from "#app/domain/calls/staff-call.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

/** How many proposals of the list a chair has not declared about yet; staff read them without. */
export async function undeclaredBy(tx: Tx, { actor }: Pick<Ctx, "actor">, call: StaffCall) {
  if (call.rights.decide) return 0;
  return tx.proposal.count({
    where: {
      callId: call.id,
      number: { not: null },
      status: { not: "WITHDRAWN" },
      declarations: { none: { personId: actor.userId ?? "" } },
    },
  });
}
