import { can } from "#app/domain/policy.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { StrategyAddress } from "./ledger-page.server.ts";

/** The strategy, held so that two do not change it at once; null for whoever is not its staff. */
export async function lockStrategy(
  tx: Tx,
  { actor }: Pick<Ctx, "actor">,
  { group, slug }: StrategyAddress,
) {
  const where = { slug, group: { slug: group } };
  const found = await tx.strategy.findFirst({ where, select: { id: true, groupId: true } });
  if (!found || !can(actor, "group:work", found)) return null;
  await tx.$queryRaw`SELECT 1 FROM "Strategy" WHERE id = ${found.id}::uuid FOR UPDATE`;
  return tx.strategy.findUniqueOrThrow({
    where: { id: found.id },
    select: { id: true, groupId: true, state: true },
  });
}
