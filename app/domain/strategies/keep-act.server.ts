import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Tx } from "#app/platform/ports.ts";

/** Adds a decision, an order or a contract below those that a strategy, which is held, rests on. */
export async function keepAct(
  tx: Tx,
  strategyId: string,
  act: Pick<Prisma.StrategyActUncheckedCreateInput, "kind" | "number" | "date" | "title">,
) {
  const { _max } = await tx.strategyAct.aggregate({
    where: { strategyId },
    _max: { position: true },
  });
  await tx.strategyAct.create({
    data: { ...act, strategyId, position: (_max.position ?? 0) + 1 },
  });
}
