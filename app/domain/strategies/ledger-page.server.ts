import { holdsIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { brandOf } from "#app/domain/groups/brand.ts";
import { ledgerTrail } from "./ledger-trail.server.ts";
import { strategyLedger } from "./ledger.server.ts";
import { isPublicStrategy } from "./states.ts";

export interface StrategyAddress {
  group: string;
  slug: string;
}

/** The ledger of a strategy that everybody may know of; its staff and observers may ask for their own view. */
export async function ledgerPage(
  ctx: Ctx,
  { group, slug, inside }: StrategyAddress & { inside: boolean },
) {
  const strategy = await ctx.db.strategy.findFirst({
    where: { slug, group: { slug: group } },
    select: {
      id: true,
      slug: true,
      title: true,
      titleEn: true,
      state: true,
      periodFrom: true,
      periodTo: true,
      euStatement: true,
      euStatementEn: true,
      group: { select: { id: true, slug: true, shortName: true, letterhead: true } },
    },
  });
  if (!strategy) return refuse("not-found");
  const mayLookInside = holdsIn(ctx.actor, { groupId: strategy.group.id }, "STAFF", "OBSERVER");
  if (!isPublicStrategy(strategy) && !mayLookInside) return refuse("not-found");

  const view = mayLookInside && inside ? "staff" : "public";
  const ledger = await strategyLedger(ctx, strategy.id, view);
  if (!ledger) return refuse("not-found");
  const actions = ledger.goals
    .flatMap(({ objectives }) => objectives)
    .flatMap((objective) => objective.actions);
  const hasExamples = await ctx.db.project.count({
    where: {
      strategyId: strategy.id,
      isExample: true,
      ...(view === "public" && {
        OR: [{ publishedAt: { not: null } }, { proposalId: { not: null } }],
      }),
    },
  });
  return ok({
    slug: strategy.slug,
    title: { lt: strategy.title, en: strategy.titleEn },
    group: { slug: strategy.group.slug, shortName: strategy.group.shortName },
    brand: brandOf(strategy.group.letterhead, strategy),
    periodFrom: strategy.periodFrom,
    periodTo: strategy.periodTo,
    view,
    mayLookInside,
    hasExamples: hasExamples > 0,
    at: ctx.now(),
    ledger,
    actions,
    trail: await ledgerTrail(ctx, { strategyId: strategy.id, actions }),
  });
}
