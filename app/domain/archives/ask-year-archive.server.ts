import { record } from "#app/domain/audit/record.server.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { StrategyAddress } from "#app/domain/strategies/ledger-page.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findStaffStrategy, yearsOf } from "./staff-strategy.server.ts";
import { yearPageNames } from "./year-page-names.ts";

const keptMs = 7 * 86_400_000;

/** Asks for everything published of a year of a strategy; one of a year is made at a time. */
export function askYearArchive(ctx: Ctx, { year, ...address }: StrategyAddress & { year: number }) {
  return ctx.transact(async (tx) => {
    const strategy = await findStaffStrategy(tx, ctx, address);
    if (!strategy) return refuse("not-found");
    const askedAt = ctx.now();
    if (!yearsOf(strategy, askedAt).includes(year)) return refuse("archive-no-year");
    const { id: strategyId, groupId } = strategy;
    const of = { strategyId, year, kind: "STRATEGY_YEAR" } as const;
    const waiting = await tx.callArchive.count({
      where: { ...of, madeAt: null, isRefused: false, expiresAt: { gt: askedAt } },
    });
    if (waiting > 0) return refuse("archive-under-way");
    const { id } = await tx.callArchive.create({
      data: {
        ...of,
        askedById: ctx.actor.userId ?? "",
        askedAt,
        total: yearPageNames.length,
        expiresAt: new Date(askedAt.getTime() + keptMs),
        proposalIds: [],
      },
      select: { id: true },
    });
    await enqueue(tx, ctx, `archive.make:${id}`, { kind: "archive.make", archiveId: id });
    const data = { what: of.kind, year };
    await record(tx, ctx, { groupId, kind: "strategy.ask-archive", subject: strategyId, data });
    return ok({ id });
  });
}
