import type { Tx } from "#app/platform/ports.ts";

/** Whose proposal it is and in which group's call; to be asked once access has been given. */
export async function findStandingOf(tx: Tx, id: string) {
  const { organisationId, call } = await tx.proposal.findUniqueOrThrow({
    where: { id },
    select: { organisationId: true, call: { select: { groupId: true } } },
  });
  return { organisationId, groupId: call.groupId };
}
