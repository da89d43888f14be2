import { can } from "#app/domain/policy.ts";
import type { StrategyAddress } from "#app/domain/strategies/ledger-page.server.ts";
import { publicStrategies } from "#app/domain/strategies/states.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

/** A strategy that everybody may know of, for the staff of its group; null for anybody else. */
export async function findStaffStrategy(
  db: Ctx["db"] | Tx,
  { actor }: Pick<Ctx, "actor">,
  { group, slug }: StrategyAddress,
) {
  const strategy = await db.strategy.findFirst({
    where: { ...publicStrategies, slug, group: { slug: group } },
    select: {
      id: true,
      groupId: true,
      slug: true,
      title: true,
      titleEn: true,
      periodFrom: true,
      periodTo: true,
      group: { select: { slug: true, shortName: true } },
    },
  });
  return strategy && can(actor, "group:work", strategy) ? strategy : null;
}

/** The years of a strategy that have begun, the last first. */
export function yearsOf(
  { periodFrom, periodTo }: { periodFrom: number; periodTo: number },
  now: Date,
): number[] {
  const last = Math.min(periodTo, Number(vilniusDay(now).slice(0, 4)));
  return Array.from({ length: Math.max(0, last - periodFrom + 1) }, (_, index) => last - index);
}
