import type { Tx } from "#app/platform/ports.ts";
import { callDefinition } from "./definition.ts";

/**
 * What the published calls of an action leave of its budget, cents, `besides` one of them; null where
 * it has no sum. The action is held, so that two calls cannot take the same money.
 */
export async function leftOfAction(
  tx: Tx,
  id: string,
  besides: string | null = null,
): Promise<number | null> {
  await tx.$queryRaw`SELECT 1 FROM "Action" WHERE id = ${id}::uuid FOR UPDATE`;
  const { budgetCents, calls } = await tx.action.findUniqueOrThrow({
    where: { id },
    select: {
      budgetCents: true,
      calls: {
        where: {
          status: { in: ["PUBLISHED", "EVALUATION", "DECIDED"] },
          ...(besides && { id: { not: besides } }),
        },
        select: { currentVersion: { select: { definition: true } } },
      },
    },
  });
  if (budgetCents === null) return null;
  const taken = calls.map(({ currentVersion }) =>
    currentVersion ? callDefinition.parse(currentVersion.definition).rules.budgetCents : 0,
  );
  return taken.reduce((left, cents) => left - cents, Number(budgetCents));
}
