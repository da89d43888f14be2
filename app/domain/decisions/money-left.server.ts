import { settingsOf } from "#app/domain/groups/settings.ts";
import { ofRate } from "#app/domain/values/money.ts";
import type { Tx } from "#app/platform/ports.ts";
import type { Money } from "./over-budget.ts";

/**
 * What the approved lists of an action's other calls leave of its budget, with what the group may
 * promise above it. The action is held until the transaction ends, so that two approvals cannot
 * take the same money.
 */
export async function moneyLeft(
  tx: Tx,
  { actionId, id, groupId }: { actionId: string; id: string; groupId: string },
): Promise<Money> {
  await tx.$queryRaw`SELECT 1 FROM "Action" WHERE id = ${actionId}::uuid FOR UPDATE`;
  const { settings } = await tx.group.findUniqueOrThrow({
    where: { id: groupId },
    select: { settings: true },
  });
  const overcommitBp = settingsOf(settings).overcommitBp.value;
  const { budgetCents } = await tx.action.findUniqueOrThrow({
    where: { id: actionId },
    select: { budgetCents: true },
  });
  if (budgetCents === null) return { left: null, overcommitBp };
  const budget = Number(budgetCents);
  const taken = await takenByOthers(tx, actionId, id);
  return { left: budget + ofRate(budget, overcommitBp) - taken, overcommitBp };
}

/** What the newest approved list of each of the action's other calls grants to who has not given it up, cents. */
async function takenByOthers(tx: Tx, actionId: string, callId: string) {
  const lists = await tx.rankedList.findMany({
    where: {
      status: { in: ["APPROVED", "RELEASED"] },
      callId: { not: callId },
      call: { actionId },
    },
    distinct: ["callId"],
    orderBy: [{ callId: "asc" }, { n: "desc" }],
    select: { id: true },
  });
  const { _sum } = await tx.decision.aggregate({
    _sum: { grantCents: true },
    where: {
      listId: { in: lists.map(({ id }) => id) },
      proposal: { status: { notIn: ["DECLINED", "WITHDRAWN"] } },
    },
  });
  return Number(_sum.grantCents ?? 0n);
}
