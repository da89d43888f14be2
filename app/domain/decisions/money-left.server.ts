import type { Tx } from "#app/platform/ports.ts";

/**
 * What the approved lists of an action's other calls leave of its budget, cents; null where the
 * strategy gives no sum. The action is held until the transaction ends, so that two approvals
 * cannot take the same money.
 */
export async function moneyLeft(tx: Tx, { actionId, id }: { actionId: string; id: string }) {
  await tx.$queryRaw`SELECT 1 FROM "Action" WHERE id = ${actionId}::uuid FOR UPDATE`;
  const { budgetCents } = await tx.action.findUniqueOrThrow({
    where: { id: actionId },
    select: { budgetCents: true },
  });
  if (budgetCents === null) return null;
  const { _sum } = await tx.decision.aggregate({
    _sum: { grantCents: true },
    where: {
      list: { status: { in: ["APPROVED", "RELEASED"] }, callId: { not: id }, call: { actionId } },
    },
  });
  return Number(budgetCents - (_sum.grantCents ?? 0n));
}
