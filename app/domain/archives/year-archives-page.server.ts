import { ok, refuse } from "#app/domain/result.ts";
import type { StrategyAddress } from "#app/domain/strategies/ledger-page.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { archiveStanding } from "./archive-standing.ts";
import { findStaffStrategy, yearsOf } from "./staff-strategy.server.ts";

/** The archives of the years of a strategy, how far each is, and the years of which one may be asked for. */
export async function yearArchivesPage(ctx: Ctx, address: StrategyAddress) {
  const strategy = await findStaffStrategy(ctx.db, ctx, address);
  if (!strategy) return refuse("not-found");
  const now = ctx.now();
  const rows = await ctx.db.callArchive.findMany({
    where: { strategyId: strategy.id },
    orderBy: { askedAt: "desc" },
    take: 20,
    select: {
      id: true,
      year: true,
      askedAt: true,
      askedBy: { select: { name: true } },
      done: true,
      total: true,
      madeAt: true,
      expiresAt: true,
      isRefused: true,
      sha256: true,
      size: true,
    },
  });
  const { slug, title, titleEn, group } = strategy;
  return ok({
    slug,
    group,
    title: { lt: title, en: titleEn },
    years: yearsOf(strategy, now),
    archives: rows.map(({ askedBy, size, madeAt, isRefused, ...row }) => ({
      ...row,
      askedBy: askedBy.name,
      size: size === null ? null : Number(size),
      state: archiveStanding({ isRefused, madeAt, expiresAt: row.expiresAt }, now),
    })),
  });
}
