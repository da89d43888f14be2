import { can } from "#app/domain/policy.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { administratorsBeside } from "./lock-people.server.ts";

/** Waits as long as the account is open and whoever gave the role is still an administrator. */
export const stillWaits = {
  user: { disabledAt: null },
  askedBy: { isAdmin: true, disabledAt: null },
} satisfies Prisma.PendingRoleWhereInput;

/** Whether the same role waits for somebody already; one that waits in vain makes room. */
export async function waitsAlready(
  tx: Tx,
  same: Pick<Prisma.PendingRoleModel, "userId" | "role"> & { groupId?: string },
) {
  await tx.pendingRole.deleteMany({ where: { ...same, NOT: stillWaits } });
  return (await tx.pendingRole.count({ where: same })) > 0;
}

/** A waiting role by its id, and whether the actor may confirm it; null where there is none. */
export async function findWaitingRole(tx: Tx, { actor }: Pick<Ctx, "actor">, id: string) {
  const waiting = await tx.pendingRole.findUnique({ where: { id, ...stillWaits } });
  if (!waiting) return null;
  const { askedById, userId } = waiting;
  const onlyAdministrator = (await administratorsBeside(tx, askedById, userId)) === 0;
  return {
    waiting,
    mayConfirm: can(actor, "role:confirm", { ...waiting, onlyAdministrator }),
    mayWithdraw: can(actor, "person:administer") && actor.userId === askedById,
  };
}
